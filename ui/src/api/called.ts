// What the shell calls the capture window to do.
import type { CaptureCalled } from './types';

type Listener = (call: CaptureCalled) => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever the shell calls; returns the way to stop. */
export function onCaptureCalled(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes a call on. */
export function call(to: CaptureCalled): void {
  for (const listener of [...listeners]) listener(to);
}
