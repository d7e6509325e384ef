// How it stands with what is under way with backups, as the shell tells it.
import type { BackupTold } from './types';

type Listener = (told: BackupTold) => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever the shell tells; returns the way to stop. */
export function onBackupTold(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes on what was told. */
export function tell(told: BackupTold): void {
  for (const listener of [...listeners]) listener(told);
}
