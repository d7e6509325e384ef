/**
 * What is half written in several forms of one kind: put away encrypted as one draft, each text by the id of what it is about, and taken up
 * again after a crash or a lock.
 */
import { api, type Form } from '$/api';
import { DraftKeeper } from './draft.svelte';

/** The forms' own texts, by the id of what each is about. */
export type Texts = Record<string, string>;

export class DraftsById {
  readonly keeper: DraftKeeper;
  #form: Form;
  /** What nobody has gone on with yet. */
  #pending: Texts = {};

  constructor(form: Form) {
    this.#form = form;
    this.keeper = new DraftKeeper({ save: (draft) => api.saveDraft(form, draft), clear: () => api.clearDraft(form) });
  }

  /** Reads what was put away when the journal was last open. Whether there was anything. */
  async load(): Promise<boolean> {
    // A draft that cannot be read is no reason to keep anybody from writing.
    const draft = await api.loadDraft(this.#form).catch(() => null);
    this.#pending = (draft === null ? null : read(draft)) ?? {};
    if (!draft || Object.keys(this.#pending).length === 0) return false;
    this.keeper.goOn(draft);
    return true;
  }

  /** The text that stands there for now. */
  peek(id: string): string | null {
    return this.#pending[id] ?? null;
  }

  /** The text to go on with, once. */
  take(id: string): string | null {
    const text = this.peek(id);
    if (text !== null) this.#pending = without(this.#pending, id);
    return text;
  }

  /** A form is left for now, and says this. */
  putBack(id: string, text: string): void {
    this.#pending = { ...this.#pending, [id]: text };
  }

  /** What was not taken is about what is not there any more. */
  letGoOfTheRest(): void {
    this.#pending = {};
  }

  /** The forms that are open say this now. */
  keep(texts: Texts): void {
    const all = { ...this.#pending, ...texts };
    this.keeper.keep(Object.keys(all).length === 0 ? '' : JSON.stringify(all));
  }
}

function without(texts: Texts, id: string): Texts {
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
