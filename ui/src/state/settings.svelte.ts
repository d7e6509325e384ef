// How the person likes the window to be. The journal keeps it; here it is put on the document.
import { api, onChanges, type Settings } from '$/api';

/** The sizes of text on offer, in percent of the usual. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;

/** What holds before the journal is open, and in a new one. */
export const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  text_size: 100,
  reduced_motion: false,
  week_start: 'monday',
  lock_after_minutes: 5,
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

  /** Reads them from the journal and applies them. */
  async read(): Promise<void> {
    this.#take(await api.getSettings());
  }

  /** Changes some of them. What is seen changes at once, and changes back if it could not be kept. */
  async change(some: Partial<Settings>): Promise<void> {
    const before = this.current;
    this.#take({ ...before, ...some });
    try {
      await api.changeSettings({ ...before, ...some });
    } catch (failure) {
      this.#take(before);
      throw failure;
    }
  }

  /** Back to what holds while locked. */
  forget(): void {
    this.#take(DEFAULT_SETTINGS);
  }

  /** Reads again whenever the shell says that settings changed; returns the way to stop. */
  follow(): () => void {
    return onChanges((changes) => {
      if (changes.settings) void this.read();
    });
  }

  #take(settings: Settings): void {
    this.current = settings;
    apply(settings, document.documentElement);
  }
}

export const settings = new SettingsState();
