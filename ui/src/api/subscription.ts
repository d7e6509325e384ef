// Who shows something is told when it changed. What changed is what the shell says, never a guess.
import type { Changes } from './types';

type Listener = (changes: Changes) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after each write; returns the way to stop. */
export function onChanges(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody. */
export function publish(changes: Changes): void {
  for (const listener of [...listeners]) listener(changes);
}

function isChanges(value: unknown): value is Changes {
  const changes = value as Partial<Changes> | null;
  return (
    typeof changes === 'object' &&
    typeof changes?.entries === 'boolean' &&
    typeof changes.relationships === 'boolean' &&
    typeof changes.waiting === 'boolean' &&
    typeof changes.settings === 'boolean'
  );
}

/** The changes that a result names: the result itself, or the ones beside what was written. */
export function changesOf(result: unknown): Changes | null {
  if (isChanges(result)) return result;
  const beside = (result as { changes?: unknown } | null | undefined)?.changes;
  return isChanges(beside) ? beside : null;
}
