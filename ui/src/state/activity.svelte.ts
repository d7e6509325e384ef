// Tells the shell now and then that somebody is there, so that it does not lock under their hands.
import { api } from '$/api';

/** At most this often. */
const EVERY_MS = 10_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Watches `target` for signs of a person; returns the way to stop. */
export function watchActivity(target: EventTarget, now: () => number = Date.now): () => void {
  let last = -Infinity;
  const note = () => {
    if (now() - last < EVERY_MS) return;
    last = now();
    // If the shell is gone there is nothing to keep open.
    api.noteActivity().catch(() => undefined);
  };
  for (const sign of SIGNS) target.addEventListener(sign, note, { passive: true });
  return () => {
    for (const sign of SIGNS) target.removeEventListener(sign, note);
  };
}
