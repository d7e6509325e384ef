/** What is sealed while locked. Nobody is known then, so who it is about is a name as it was typed. One sentence has one id throughout. */
import type { CaptureDraft, EntryDraft, WaitingDraft, Who } from '$/api';
import type { Civil } from '$/components/entries/when';
import type { Composer } from '$/state/composer.svelte';

const nameOf = (who: Who) => (who.who === 'new' ? who.name : '');

/** A whole entry; nothing if there is none. */
export function sealedEntry(draft: EntryDraft | null): CaptureDraft | null {
  if (!draft) return null;
  const { id, when, who, request, kind, want, answer, cost, details } = draft;
  return { id, when, said: { said: 'entry', who: nameOf(who), request, kind, want, answer, cost, details } };
}

/** A request that is not answered yet; nothing if there is none. */
export function sealedWaiting(draft: WaitingDraft | null): CaptureDraft | null {
  if (!draft) return null;
  const { id, who, request, kind, want } = draft;
  return { id, when: null, said: { said: 'waiting', who: nameOf(who), request, kind, want } };
}

/** A sentence that was begun and not finished. */
export function unfinished(composer: Composer, now: Civil): CaptureDraft {
  return { id: composer.filled.id, when: null, said: { said: 'unfinished', state: composer.toDraft(now) } };
}
