// A backup as a line says it.
import type { ListedBackup } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';

/** What is wrong with what was typed, rather than with the backup. */
export const OF_SECRET: readonly string[] = ['wrong-passphrase', 'wrong-recovery-key', 'not-a-recovery-key'];

/** The day it was made and what is known of it. */
export function listed({ day, entries }: ListedBackup): string {
  const on = dateInWords(day);
  if (entries === null) return words('backups-listed-unknown', { day: on });
  return words('backups-listed', { day: on, entries: countOf(entries) });
}

/** So many entries. */
export function countOf(entries: number): string {
  return words('backups-entries-count', { count: entries });
}
