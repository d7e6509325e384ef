// The keys that call the capture window, as the window knows them.
import { api, news, type CaptureShortcut } from '$/api';
import { Attempt } from './attempt.svelte';
import { Reading } from './reading.svelte';

export class Shortcut {
  readonly attempt = new Attempt();
  readonly #reading = new Reading(() => api.getCaptureShortcut());

  get current(): CaptureShortcut | null {
    return this.#reading.value;
  }

  /** Reads it now, and whenever the shell tells; returns the way to stop. */
  follow(): () => void {
    void this.#reading.again();
    return news.shortcutSettled.listen(() => void this.#reading.again());
  }

  /** Has the desktop asked once more whether it listens. */
  async askAgain(): Promise<void> {
    await this.attempt.run(async () => this.#reading.know(await api.askDesktopAgain()));
  }

  /** Chooses other keys. */
  async choose(keys: string): Promise<void> {
    await this.attempt.run(async () => this.#reading.know(await api.changeCaptureShortcut(keys)));
  }
}
