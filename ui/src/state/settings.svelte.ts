// How the person likes the window to be. The journal keeps it; here it is put on the document.
import { api, news, type Settings } from '$/api';

/** The sizes of text on offer, in percent of the usual. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;

/** What holds before the journal is open, and in a new one. */
export const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  text_size: 100,
  reduced_motion: false,
  week_start: 'monday',
  lock_after_minutes: 5,
  period: 'twelve_weeks',
  told_of_no_shortcut: false,
};

/** Puts the looks on the document; styles and tokens do the rest. */
function apply({ appearance, text_size, reduced_motion }: Settings, root: HTMLElement): void {
  if (appearance === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', appearance);
  if (reduced_motion) root.setAttribute('data-motion', 'reduced');
  else root.removeAttribute('data-motion');
  root.style.setProperty('--text-scale', String(text_size / 100));
}

export class SettingsState {
  current = $state<Settings>(DEFAULT_SETTINGS);
  /** What the journal is known to hold. */
  #kept: Settings = DEFAULT_SETTINGS;
  /** What is to be written next; of several changes the last one wins, for it holds those before it. */
  #next: Settings | null = null;
  #writing: Promise<void> | null = null;
  /** Counts what makes an answer that is still under way old. */
  #round = 0;

  /** Reads them from the journal and applies them. */
  async read(): Promise<void> {
    const round = this.#round;
    const settings = await api.getSettings();
    if (round !== this.#round || this.#writing) return;
    this.#kept = settings;
    this.#take(settings);
  }

  /** Changes some of them. What is seen changes at once, and changes back if it could not be kept. */
  async change(some: Partial<Settings>): Promise<void> {
    this.#round += 1;
    this.#next = { ...this.current, ...some };
    this.#take(this.#next);
    this.#writing ??= this.#write();
    await this.#writing;
  }

  /** Back to what holds while locked. */
  forget(): void {
    this.#round += 1;
    this.#next = null;
    this.#kept = DEFAULT_SETTINGS;
    this.#take(DEFAULT_SETTINGS);
  }

  /** Writes one change after the other until there is none. */
  async #write(): Promise<void> {
    try {
      while (this.#next) await this.#writeOne(this.#next);
    } finally {
      this.#writing = null;
    }
  }

  async #writeOne(settings: Settings): Promise<void> {
    const round = this.#round;
    this.#next = null;
    try {
      await api.changeSettings(settings);
      if (round === this.#round || this.#next) this.#kept = settings;
    } catch (failure) {
      // A later change writes this one along with it.
      if (this.#next) return;
      this.#take(this.#kept);
      throw failure;
    }
  }

  /** Reads again whenever the shell says that settings changed; returns the way to stop. */
  follow(): () => void {
    return news.changes.listen((changes) => {
      if (changes.settings) void this.read();
    });
  }

  #take(settings: Settings): void {
    this.current = settings;
    apply(settings, document.documentElement);
  }
}

export const settings = new SettingsState();
