/**
 * Seals what is written while Hedgerow is locked, before anybody says so: some moments after the first change, in the place of what was
 * sealed of the same sentence before. Nothing of it can be read here again.
 */
import { api, type CaptureDraft, type CaptureId } from '$/api';
import { DraftKeeper } from '$/state/draft.svelte';

/** Each sealing flushes the disk twice, so it comes less often than a draft is written. */
const WAIT_MS = 1000;

export class Sealer {
  readonly keeper = new DraftKeeper({ save: (state) => this.#seal(state), clear: () => this.forget() }, WAIT_MS);
  /** The sentence that is written. */
  #id: CaptureId | null = null;
  /** The sentence of which a beginning is sealed. */
  #begun: CaptureId | null = null;

  /** The sentence `id` says this now; with nothing in it, nothing of it stays sealed. */
  keep(id: CaptureId, state: string): void {
    this.#id = id;
    this.keeper.keep(state);
  }

  /** Seals what became of the sentence in the place of its beginning. Throws if that cannot be. */
  async finish(draft: CaptureDraft): Promise<void> {
    await this.keeper.hold(() => api.sealCapture(draft));
    this.#begun = null;
  }

  /** Nothing of the sentence is to be sealed any more, nor to stay sealed: it goes on where it can be read. Throws if that cannot be. */
  async letGo(): Promise<void> {
    // What was about to be sealed would come after the removal.
    this.keeper.keep('');
    await this.keeper.flush();
    await this.forget();
  }

  /** Removes the beginning that is sealed. */
  async forget(): Promise<void> {
    if (this.#begun === null) return;
    await api.forgetSealed(this.#begun);
    this.#begun = null;
  }

  async #seal(state: string): Promise<void> {
    const id = this.#id;
    if (id === null) return;
    // Another sentence was begun in one go: of the one before nothing is wanted any more.
    if (this.#begun !== id) await this.forget();
    await api.sealCapture({ id, when: null, said: { said: 'unfinished', state } });
    this.#begun = id;
  }
}
