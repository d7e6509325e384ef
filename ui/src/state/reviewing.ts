/** What is being changed in captures that are looked through, and not accepted yet. Several may be open at once. */
import { words } from '$/words';
import { DraftsById } from './draftsById';
import { route } from './route.svelte';
import { toasts } from './toasts.svelte';

export class Reviewing extends DraftsById {
  constructor() {
    super('review');
  }

  /** Goes back to the captures that were being changed when the journal was last open, if nothing else was to be gone on with. */
  async begin(): Promise<void> {
    if (!(await this.load()) || !route.isAt({ view: 'today' })) return;
    route.go({ view: 'inbox' });
    toasts.show(words('inbox-restored'));
  }
}

export const reviewing = new Reviewing();
