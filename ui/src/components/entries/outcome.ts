/** What becomes of a sentence: the entry or the waiting request that it makes, and what is missing before it makes one. */
import type { Answer, Channel, EntryDraft, Relationship, RelationshipId, WaitingDraft, When, Who } from '$/api';
import { sameName } from '$/components/shared/matching';
import type { Filled, Problem } from './filled';
import { isFuture, toWhen, type Civil } from './when';

/** Whether it says what was asked for, in words or by kind. */
export function hasWhat({ request, kind }: Filled): boolean {
  return request.trim() !== '' || kind !== null;
}

/** What is missing before it can be kept until it is answered, in the order of the blanks. */
export function missingForWaiting(filled: Filled): Problem[] {
  const missing: Problem[] = [];
  if (filled.whoText.trim() === '') missing.push('who');
  if (!hasWhat(filled)) missing.push('what');
  return missing;
}

/** What is missing before it can be kept as an entry, in the order of the blanks. */
export function missingForEntry(filled: Filled, now: Civil): Problem[] {
  const { direction, decision, own, cost, when } = filled;
  const missing = missingForWaiting(filled);
  if (direction === 'received' && decision === null) missing.push('answer');
  if (direction === 'own' && own === null) missing.push('own');
  if (cost === null) missing.push('cost');
  if (isFuture(when, now)) missing.push('future');
  return missing;
}

/** The entry that it makes; nothing while something is missing. */
export function entryOf(filled: Filled, now: Civil, people: readonly Relationship[]): EntryDraft | null {
  const { id, request, kind, want, direction, cost, when, details } = filled;
  const answer = answerOf(filled);
  if (missingForEntry(filled, now).length > 0 || answer === null || cost === null) return null;
  return {
    id,
    who: whoOf(filled, people),
    when: toWhen(when, now),
    request: request.trim(),
    kind,
    want: direction === 'received' ? want : null,
    answer,
    cost,
    details,
  };
}

/** The request that it keeps until it is answered; nothing while something is missing. */
export function waitingOf(filled: Filled, people: readonly Relationship[]): WaitingDraft | null {
  if (missingForWaiting(filled).length > 0) return null;
  const { id, request, kind, want } = filled;
  return { id, who: whoOf(filled, people), request: request.trim(), kind, want };
}

function answerOf({ direction, decision, own, met }: Filled): Answer | null {
  if (direction === 'received') return decision && { direction, decision };
  if (own === 'asked') return { direction: 'asked', met };
  return own && { direction: 'held_back' };
}

/** What is asked of the journal: with whom, when and by which way. */
export type FrameQuestion = { id: RelationshipId; when: When; channel: Channel | null };

/** The question whether it is outside what was agreed; nothing where the person says so, or nobody known asked for something. */
export function frameQuestionOf({ direction, whoId, whoText, when, details }: Filled, now: Civil, people: readonly Relationship[]): FrameQuestion | null {
  if (direction !== 'received' || details.out_of_hours !== null) return null;
  const id = whoId ?? people.find((person) => sameName(person.name, whoText.trim()))?.id;
  const at = toWhen(when.choice === 'kept' ? { ...when, choice: 'date' } : when, now);
  return id && at ? { id, when: at, channel: details.channel } : null;
}

function whoOf({ whoId, whoText, newWhoId }: Filled, people: readonly Relationship[]): Who {
  const name = whoText.trim();
  // Somebody archived is sent by name: the journal knows them and brings them back.
  const known = whoId ?? people.find((person) => !person.archived && sameName(person.name, name))?.id;
  return known ? { who: 'known', id: known } : { who: 'new', id: newWhoId, name };
}
