/**
 * From the sentence to the journal and back: what is saved, what is said after it, and the one way to take it back. One for as long as a
 * journal is open, so that an undo finds its sentence from any page.
 */
import { api, type Entry, type EntryDraft, type Form, type Plant, type Relationship, type RelationshipId, type Role, type Waiting, type Who } from '$/api';
import { draftOf } from '$/components/entries/amend';
import { civil } from '$/components/entries/day';
import { NOTHING_TOLD, type Told } from '$/components/entries/Kept.svelte';
import type { Civil } from '$/components/entries/when';
import { draftOf as personDraftOf } from '$/components/relationships/blank';
import { sameName } from '$/components/shared/matching';
import { Attempt } from '$/state/attempt.svelte';
import { Composer } from '$/state/composer.svelte';
import { DraftKeeper } from '$/state/draft.svelte';
import { plansBeside, type Planned } from '$/state/planned.svelte';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { Turns } from '$/state/turns';
import { words } from '$/words';

/** What is said after saving. */
export type Kept = {
  line: string;
  lines: string[];
  /** The entry; nothing for a request that waits. */
  entry: Entry | null;
  /** The name of somebody new, whose role may be told. */
  newName: string | undefined;
  asksRoom: boolean;
  /** Open plans with that person. */
  planned: Planned | null;
  undo: () => Promise<void>;
};

const clock = (): Civil => civil(new Date());

export class Logging {
  readonly composer = new Composer();
  readonly keeper: DraftKeeper;
  readonly attempt = new Attempt();
  /** The writing of what was told in the moment after saving. */
  readonly telling = new Attempt();
  kept = $state.raw<Kept | null>(null);
  /** The hedge in which it grew, the entry's own plant last; empty where none did, and nothing until that is known. */
  hedge = $state.raw<readonly Plant[] | null>([]);
  told = $state.raw<Told>(NOTHING_TOLD);
  /** Whether the last draft was looked for: until then nothing may be written over it. */
  begun = $state(false);
  #beginning: Promise<void> | undefined;
  /** None is dropped because another is under way. */
  #turns = new Turns();

  #form: Form;

  /** `form` says whose draft it is that is kept meanwhile. */
  constructor(form: Form = 'sentence') {
    this.#form = form;
    this.keeper = new DraftKeeper({
      save: (draft) => api.saveDraft(form, draft),
      clear: () => api.clearDraft(form),
    });
  }

  /** Takes up what was being written when the journal was last open. */
  begin(): Promise<void> {
    this.#beginning ??= this.#restore();
    return this.#beginning;
  }

  /** Before the journal is locked: what is written and what was told are made safe. */
  async putAway(): Promise<void> {
    await Promise.all([this.keeper.flush(), this.close()]);
  }

  /** Keeps the sentence as an entry. False if something is missing or the journal would not take it. */
  async save(now: Civil, people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer.toEntry(now, people);
    if (!draft) return false;
    const { waiting } = this.composer.filled;
    return this.#write(async () => {
      const { entry } = waiting ? await api.answerWaiting(waiting, draft) : await api.logEntry(draft);
      // The small window shows no plans; the entry does, once it is opened.
      const planned = this.#form === 'sentence' ? await plansBeside(entry.id) : null;
      this.#putDown({ ...entryKept(entry, draft, people), planned }, async () => {
        await planned?.takeBackAll();
        await api.deleteEntry(entry.id);
        if (waiting) await api.restoreWaiting(waiting);
      });
      void this.#grow(entry);
    });
  }

  /** Keeps the sentence until there is an answer. */
  async wait(people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer.toWaiting(people);
    if (!draft) return false;
    return this.#write(async () => {
      await api.keepWaiting(draft);
      this.#putDown(waitingKept(whom(draft.who, people)), async () => {
        await api.dropWaiting(draft.id);
      });
    });
  }

  /** Goes on with a request that waited. */
  answer(waiting: Waiting): void {
    void this.close();
    this.#putAside(() => this.composer.answerWaiting(waiting));
  }

  /** Begins a new sentence. */
  startOver(): void {
    this.#putAside(() => this.composer.clear());
  }

  /** Lets a waiting request go, with a way back. */
  async drop(waiting: Waiting): Promise<void> {
    await this.#turns.take(() =>
      this.attempt.run(async () => {
        await api.dropWaiting(waiting.id);
        toasts.show(words('today-waiting-dropped'), () => api.restoreWaiting(waiting.id));
      }),
    );
  }

  /**
   * The moment after saving is over: what was told in it is kept, and for a while longer the entry can still be taken back. False if it could
   * not be kept: then the moment stays, with what was told.
   */
  async close(): Promise<boolean> {
    const { kept, told } = this;
    const entry = kept?.entry;
    if (entry && (told.role || told.room.trim() !== '')) {
      if (!(await this.#turns.take(() => this.telling.run(() => tell(entry, told))))) return false;
    }
    if (this.kept === kept) this.leave();
    return true;
  }

  /** The moment after saving is over, without what was told in it. */
  leave(): void {
    const { kept } = this;
    this.#forgetMoment();
    if (kept) toasts.show(words('kept-toast'), kept.undo);
  }

  async #restore(): Promise<void> {
    // A draft that cannot be read is no reason to keep anybody from writing.
    const draft = await api.loadDraft(this.#form).catch(() => null);
    // Nor does it take the place of what somebody has just begun.
    if (draft && this.composer.empty && this.composer.restore(draft, clock())) {
      this.keeper.goOn(draft);
      toasts.show(words('today-draft-restored'));
    }
    this.begun = true;
  }

  /** What somebody had begun to write is never lost by a press: it can be had again. */
  #putAside(next: () => void): void {
    const begun = this.composer.toDraft(clock());
    next();
    if (begun === '') return;
    toasts.show(words('today-set-aside'), async () => {
      this.#putAside(() => this.#takeUp(begun));
      await this.keeper.flush();
    });
  }

  /** Goes on with a sentence that was put aside, where it can be seen. */
  #takeUp(draft: string): void {
    this.composer.restore(draft, clock());
    this.keeper.keep(this.composer.toDraft(clock()));
    route.go({ view: 'today' }, 'compose');
  }

  #putDown(said: Omit<Kept, 'undo'>, takeBack: () => Promise<void>): void {
    const before = this.composer.toDraft(clock());
    this.composer.clear();
    this.#forgetMoment();
    const kept: Kept = {
      ...said,
      undo: async () => {
        if (this.kept === kept) this.#forgetMoment();
        await this.#turns.take(takeBack);
        const free = this.composer.empty;
        if (free) this.#takeUp(before);
        toasts.show(words(free ? 'kept-undone' : 'kept-undone-beside'));
        await this.keeper.flush();
      },
    };
    this.kept = kept;
  }

  /** It is kept and said by now, whatever can be drawn of it. */
  async #grow(entry: Entry): Promise<void> {
    this.hedge = null;
    const hedge = await api.readGrowth(entry.id).catch(() => []);
    if (this.kept?.entry === entry) this.hedge = hedge;
  }

  #forgetMoment(): void {
    this.kept = null;
    this.hedge = [];
    this.told = NOTHING_TOLD;
    this.telling.failure = null;
  }

  /** Saves once, however often it is pressed. No draft is written meanwhile. */
  async #write(act: () => Promise<void>): Promise<boolean> {
    if (this.attempt.busy) return false;
    return this.#turns.take(() => this.attempt.run(() => this.keeper.hold(act)));
  }
}

async function tell(entry: Entry, { role, code, room }: Told): Promise<void> {
  if (role) await tellRole(entry.relationship, role, role === 'client' ? code.trim() : '');
  if (room.trim() !== '') await tellRoom(entry, room.trim());
}

/** What a new person is, and the code that a client goes by from now on; without one the name stays. */
async function tellRole(id: RelationshipId, role: Role, code: string): Promise<void> {
  const person = (await api.listRelationships()).find((one) => one.id === id);
  if (person) await api.amendRelationship({ ...personDraftOf(person), role, name: code || person.name });
}

async function tellRoom(entry: Entry, room: string): Promise<void> {
  const draft = draftOf(entry);
  await api.amendEntry({ ...draft, details: { ...draft.details, kept_room_for: room } });
}

/** Who is meant, an archived person of that name too; nobody if they are new. */
function whom(who: Who, people: readonly Relationship[]): Relationship | undefined {
  return people.find((one) => one.id === who.id || (who.who === 'new' && sameName(one.name, who.name)));
}

/** Nothing that could urge is asked about somebody who is not safe, or an answer that was not free. */
function entryKept(entry: Entry, draft: EntryDraft, people: readonly Relationship[]): Omit<Kept, 'undo' | 'planned'> {
  const person = people.find((one) => one.id === entry.relationship);
  const isNew = person === undefined && draft.who.who === 'new';
  const limited = entry.answer.direction === 'received' && ['no', 'partly'].includes(entry.answer.decision);
  return {
    line: words('kept-line'),
    lines: [],
    entry,
    newName: isNew ? entry.name : undefined,
    asksRoom: limited && !person?.unsafe && !entry.details.unsafe,
  };
}

function waitingKept(person: Relationship | undefined): Omit<Kept, 'undo'> {
  const nothingMore = { entry: null, newName: undefined, asksRoom: false, planned: null };
  if (person?.unsafe) return { line: words('waiting-kept-plainly'), lines: [], ...nothingMore };
  const client = person?.role === 'client';
  const phrase = words('practise-said', { words: words(client ? 'phrase-answer-on-monday' : 'phrase-tomorrow-by-noon') });
  const lines = client ? [words('waiting-risk-first'), phrase] : [words('waiting-phrase'), phrase];
  return { line: words('waiting-kept'), lines, ...nothingMore };
}
