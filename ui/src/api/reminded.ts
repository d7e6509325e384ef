// What is to be known of the weekly reminder, as the shell tells it.
import type { ReminderTold } from './types';

type Listener = (told: ReminderTold) => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever the shell tells; returns the way to stop. */
export function onReminderTold(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes on what was told. */
export function remind(told: ReminderTold): void {
  for (const listener of [...listeners]) listener(told);
}
