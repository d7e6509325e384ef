/**
 * Keeps what is being written. The first change starts a short wait, after which the newest text is written; writes follow one another, so
 * that an older one never lands last.
 */
import type { Failure } from '$/api';
import { asFailure } from '$/api/failure';
import { words } from '$/words';

/** Well under the 400 ms within which a change must be safe. */
const WAIT_MS = 300;

/** Where drafts are written to. */
export type Drawer = { save: (draft: string) => Promise<unknown>; clear: () => Promise<unknown> };

export class DraftKeeper {
  /** Why the newest text is not safe, until a later one is. */
  failure = $state.raw<Failure | null>(null);
  #drawer: Drawer;
  #wait: number;
  #newest: string | null = null;
  /** What is written; nothing if that is not known. A draft that another Hedgerow wrote is not touched before somebody writes. */
  #written: string | null = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #held = false;

  /** `wait` is how long after the first change it is written, in milliseconds. */
  constructor(drawer: Drawer, wait = WAIT_MS) {
    this.#drawer = drawer;
    this.#wait = wait;
  }

  /** This is what is written already, and somebody goes on with it. */
  goOn(draft: string): void {
    this.#written = draft;
  }

  /** The text changed; an empty one is no draft. */
  keep(text: string): void {
    this.#newest = text;
    if (!this.#held) this.#timer ??= setTimeout(() => void this.flush(), this.#wait);
  }

  /** Writes now what has not been written. Resolves when all of it is safe, or could not be written. */
  flush(): Promise<unknown> {
    if (this.#held) return this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#newest;
    this.#newest = null;
    if (text !== null && text !== this.#written) this.#write(text);
    return this.#writing;
  }

  /**
   * Runs `act` while no draft is written: the journal takes the draft away with the entry that it became, and no write of it may follow.
   * What was changed meanwhile is written afterwards.
   */
  async hold<Result>(act: () => Promise<Result>): Promise<Result> {
    const safe = this.flush();
    this.#held = true;
    try {
      await safe;
      return await act();
    } finally {
      this.#held = false;
      if (this.#newest !== null) this.keep(this.#newest);
    }
  }

  #write(text: string): void {
    this.#written = text;
    this.#writing = this.#writing.then(() => this.#put(text));
  }

  /** A draft that cannot be written must not stand in the way of the entry itself; it is told, and the next change tries again. */
  async #put(text: string): Promise<void> {
    try {
      await (text === '' ? this.#drawer.clear() : this.#drawer.save(text));
      this.failure = null;
    } catch (thrown) {
      this.#written = null;
      // There is nothing to lose in an empty sentence.
      this.failure = text === '' ? null : asFailure(thrown, words('app-unreachable'));
    }
  }
}
