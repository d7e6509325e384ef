// Chooses what stands behind the api: the shell, or, in the browser of a developer who says `?fake`, a made-up one. The
// build for people has no way to the latter, and the bundler drops it. Commands are connected first; what the shell tells
// without being asked is heard once somebody has use for it, which the lock window has not.
import { commands, events } from './bindings';
import { use } from './client';
import { news } from './news';
import type { Commands } from './types';

/** Begins to hear the shell, once; a made-up one tells its news itself. */
let listen: (() => Promise<unknown>) | null = null;
let hearing: Promise<unknown> | undefined;

/** Connects the commands; to be awaited before anything is shown. */
export async function connect(): Promise<void> {
  const asked = import.meta.env.DEV ? new URLSearchParams(location.search).get('fake') : null;
  if (asked === null) {
    use(commands as Commands);
    listen = hearTheShell;
    return;
  }
  const { makeFake, stageFrom } = await import('./fake');
  use(makeFake(stageFrom(asked)));
}

/** To be awaited before anybody shows what the shell tells without being asked: what it told before is missed. */
export async function hear(): Promise<void> {
  if (!listen) return;
  hearing ??= listen();
  try {
    await hearing;
  } catch {
    // What is shown is as it was read; whoever comes next tries again.
    hearing = undefined;
  }
}

function hearTheShell(): Promise<unknown> {
  return Promise.all([
    events.changed.listen(({ payload }) => news.changes.tell(payload)),
    events.captureCalled.listen(({ payload }) => news.captureCalled.tell(payload)),
    events.backupTold.listen(({ payload }) => news.backup.tell(payload)),
    events.carried.listen(({ payload }) => news.carried.tell(payload)),
    events.reminderTold.listen(({ payload }) => news.reminder.tell(payload)),
    events.shortcutSettled.listen(() => news.shortcutSettled.tell()),
  ]);
}
