// Something read from the shell, kept fresh by what the shell says has changed. The old value stays until the new one is here.
import { Failure, news } from '$/api';
import type { Changes } from '$/api';
import { onNewDay } from './day.svelte';

export class Reading<T> {
  /** What was read last; nothing before the first time. */
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** True until the first answer, and while reading again. */
  busy = $state(true);
  #read: () => Promise<T>;
  #round = 0;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Reads it again. Of two readings under way the later one counts; true if this one did. */
  async again(): Promise<boolean> {
    const round = ++this.#round;
    this.busy = true;
    try {
      const value = await this.#read();
      if (round === this.#round) this.#settle(value, null);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (round === this.#round) this.#settle(this.value, thrown);
    }
    return round === this.#round;
  }

  /** It is known to be this by now. What is under way may be from before or from after: it counts no more, and is read again. */
  know(value: T | null): void {
    const isUnderWay = this.#round > 0 && this.busy;
    this.forget();
    this.value = value;
    if (isUnderWay) void this.again();
  }

  /** Nothing is known any more, nor will be by what is under way. */
  forget(): void {
    this.#round++;
    this.#settle(null, null);
  }

  /** Reads now, and again whenever something of `concerns` changes or another day begins. Returns the way to stop. */
  follow(concerns: (changes: Changes) => boolean): () => void {
    void this.again();
    const stops = [onNewDay(() => void this.again()), news.changes.listen((changes) => void (concerns(changes) && this.again()))];
    return () => stops.forEach((stop) => stop());
  }

  #settle(value: T | null, failure: Failure | null): void {
    this.value = value;
    this.failure = failure;
    this.busy = false;
  }
}
