/**
 * The days of the journal as far as they have been read: pages are fetched as one scrolls, and read again when the shell says that entries
 * changed. What is on screen stays until the new answer is there. However far one has scrolled, only what is seen is read again at once;
 * what lies above follows when it is scrolled to, and what lies below is dropped and fetched anew.
 */
import { untrack } from 'svelte';
import { api, Failure, news, type Cursor, type Entry, type EntryFilter } from '$/api';

const PAGE = 60;
/** The most that one question may ask for. */
const MOST = 500;

/** A stretch of rows and the cursor that it was read from. */
type Stretch = { from: Cursor | null; entries: readonly Entry[] };

/** What one reading brought, and where it goes on. */
type Answer = { stretches: Stretch[]; next: Cursor | null };

function count(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { entries }) => sum + entries.length, 0);
}

export class Journal {
  entries = $state.raw<readonly Entry[]>([]);
  /** `asking`: something else was asked for, and the old answer is still shown. */
  state = $state<'opening' | 'asking' | 'ready'>('opening');
  failure = $state.raw<Failure | null>(null);
  /** Whether everything has been read. */
  ended = $state(false);
  #filter: EntryFilter | null = null;
  #stretches: readonly Stretch[] = [];
  /** How many stretches, from the newest on, are as they were before the last change. */
  #stale = 0;
  #next: Cursor | null = null;
  #seen = { first: 0, last: 0 };
  #round = 0;
  #fetching = false;

  /** Asks for something else, from the newest on. An effect that asks does not come to depend on what is read. */
  async ask(filter: EntryFilter): Promise<void> {
    this.#filter = filter;
    this.#stretches = [];
    this.#next = null;
    this.#seen = { first: 0, last: 0 };
    await untrack(() => this.#read(0, PAGE));
  }

  /** Reads again what is seen, because it changed. */
  async again(): Promise<void> {
    const { first, last } = this.#seen;
    // Near the newest all is one question; far from it the reading begins at the stretch that is seen.
    const keep = last < MOST ? 0 : this.#stretchOf(first);
    const before = count(this.#stretches.slice(0, keep));
    const enough = Math.max(keep === 0 ? MOST : 0, last + 1 - before + PAGE);
    await this.#read(keep, Math.max(PAGE, Math.min(enough, count(this.#stretches) - before)));
  }

  /** Reads again whenever the shell says that entries changed; returns the way to stop. */
  follow(): () => void {
    return news.changes.listen((changes) => void (changes.entries && this.again()));
  }

  /** Which rows are drawn: rows that are not as they should be any more are read again when one comes to them. */
  see(first: number, last: number): void {
    this.#seen = { first, last };
    if (this.state === 'ready' && !this.failure && first < count(this.#stretches.slice(0, this.#stale))) void this.again();
  }

  /** One page further. */
  async more(): Promise<void> {
    if (this.#fetching || this.ended || this.failure || this.state !== 'ready' || !this.#filter) return;
    this.#fetching = true;
    const round = this.#round;
    const from = this.#next;
    try {
      const { entries, next } = await api.listEntries(this.#filter, from, PAGE);
      if (round === this.#round) this.#take(this.#stretches, { stretches: [{ from, entries }], next });
    } catch (thrown) {
      this.#fail(thrown, round);
    } finally {
      this.#fetching = false;
    }
  }

  /** Reads about `rows` rows after the first `keep` stretches, which stay as they are. */
  async #read(keep: number, rows: number): Promise<void> {
    const round = ++this.#round;
    const filter = this.#filter;
    if (!filter) return;
    if (this.state === 'ready') this.state = 'asking';
    const kept = this.#stretches.slice(0, keep);
    const stretches: Stretch[] = [];
    let next = this.#stretches[keep]?.from ?? null;
    try {
      do {
        const from: Cursor | null = next;
        const page = await api.listEntries(filter, from, Math.min(MOST, rows - count(stretches)));
        if (round !== this.#round) return;
        stretches.push({ from, entries: page.entries });
        next = page.next;
      } while (next !== null && count(stretches) < rows);
      this.#stale = keep;
      this.#take(kept, { stretches, next });
    } catch (thrown) {
      this.#fail(thrown, round);
    }
  }

  /** An entry that moved is in what was just read, and no longer where it was. */
  #take(kept: readonly Stretch[], { stretches, next }: Answer): void {
    const here = new Set(stretches.flatMap(({ entries }) => entries.map(({ id }) => id)));
    const others = this.#stale === 0 ? kept : kept.map(({ from, entries }) => ({ from, entries: entries.filter(({ id }) => !here.has(id)) }));
    this.#stretches = [...others, ...stretches];
    this.entries = this.#stretches.flatMap(({ entries }) => entries);
    this.#next = next;
    this.ended = next === null;
    this.failure = null;
    this.state = 'ready';
  }

  #fail(thrown: unknown, round: number): void {
    if (!(thrown instanceof Failure)) throw thrown;
    if (round !== this.#round) return;
    this.failure = thrown;
    this.state = 'ready';
  }

  /** Which stretch holds the row at `index`. */
  #stretchOf(index: number): number {
    let rows = 0;
    const found = this.#stretches.findIndex(({ entries }) => (rows += entries.length) > index);
    return Math.max(0, found);
  }
}
