/**
 * What is being changed in an entry, in what is said of somebody, in an old rule or in words to practise, and not kept yet: put away encrypted like the
 * sentence, and taken up again after a crash or a lock. One at a time, because a form with changes is not left without a word.
 */
import { api } from '$/api';
import { words } from '$/words';
import { DraftKeeper } from './draft.svelte';
import { route, type Place } from './route.svelte';
import { toasts } from './toasts.svelte';

/** What is amended, and its form's own text. */
type Amended = { of: Subject; id: string; text: string };
/** An entry, somebody, the three lines on an entry's guilt or resentment, an old rule, words to practise. */
export type Subject = 'entry' | 'person' | 'reframe' | 'rule' | 'phrase';

/** Where each is written. */
const PLACES: Record<Subject, (id: string) => Place> = {
  entry: (id) => ({ view: 'entry', id }),
  person: (id) => ({ view: 'person', id }),
  reframe: (id) => ({ view: 'entry', id }),
  rule: () => ({ view: 'rules' }),
  phrase: practiseAt,
};

/** What words to practise go by: with whom they are practised, and with what was asked. */
export function practiceOf(person = '', entry = ''): string {
  return `${person}/${entry}`;
}
function practiseAt(id: string): Place {
  const [person, entry] = id.split('/');
  return { view: 'practise', ...(person ? { person } : {}), ...(entry ? { entry } : {}) };
}

export class Amendment {
  readonly keeper = new DraftKeeper({
    save: (draft) => api.saveDraft('amendment', draft),
    clear: () => api.clearDraft('amendment'),
  });
  #pending: Amended | null = null;

  /** Goes back to the form that was open with changes when the journal was last open, if there was one. */
  async begin(): Promise<void> {
    // A draft that cannot be read is no reason to keep anybody from writing.
    const draft = await api.loadDraft('amendment').catch(() => null);
    this.#pending = draft === null ? null : read(draft);
    if (!draft || !this.#pending) return;
    this.keeper.goOn(draft);
    const { of, id } = this.#pending;
    route.go(PLACES[of](id));
    toasts.show(words(of === 'rule' ? 'rules-restored' : 'entry-amendment-restored'));
  }

  /** The text to go on with, once. */
  take(of: Subject, id: string): string | null {
    const pending = this.#pending;
    if (pending?.of !== of || pending.id !== id) return null;
    this.#pending = null;
    return pending.text;
  }

  /** The form says this now. */
  keep(of: Subject, id: string, text: string): void {
    this.keeper.keep(JSON.stringify({ of, id, text } satisfies Amended));
  }

  /** The form says nothing new, or is gone. */
  end(): void {
    this.keeper.keep('');
  }
}

function read(draft: string): Amended | null {
  try {
    const { of, id, text } = JSON.parse(draft) as Partial<Amended>;
    return of && Object.hasOwn(PLACES, of) && id && text ? { of, id, text } : null;
  } catch {
    return null;
  }
}

export const amendment = new Amendment();
