/** Guilt or resentment looked at once more: whether it is offered on an entry, and what is asked. Pure. */
import type { Entry, Reframe, Relationship } from '$/api';
import type { MessageId } from '$/words';

/** The three lines, in their order. */
export const LINES = ['says', 'also_true', 'to_a_friend'] as const satisfies readonly (keyof Reframe)[];
/** As many characters as each may have. */
export const LONGEST_LINE = 2000;
/** What can be looked at once more. */
export type Feeling = 'guilty' | 'resentful';
const FEELINGS: readonly Feeling[] = ['guilty', 'resentful'];

export const NO_REFRAME: Reframe = { says: '', also_true: '', to_a_friend: '' };

/** What an entry says of it; it is only missing in what is older than the lines. */
export function reframeOf({ details }: Pick<Entry, 'details'>): Reframe {
  return details.reframe ?? NO_REFRAME;
}

/** Whether nothing is written. */
export function isEmpty(reframe: Reframe): boolean {
  return LINES.every((line) => reframe[line].trim() === '');
}

/** What it left: guilt or resentment, as the cost before what was also felt. */
export function feelingOf({ cost, details }: Pick<Entry, 'cost' | 'details'>): Feeling | null {
  return FEELINGS.find((one) => one === cost) ?? FEELINGS.find((one) => details.also_felt.includes(one)) ?? null;
}

/** Whether a guilty no under danger could be meant: there nothing is looked at otherwise. */
export function isUnsafe(entry: Pick<Entry, 'details'>, person: Pick<Relationship, 'unsafe'>): boolean {
  return entry.details.unsafe || person.unsafe;
}

/** Whether it is offered; what is written already stays within reach, whatever became of the entry. */
export function isOffered(entry: Entry, person: Relationship): boolean {
  if (entry.deleted_until !== null) return false;
  return !isEmpty(reframeOf(entry)) || (feelingOf(entry) !== null && !isUnsafe(entry, person));
}

/** What is asked for each line: about a client what the frame is for, else what the feeling says. */
export function asked(feeling: Feeling | null, aboutClient: boolean): Record<keyof Reframe, MessageId> {
  if (aboutClient) return { says: 'reframe-client-says', also_true: 'reframe-client-also-true', to_a_friend: 'reframe-client-to-a-friend' };
  return {
    says: feeling ? `reframe-says-${feeling}` : 'reframe-says',
    also_true: 'reframe-also-true',
    to_a_friend: 'reframe-to-a-friend',
  };
}
