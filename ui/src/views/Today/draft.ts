/**
 * Keeps what is being written. The first change starts a short wait, after which the newest text is written; writes follow one another, so
 * that an older one never lands last.
 */

/** Well under the 400 ms within which a change must be safe. */
const WAIT_MS = 300;

/** Where drafts are written to. */
export type Drawer = { save: (draft: string) => Promise<unknown>; clear: () => Promise<unknown> };

export class DraftKeeper {
  #drawer: Drawer;
  #newest: string | null = null;
  /** What is written; nothing if that is not known. A draft that another Hedgerow wrote is not touched before somebody writes. */
  #written: string | null = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(drawer: Drawer) {
    this.#drawer = drawer;
  }

  /** This is what is written already, and somebody goes on with it. */
  goOn(draft: string): void {
    this.#written = draft;
  }

  /** The text changed; an empty one is no draft. */
  keep(text: string): void {
    this.#newest = text;
    this.#timer ??= setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Writes now what has not been written. Resolves when all of it is safe, or could not be written. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#newest;
    this.#newest = null;
    if (text !== null && text !== this.#written) this.#write(text);
    return this.#writing;
  }

  #write(text: string): void {
    this.#written = text;
    const write = () => (text === '' ? this.#drawer.clear() : this.#drawer.save(text));
    // A draft that cannot be written must not stand in the way of the entry itself; the next change tries again.
    this.#writing = this.#writing.then(write).catch(() => (this.#written = null));
  }
}
