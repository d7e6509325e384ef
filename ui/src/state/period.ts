// The period of all pictures: chosen once, kept among the settings.
import { Failure, type Period } from '$/api';
import { settings } from './settings.svelte';
import { toasts } from './toasts.svelte';

/** Has all pictures show another period; if that cannot be kept, it is said and the old one comes back. */
export async function choosePeriod(period: Period): Promise<void> {
  try {
    await settings.change({ period });
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    toasts.show(thrown.message);
  }
}
