// Where one is. Kept in memory alone: an address bar or a history file would tell where somebody was.

/** Every place of the window, with what it needs to know. */
export type Place =
  | { view: 'today' }
  | { view: 'people' }
  | { view: 'week' }
  | { view: 'reflection'; id: string }
  | { view: 'share' }
  | { view: 'person'; id: string }
  | { view: 'entry'; id: string }
  | { view: 'deleted' }
  | { view: 'inbox' }
  | { view: 'practise'; person?: string; entry?: string }
  | { view: 'rules'; of?: string }
  | { view: 'inside'; person?: string }
  | { view: 'settings' }
  | { view: 'passphrase' }
  | { view: 'recovery' }
  | { view: 'recovery-try' }
  | { view: 'everything-out' }
  | { view: 'everything-in' }
  | { view: 'spreadsheet' }
  | { view: 'not-protected' }
  | { view: 'help' };

export type ViewName = Place['view'];

/** What a place is asked to do once it is shown: the view takes it with `take`, once. */
export type Intent = 'compose' | 'search' | 'add-person' | 'look-back' | 'backups';

/** The destinations of the rail, in the order of Ctrl/Cmd+1..n. */
export const DESTINATIONS = ['today', 'people', 'week', 'share'] as const satisfies readonly ViewName[];

/** Whether one may go elsewhere; if not, whoever was asked has put the question to the person. */
type MayLeave = () => boolean;

/** How far back one can go. */
const DEEPEST = 20;

export class Route {
  place = $state<Place>({ view: 'today' });
  intent = $state<Intent | null>(null);
  #behind: Place[] = [];
  #mayLeave: MayLeave | null = null;
  /** Where one was about to go when a form had a question first. */
  #held: (() => void) | null = null;

  /** Goes there, asking it to do something if an intent is given. A form with words that were not kept is asked first. */
  go(place: Place, intent: Intent | null = null): void {
    const move = () => this.#move(place, intent);
    if (same(place, this.place) || (this.#mayLeave?.() ?? true)) move();
    else this.#held = move;
  }

  /** Goes where one came from; to Today if that is nowhere. A form with words that were not kept is asked first. */
  back(): void {
    const move = () => {
      this.place = this.#behind.pop() ?? { view: 'today' };
      this.intent = null;
    };
    this.stay();
    if (this.#mayLeave?.() ?? true) move();
    else this.#held = move;
  }

  /** Goes back from `place`; does nothing if one has left it meanwhile. */
  leave(place: Place): void {
    if (this.isAt(place)) this.back();
  }

  isAt(place: Place): boolean {
    return same(place, this.place);
  }

  /** Has `mayLeave` asked before one goes elsewhere. Returns the way to withdraw it, which goes on to where one was about to go. */
  guard(mayLeave: MayLeave): () => void {
    this.#mayLeave = mayLeave;
    return () => {
      if (this.#mayLeave !== mayLeave) return;
      this.#mayLeave = null;
      const move = this.#held;
      this.stay();
      move?.();
    };
  }

  /** One is no longer about to go anywhere. */
  stay(): void {
    this.#held = null;
  }

  /** True once if `intent` was asked for. */
  take(intent: Intent): boolean {
    if (this.intent !== intent) return false;
    this.intent = null;
    return true;
  }

  /** Forgets where one was. */
  reset(): void {
    this.stay();
    this.#mayLeave = null;
    this.#behind = [];
    this.place = { view: 'today' };
    this.intent = null;
  }

  #move(place: Place, intent: Intent | null): void {
    if (!same(place, this.place)) this.#behind = [...this.#behind, this.place].slice(-DEEPEST);
    this.place = place;
    this.intent = intent;
  }
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const route = new Route();
