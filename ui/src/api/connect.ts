// Chooses what stands behind the api: the shell, or, in the browser of a developer who says `?fake`, a made-up one. The
// build for people has no way to the latter, and the bundler drops it.
import { commands } from './bindings';
import { use } from './client';
import type { Commands } from './types';

/** To be awaited before anything is shown. */
export async function connect(): Promise<void> {
  use(commands as Commands);
  if (!import.meta.env.DEV) return;
  const asked = new URLSearchParams(location.search).get('fake');
  if (asked === null) return;
  const { makeFake, stageFrom } = await import('./fake');
  use(makeFake(stageFrom(asked)));
}
