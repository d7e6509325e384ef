// What noes and partlies kept room for, as far as it has been read: page by page, and read again when entries change.
import { api, Failure, news, type Cursor, type KeptRoom } from '$/api';

const PAGE = 40;
/** The most that one question may ask for. */
const MOST = 500;

export class Inside {
  sentences = $state.raw<readonly KeptRoom[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Until the first answer is here. */
  opening = $state(true);
  /** Where it goes on; nothing at the end. */
  next = $state.raw<Cursor | null>(null);
  #person: string | null;
  #round = 0;

  constructor(person: string | null) {
    this.#person = person;
  }

  /** Reads now, and again whenever entries or people change. Returns the way to stop. */
  follow(): () => void {
    void this.again();
    return news.changes.listen((changes) => void ((changes.entries || changes.relationships) && this.again()));
  }

  /** Reads again as much as is shown. */
  again(): Promise<void> {
    return this.#read([], null, Math.min(MOST, Math.max(PAGE, this.sentences.length)));
  }

  /** One page further. */
  more(): Promise<void> {
    return this.next === null ? Promise.resolve() : this.#read(this.sentences, this.next, PAGE);
  }

  async #read(kept: readonly KeptRoom[], from: Cursor | null, limit: number): Promise<void> {
    const round = ++this.#round;
    try {
      const page = await api.listKeptRoom(this.#person, from, limit);
      if (round !== this.#round) return;
      this.sentences = [...kept, ...page.sentences];
      this.next = page.next;
      this.failure = null;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (round === this.#round) this.failure = thrown;
    }
    if (round === this.#round) this.opening = false;
  }
}
