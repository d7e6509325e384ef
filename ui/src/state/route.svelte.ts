// Where one is. Kept in memory alone: an address bar or a history file would tell where somebody was.

/** Every place of the window, with what it needs to know. */
export type Place =
  | { view: 'today' }
  | { view: 'people' }
  | { view: 'person'; id: string }
  | { view: 'entry'; id: string }
  | { view: 'deleted' }
  | { view: 'settings' }
  | { view: 'passphrase' }
  | { view: 'recovery' }
  | { view: 'not-protected' }
  | { view: 'help' };

export type ViewName = Place['view'];

/** What a place is asked to do once it is shown: the view takes it with `take`, once. */
export type Intent = 'compose' | 'search' | 'add-person';

/** The destinations of the rail, in the order of Ctrl/Cmd+1..n. */
export const DESTINATIONS = ['today', 'people'] as const satisfies readonly ViewName[];

/** How far back one can go. */
const DEEPEST = 20;

export class Route {
  place = $state<Place>({ view: 'today' });
  intent = $state<Intent | null>(null);
  #behind: Place[] = [];

  /** Goes there, asking it to do something if an intent is given. */
  go(place: Place, intent: Intent | null = null): void {
    if (!same(place, this.place)) this.#behind = [...this.#behind, this.place].slice(-DEEPEST);
    this.place = place;
    this.intent = intent;
  }

  /** Goes where one came from; to Today if that is nowhere. */
  back(): void {
    this.place = this.#behind.pop() ?? { view: 'today' };
    this.intent = null;
  }

  /** True once if `intent` was asked for. */
  take(intent: Intent): boolean {
    if (this.intent !== intent) return false;
    this.intent = null;
    return true;
  }

  /** Forgets where one was. */
  reset(): void {
    this.#behind = [];
    this.place = { view: 'today' };
    this.intent = null;
  }
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const route = new Route();
