// How one left a page, so that it is found so again: what was typed, narrowed down and opened there, and how far it was scrolled. Kept in
// memory alone, and only while a journal is open.
import { everything } from '$/components/entries/filter';

export class Visits {
  /** The list of people. */
  people = $state({ typed: '', archived: false, more: false, scrolled: 0 });
  /** What the days of Today are narrowed down to. */
  days = $state(everything());
  /** What was searched for in the weeks. */
  weeks = $state('');

  /** Every page is as it was at first. */
  forget(): void {
    this.people = { typed: '', archived: false, more: false, scrolled: 0 };
    this.days = everything();
    this.weeks = '';
  }
}

export const visits = new Visits();

/**
 * Scrolls a page to where it was left and remembers where it is left next. Attach it to what fills the page once that is there. What comes
 * later may make the page long enough only then; it is waited for until somebody scrolls or types.
 */
export function scrolledAsLeft(left: { scrolled: number }): (page: Element) => () => void {
  return (page) => {
    const scroller = page.closest('main');
    if (!scroller) return () => {};
    const goal = left.scrolled;
    let waiting = goal > 0;
    const arrive = () => {
      if (!waiting) return;
      scroller.scrollTop = goal;
      waiting = scroller.scrollTop < goal - 1;
    };
    const stay = () => (waiting = false);
    const note = () => {
      if (!waiting) left.scrolled = scroller.scrollTop;
    };
    const sizes = new ResizeObserver(arrive);
    arrive();
    sizes.observe(page);
    scroller.addEventListener('scroll', note, { passive: true });
    for (const kind of ['wheel', 'pointerdown', 'keydown']) scroller.addEventListener(kind, stay, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', note);
      for (const kind of ['wheel', 'pointerdown', 'keydown']) scroller.removeEventListener(kind, stay);
    };
  };
}
