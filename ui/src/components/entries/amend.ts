/** An entry as it would be sent to stay as it is: what amending begins with. */
import type { Entry, EntryDraft } from '$/api';

export function draftOf(entry: Entry): EntryDraft {
  const { id, relationship, request, kind, want, answer, cost, details } = entry;
  return { id, who: { who: 'known', id: relationship }, when: null, request, kind, want, answer, cost, details };
}
