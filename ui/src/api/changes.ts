// What a command's result says that it changed.
import type { Changes } from './types';

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
