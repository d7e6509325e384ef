// The keys that call the capture window, as the window knows them.
import { api, onShortcutSettled, type CaptureShortcut } from '$/api';
import { Attempt } from './attempt.svelte';

export class Shortcut {
  current = $state.raw<CaptureShortcut | null>(null);
  readonly attempt = new Attempt();
  readonly #reading = new Attempt();
  /** It turned out while it was being read: what comes back may be how it was before. */
  #again = false;

  async #read(): Promise<void> {
    this.#again = true;
    if (this.#reading.busy) return;
    while (this.#again) {
      this.#again = false;
      await this.#reading.run(async () => (this.current = await api.getCaptureShortcut()));
    }
  }

  /** Reads it now, and whenever the shell tells; returns the way to stop. */
  follow(): () => void {
    void this.#read();
    return onShortcutSettled(() => void this.#read());
  }

  /** Chooses other keys. */
  async choose(keys: string): Promise<void> {
    await this.attempt.run(async () => (this.current = await api.changeCaptureShortcut(keys)));
  }
}
