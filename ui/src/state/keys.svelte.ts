// The keys that work everywhere. Letters without Ctrl or Cmd belong to whoever is typing.
import { overlays } from './overlays.svelte';
import { DESTINATIONS, route, type Intent, type Place } from './route.svelte';
import { session } from './session.svelte';

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.matches(TYPED_INTO);
}

function goTo(place: Place, intent: Intent | null = null): void {
  overlays.close();
  route.go(place, intent);
}

/** What a key does anywhere, or nothing. */
function actionOf(event: KeyboardEvent): (() => void) | null {
  if (event.altKey || event.isComposing) return null;
  if (event.key === '?' && !event.ctrlKey && !event.metaKey) {
    return isTyping(event) ? null : () => overlays.toggle('keys');
  }
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return null;
  const destination = DESTINATIONS[Number(event.key) - 1];
  if (destination) return () => goTo({ view: destination });
  switch (event.key.toLowerCase()) {
    case 'l':
      return () => void session.lock();
    case 'k':
      return () => overlays.toggle('palette');
    case 'f':
      return () => goTo({ view: 'today' }, 'search');
    default:
      return null;
  }
}

/** Listens on `target` while the journal is open; returns the way to stop. */
export function bindKeys(target: EventTarget): () => void {
  const onkeydown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !session.open) return;
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  target.addEventListener('keydown', onkeydown);
  return () => target.removeEventListener('keydown', onkeydown);
}
