/**
 * From the sentence to the journal and back: what is saved, what is said after it, and the one way to take it back.
 */
import { v7 as makeId } from 'uuid';
import { api, type Entry, type EntryDraft, type Relationship, type RelationshipId, type Role, type Waiting } from '$/api';
import { draftOf } from '$/components/entries/amend';
import type { Told } from '$/components/entries/Kept.svelte';
import type { Civil } from '$/components/entries/when';
import { Attempt } from '$/state/attempt.svelte';
import { Composer } from '$/state/composer.svelte';
import { toasts } from '$/state/toasts.svelte';
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
  undo: () => Promise<void>;
};

export class Logging {
  readonly composer = new Composer();
  readonly attempt = new Attempt();
  kept = $state.raw<Kept | null>(null);

  /** Keeps the sentence as an entry. False if something is missing or the journal would not take it. */
  async save(now: Civil, people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer.toEntry(now, people);
    if (!draft) return false;
    const { waiting } = this.composer.filled;
    return this.attempt.run(async () => {
      const { entry } = waiting ? await api.answerWaiting(waiting, draft) : await api.logEntry(draft);
      this.#putDown(entryKept(entry, draft, people), async () => {
        await api.deleteEntry(entry.id);
        if (waiting) await api.restoreWaiting(waiting);
      });
    });
  }

  /** Keeps the sentence until there is an answer. */
  async wait(people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer.toWaiting(people);
    if (!draft) return false;
    return this.attempt.run(async () => {
      await api.keepWaiting(draft);
      const person = people.find((one) => one.id === draft.who.id);
      this.#putDown(waitingKept(person), async () => {
        await api.dropWaiting(draft.id);
      });
    });
  }

  /** Goes on with a request that waited. */
  answer(waiting: Waiting): void {
    this.#putAside(() => this.composer.answerWaiting(waiting));
  }

  /** Begins a new sentence. */
  startOver(): void {
    this.#putAside(() => this.composer.clear());
  }

  /** What somebody had begun to write is never lost by a press: it can be had again. */
  #putAside(next: () => void): void {
    const begun = this.composer.toDraft();
    next();
    if (begun !== '') toasts.show(words('today-set-aside'), () => this.composer.restore(begun));
  }

  /** Lets a waiting request go, with a way back. */
  async drop(waiting: Waiting): Promise<void> {
    await this.attempt.run(async () => {
      await api.dropWaiting(waiting.id);
      toasts.show(words('today-waiting-dropped'), () => this.attempt.run(() => api.restoreWaiting(waiting.id)));
    });
  }

  /** The moment after saving is over: what was told in it is kept, and for a while longer the entry can still be taken back. */
  async close(told: Told): Promise<void> {
    const { kept } = this;
    this.kept = null;
    if (!kept) return;
    toasts.show(words('kept-toast'), kept.undo);
    const { entry } = kept;
    if (!entry) return;
    await this.attempt.run(async () => {
      if (told.role) await tellRole(entry.relationship, told.role);
      if (told.room !== '') await tellRoom(entry, told.room);
    });
  }

  #putDown(said: Omit<Kept, 'undo'>, takeBack: () => Promise<void>): void {
    const before = this.composer.toDraft();
    this.composer.clear();
    const undo = async (): Promise<void> => {
      this.kept = null;
      const back = await this.attempt.run(takeBack);
      if (!back || !this.composer.empty) return;
      this.composer.restore(before);
      // The deleted entry keeps its id; what is saved next is another one.
      this.composer.filled.id = makeId();
      toasts.show(words('kept-undone'));
    };
    this.kept = { ...said, undo };
  }
}

async function tellRole(id: RelationshipId, role: Role): Promise<void> {
  const person = (await api.listRelationships()).find((one) => one.id === id);
  if (!person) return;
  const { name, care, distance, unsafe, frame, note } = person;
  await api.amendRelationship({ id, name, role, care, distance, unsafe, frame, note });
}

async function tellRoom(entry: Entry, room: string): Promise<void> {
  const draft = draftOf(entry);
  await api.amendEntry({ ...draft, details: { ...draft.details, kept_room_for: room } });
}

/** Nothing that could urge is asked about somebody who is not safe, or an answer that was not free. */
function entryKept(entry: Entry, draft: EntryDraft, people: readonly Relationship[]): Omit<Kept, 'undo'> {
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
  const nothingMore = { entry: null, newName: undefined, asksRoom: false };
  if (person?.unsafe) return { line: words('waiting-kept-plainly'), lines: [], ...nothingMore };
  const client = person?.role === 'client';
  const phrase = words(client ? 'waiting-phrase-client' : 'waiting-phrase-everyday');
  const lines = client ? [words('waiting-risk-first'), phrase] : [words('waiting-phrase'), phrase];
  return { line: words('waiting-kept'), lines, ...nothingMore };
}
