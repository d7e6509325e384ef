// Chooses what stands behind the api: the shell, or, in the browser of a developer who says `?fake`, a made-up one. The
// build for people has no way to the latter, and the bundler drops it.
import { commands, events } from './bindings';
import { use } from './client';
import { news } from './news';
import type { Commands } from './types';

/** To be awaited before anything is shown. */
export async function connect(): Promise<void> {
  const asked = import.meta.env.DEV ? new URLSearchParams(location.search).get('fake') : null;
  if (asked === null) return connectToShell();
  const { makeFake, stageFrom } = await import('./fake');
  use(makeFake(stageFrom(asked)));
}

/** The commands, and what the shell tells without being asked. */
async function connectToShell(): Promise<void> {
  use(commands as Commands);
  await Promise.all([
    events.changed.listen(({ payload }) => news.changes.tell(payload)),
    events.captureCalled.listen(({ payload }) => news.captureCalled.tell(payload)),
    events.backupTold.listen(({ payload }) => news.backup.tell(payload)),
    events.carried.listen(({ payload }) => news.carried.tell(payload)),
    events.reminderTold.listen(({ payload }) => news.reminder.tell(payload)),
    events.shortcutSettled.listen(() => news.shortcutSettled.tell()),
  ]);
}
