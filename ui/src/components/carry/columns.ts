// What a column of a spreadsheet can hold, and our own words for it.
import type { Column } from '$/api';
import { words, type MessageId } from '$/words';
import { CHANNELS, KINDS, ROLES } from '$/words/vocabulary';

export const COLUMNS = [
  'who', 'date', 'time', 'request', 'kind', 'want', 'answer', 'cost', 'note', 'role', 'channel', 'pressure', 'strength',
] as const satisfies readonly Column[];

/** What a column holds, in words. */
export const held = (column: Column): string => words(`sheet-holds-${column}`);

const DECISIONS = ['yes', 'partly', 'later', 'no'] as const;
const OWN = ['asked', 'held_back'] as const;
const COSTS = ['calm', 'drained', 'resentful', 'glad', 'guilty', 'uneasy', 'cut_off'] as const;
const WANTS = ['yes', 'mixed', 'no'] as const;
const PRESSURES = ['none', 'some', 'strong'] as const;

type Choice = { value: string; label: string };

const choices = <W extends string>(all: readonly W[], id: (word: W) => MessageId): Choice[] =>
  all.map((value) => ({ value, label: words(id(value)) }));

/** Our own words for a column; none for one that holds free text. */
export function meanings(column: Column): Choice[] {
  switch (column) {
    case 'answer':
      return [...choices(DECISIONS, (word) => `decision-${word}`), ...choices(OWN, (word) => `own-${word}`)];
    case 'cost':
      return choices(COSTS, (word) => `cost-${word}`);
    case 'want':
      return choices(WANTS, (word) => `want-${word}`);
    case 'kind':
      return choices(KINDS, (word) => `kind-${word}`);
    case 'role':
      return choices(ROLES, (word) => `role-${word}`);
    case 'channel':
      return choices(CHANNELS, (word) => `channel-${word}`);
    case 'pressure':
      return choices(PRESSURES, (word) => `pressure-${word}`);
    default:
      return [];
  }
}
