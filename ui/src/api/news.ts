// All that the shell tells without being asked.
import { Channel } from './channel';
import type { BackupTold, CaptureCalled, Changes, Progress, ReminderTold } from './types';

export const news = {
  /** How it stands with what is under way with backups. */
  backup: new Channel<BackupTold>(),
  /** What the capture window is to do. */
  captureCalled: new Channel<CaptureCalled>(),
  /** How far what is carried out of the journal or into it has come. */
  carried: new Channel<Progress>(),
  /** What a write changed: what the shell says, never a guess. */
  changes: new Channel<Changes>(),
  /** What is to be known of the weekly reminder. */
  reminder: new Channel<ReminderTold>(),
  /** It has turned out whether keys call the capture window. */
  shortcutSettled: new Channel(),
};
