/**
 * What is being changed in captures that are looked through, and not accepted yet: put away encrypted like an amendment, and taken up again
 * after a crash or a lock. Several may be open at once; one draft holds them all.
 */
import { api, type CaptureId } from '$/api';
import { words } from '$/words';
import { DraftKeeper } from './draft.svelte';
import { route } from './route.svelte';
import { toasts } from './toasts.svelte';

/** The forms' own texts, by the capture that each changes. */
type Texts = Record<CaptureId, string>;

export class Reviewing {
  readonly keeper = new DraftKeeper({
    save: (draft) => api.saveDraft('review', draft),
    clear: () => api.clearDraft('review'),
  });
  /** What nobody has gone on with yet. */
  #pending: Texts = {};

  /** Goes back to the captures that were being changed when the journal was last open, if nothing else was to be gone on with. */
  async begin(): Promise<void> {
    // A draft that cannot be read is no reason to keep anybody from writing.
    const draft = await api.loadDraft('review').catch(() => null);
    this.#pending = (draft === null ? null : read(draft)) ?? {};
    if (!draft || Object.keys(this.#pending).length === 0) return;
    this.keeper.goOn(draft);
    if (!route.isAt({ view: 'today' })) return;
    route.go({ view: 'inbox' });
    toasts.show(words('inbox-restored'));
  }

  /** The text to go on with, once. */
  take(id: CaptureId): string | null {
    const text = this.#pending[id] ?? null;
    if (text !== null) this.#pending = without(this.#pending, id);
    return text;
  }

  /** What was not taken belongs to captures that do not wait any more. */
  letGoOfTheRest(): void {
    this.#pending = {};
  }

  /** The forms that are open say this now. */
  keep(texts: Texts): void {
    const all = { ...this.#pending, ...texts };
    this.keeper.keep(Object.keys(all).length === 0 ? '' : JSON.stringify(all));
  }
}

function without(texts: Texts, id: CaptureId): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([other]) => other !== id));
}

function read(draft: string): Texts | null {
  try {
    const texts: unknown = JSON.parse(draft);
    const isOurs = typeof texts === 'object' && texts !== null && Object.values(texts).every((text) => typeof text === 'string');
    return isOurs ? (texts as Texts) : null;
  } catch {
    return null;
  }
}

export const reviewing = new Reviewing();
