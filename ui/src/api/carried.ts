// How far what is carried out of the journal or into it has come.
import type { Progress } from './types';

type Listener = (progress: Progress) => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever it has come further; returns the way to stop. */
export function onCarried(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes on how far it has come. */
export function carried(progress: Progress): void {
  for (const listener of [...listeners]) listener(progress);
}
