/**
 * The entries behind a mark: fetched a page at a time, the newest first, and read again as far as they were read when the shell says that
 * entries changed.
 */
import { api, Failure, news, type Entry } from '$/api';

const PAGE = 50;
/** The most that one question may ask for. */
const MOST = 200;

export class Behind {
  entries = $state.raw<readonly Entry[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** True until the first answer. */
  opening = $state(true);
  /** The newest first. */
  readonly #ids: readonly string[];
  #asked = $state(0);
  #busy = false;
  /** Something changed while they were being read. */
  #stale = false;

  /** `ids` as a mark names them, the oldest first. */
  constructor(ids: readonly string[]) {
    this.#ids = ids.toReversed();
  }

  /** How many there are: of those that were read, as many as are left. */
  get count(): number {
    return this.#ids.length - (this.#asked - this.entries.length);
  }

  /** One page further. */
  async more(): Promise<void> {
    if (this.#busy || this.failure || this.#asked >= this.#ids.length) return;
    await this.#read(Math.min(this.#asked + PAGE, this.#ids.length), this.#asked);
  }

  /** Reads again what was read. */
  async again(): Promise<void> {
    if (this.#busy) this.#stale = true;
    else await this.#read(Math.max(this.#asked, Math.min(PAGE, this.#ids.length)), 0);
  }

  /** Reads again whenever entries changed; returns the way to stop. */
  follow(): () => void {
    return news.changes.listen((changes) => void (changes.entries && this.again()));
  }

  /** Reads the entries from place `from` up to `to`; those before `from` stay. */
  async #read(to: number, from: number): Promise<void> {
    this.#busy = true;
    try {
      const read: Entry[] = from === 0 ? [] : [...this.entries];
      for (let start = from; start < to; start += MOST) {
        read.push(...(await api.getEntries(this.#ids.slice(start, Math.min(to, start + MOST)))));
      }
      this.entries = read;
      this.#asked = to;
      this.failure = null;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.failure = thrown;
    } finally {
      this.#busy = false;
      this.opening = false;
    }
    if (!this.#stale) return;
    this.#stale = false;
    await this.again();
  }
}
