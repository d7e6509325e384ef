/**
 * Looking back on answers: what is asked about, and what is said of it. Every choice is kept at once. What was looked back on stays where it
 * is until it is put away, so that nothing moves under one's hand.
 */
import { api, Failure, type Entry, type EntryId, type LookBackDraft, type LookingBack } from '$/api';
import { words } from '$/words';
import { Reading } from './reading.svelte';
import { toasts } from './toasts.svelte';
import { Turns } from './turns';

function draftOf(back: LookingBack | null): LookBackDraft | null {
  return back && { after: back.after, later_cost: back.later_cost, afterwards: back.afterwards };
}

/** The look back on one answer. */
export class OneLookBack {
  readonly id: EntryId;
  entry: Entry = $state.raw() as Entry;
  /** What is said of it: kept, or on its way. */
  said = $state.raw<LookBackDraft | null>(null);
  failure = $state.raw<Failure | null>(null);
  #before: LookingBack | null;
  #kept: LookBackDraft | null;
  #turns = new Turns();

  constructor(entry: Entry) {
    this.id = entry.id;
    this.entry = entry;
    this.#before = entry.look_back;
    this.#kept = draftOf(entry.look_back);
    this.said = this.#kept;
  }

  /** The entry was read again; what is on its way is newer. */
  renew(entry: Entry): void {
    this.entry = entry;
    if (this.#turns.idle) this.#settle(draftOf(entry.look_back));
  }

  /** Keeps what is said. If that cannot be, it is as it was, and `failure` says why. */
  say(draft: LookBackDraft): Promise<void> {
    this.said = draft;
    return this.#try(async () => {
      // Arrows pass over words that nobody meant: only where they rest is written.
      if (draft !== this.said) return;
      const other = draft.after !== this.#kept?.after;
      await api.giveLookBack(this.id, draft);
      this.#kept = draft;
      if (other) toasts.show(words('look-backs-kept'), () => this.#takeBack());
    });
  }

  /** Is not asked any more, with a way back. True if that could be kept. */
  async skip(): Promise<boolean> {
    await this.#try(async () => {
      await api.skipLookBack(this.id, true);
      toasts.show(words('look-backs-skipped'), () => api.skipLookBack(this.id, false));
    });
    return this.failure === null;
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#turns.settled();
  }

  /** As it was before anything was said here. */
  #takeBack(): Promise<void> {
    return this.#turns.take(async () => {
      await api.restoreLookBack(this.id, this.#before);
      this.#settle(draftOf(this.#before));
    });
  }

  #settle(kept: LookBackDraft | null): void {
    this.#kept = kept;
    this.said = kept;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await this.#turns.take(act);
      this.failure = null;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.failure = thrown;
      // What was said since then is still to come.
      if (this.#turns.idle) this.said = this.#kept;
    }
  }
}

export class LookBacks {
  #ones = new Map<EntryId, OneLookBack>();
  #reading = new Reading<readonly OneLookBack[]>(() => this.#read());

  /** What is asked about and what was looked back on just now, the oldest first. */
  get list(): readonly OneLookBack[] {
    return this.#reading.value ?? [];
  }

  /** How many wait. */
  get count(): number {
    return this.list.filter((one) => one.said === null).length;
  }

  /** Follows what changes, and the days. Returns the way to stop. */
  follow(): () => void {
    return this.#reading.follow((changes) => changes.entries || changes.relationships);
  }

  /** Takes one out of sight; it was looked back on, or skipped. */
  putAway(one: OneLookBack): void {
    this.#reading.value = this.list.filter((other) => other !== one);
  }

  /** Takes everything out of sight that was looked back on. */
  putAwayAll(): void {
    this.#reading.value = this.list.filter((one) => one.said === null);
  }

  async skip(one: OneLookBack): Promise<void> {
    if (await one.skip()) this.putAway(one);
  }

  /** Resolves when everything said is kept, or could not be. */
  async settled(): Promise<void> {
    await Promise.all([...this.#ones.values()].map((one) => one.settled()));
  }

  async #read(): Promise<readonly OneLookBack[]> {
    const seen = this.list.map((one) => one.id);
    const [due, again] = await Promise.all([api.listDueLookBacks(), seen.length > 0 ? api.getEntries(seen) : []]);
    const asked = new Set(due.map((entry) => entry.id));
    const inSight = new Set(this.list.map((one) => one.id));
    const staying = again.filter((entry) => entry.look_back && inSight.has(entry.id) && !asked.has(entry.id));
    return [...due, ...staying].sort(oldestFirst).map((entry) => this.#one(entry));
  }

  #one(entry: Entry): OneLookBack {
    const one = this.#ones.get(entry.id) ?? new OneLookBack(entry);
    this.#ones.set(entry.id, one);
    one.renew(entry);
    return one;
  }
}

function oldestFirst(a: Entry, b: Entry): number {
  return a.date.localeCompare(b.date) || a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
}
