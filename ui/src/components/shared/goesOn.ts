// Where the keyboard goes on when what had it is gone: a button that vanishes when it is pressed must not leave anybody at nothing.
import type { Attachment } from 'svelte/attachments';

/** What such a place is known by, so that a wider one leaves to the closest what is its. */
const PLACE = 'data-goes-on';

/** Where in a place the keyboard goes on; nothing to leave it alone. */
type Find = (place: HTMLElement) => HTMLElement | null | undefined;

/** The place itself if it can take the focus, else the heading it begins with. */
function itself(place: HTMLElement): HTMLElement {
  return place.hasAttribute('tabindex') ? place : (place.querySelector<HTMLElement>('h1, h2, h3') ?? place);
}

/**
 * When what had the focus in this place is taken away, the focus goes on here: to the place itself or its heading, or to what `find` finds. Of
 * places in one another the closest that is still there takes it. Whoever moves the focus themselves comes first.
 */
export function goesOn(find: Find = itself): Attachment<HTMLElement> {
  return (place) => {
    let had: Element | null = null;
    /** The places between this one and what has the focus. */
    let closer: Element[] = [];

    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      had = target;
      closer = [...place.querySelectorAll(`[${PLACE}]`)].filter((one) => one.contains(target));
    };
    const goOn = () => {
      if (!had || had.isConnected) return;
      had = null;
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (!isNowhere || closer.some((one) => one.isConnected)) return;
      const next = find(place);
      if (next && !next.matches('a, button, input, select, textarea, [tabindex]')) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
    };

    const observer = new MutationObserver(goOn);
    observer.observe(place, { childList: true, subtree: true });
    place.setAttribute(PLACE, '');
    place.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      place.removeEventListener('focusin', note);
    };
  };
}
