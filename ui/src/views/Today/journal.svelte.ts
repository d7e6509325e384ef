/**
 * The days of the journal as far as they have been read: pages are fetched as one scrolls, and read again when the shell says that entries
 * changed. What is on screen stays until the new answer is there.
 */
import { api, Failure, type Cursor, type Entry, type EntryFilter } from '$/api';

const PAGE = 60;
/** The most that one question may ask for. */
const MOST = 500;

export class Journal {
  entries = $state.raw<readonly Entry[]>([]);
  /** `asking`: something else was asked for, and the old answer is still shown. */
  state = $state<'opening' | 'asking' | 'ready'>('opening');
  failure = $state.raw<Failure | null>(null);
  /** Whether everything has been read. */
  ended = $state(false);
  #filter: EntryFilter | null = null;
  #next: Cursor | null = null;
  #round = 0;
  #fetching = false;

  /** Asks for something else, from the newest on. */
  async ask(filter: EntryFilter): Promise<void> {
    this.#filter = filter;
    await this.#read(PAGE);
  }

  /** Reads again what was read before, because it changed. */
  async again(): Promise<void> {
    if (this.#filter) await this.#read(Math.max(PAGE, this.entries.length));
  }

  /** One page further. */
  async more(): Promise<void> {
    if (this.#fetching || this.ended || this.state !== 'ready' || !this.#filter) return;
    this.#fetching = true;
    const round = this.#round;
    try {
      const page = await api.listEntries(this.#filter, this.#next, PAGE);
      if (round === this.#round) this.#take([...this.entries, ...page.entries], page.next);
    } catch (thrown) {
      this.#fail(thrown, round);
    } finally {
      this.#fetching = false;
    }
  }

  async #read(count: number): Promise<void> {
    const round = ++this.#round;
    const filter = this.#filter;
    if (!filter) return;
    if (this.state === 'ready') this.state = 'asking';
    try {
      const entries: Entry[] = [];
      let next: Cursor | null = null;
      do {
        const page = await api.listEntries(filter, next, Math.min(MOST, count - entries.length));
        if (round !== this.#round) return;
        entries.push(...page.entries);
        next = page.next;
      } while (next !== null && entries.length < count);
      this.#take(entries, next);
    } catch (thrown) {
      this.#fail(thrown, round);
    }
  }

  #take(entries: readonly Entry[], next: Cursor | null): void {
    this.entries = entries;
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
}
