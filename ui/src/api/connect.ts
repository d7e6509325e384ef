// Chooses what stands behind the api. In the browser of a developer, `?fake` puts a made-up shell there; the build for
// people has no way to it, and the bundler drops it.
import { use } from './client';

/** To be awaited before anything is shown. */
export async function connect(): Promise<void> {
  if (!import.meta.env.DEV) return;
  const asked = new URLSearchParams(location.search).get('fake');
  if (asked === null) return;
  const { makeFake, stageFrom } = await import('./fake');
  use(makeFake(stageFrom(asked)));
}
