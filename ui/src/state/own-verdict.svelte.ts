// What the person says of a reading. Every word is kept in its turn, with a way back to the one that was kept before it.
import { api, Failure, type Fit } from '$/api';
import { words } from '$/words';
import { toasts } from './toasts.svelte';
import { Turns } from './turns';

/** How long a word that arrows passed over waits for the next one, in milliseconds. */
const REST_MS = 350;

export class OwnVerdict {
  /** What is said: kept, or on its way. */
  said = $state.raw<Fit | null>(null);
  /** Why the last word could not be kept. */
  failure = $state.raw<Failure | null>(null);
  readonly #of: string;
  #kept: Fit | null;
  #turns = new Turns();

  /** `of` is the relationship, `kept` what the journal has. */
  constructor(of: string, kept: Fit | null) {
    this.#of = of;
    this.#kept = kept;
    this.said = kept;
  }

  /** The journal was read again; what is on its way is newer. */
  renew(kept: Fit | null): void {
    if (!this.#turns.idle) return;
    this.#kept = kept;
    this.said = kept;
  }

  /** Keeps a word, or takes it back. Arrows pass over words that nobody meant: of those only where they rest is written. */
  async say(fit: Fit | null, by: 'pointer' | 'key' = 'pointer'): Promise<void> {
    this.said = fit;
    this.failure = null;
    try {
      await this.#turns.take(async () => {
        if (by === 'key' && fit === this.said) await new Promise((rested) => setTimeout(rested, REST_MS));
        if (fit === this.said) await this.#keep(fit);
      });
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.failure = thrown;
      // What was said since then is still to come.
      if (this.#turns.idle) this.said = this.#kept;
    }
  }

  /** Resolves when everything said is kept, or could not be. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #keep(fit: Fit | null): Promise<void> {
    const before = this.#kept;
    if (fit === before) return;
    await api.setVerdict(this.#of, fit);
    this.#kept = fit;
    toasts.show(words(fit ? 'verdict-kept-toast' : 'verdict-taken-toast'), () => this.#takeBack(before));
  }

  #takeBack(before: Fit | null): Promise<void> {
    this.said = before;
    return this.#turns.take(async () => {
      await api.setVerdict(this.#of, before);
      this.#kept = before;
    });
  }
}
