import { describe, expect, it } from 'vitest';
import type { PlainFacts, WishFact } from '$/api';
import { factSentences } from './factSentences';

const NEVER: WishFact = { times: 0, yes: 0, partly: 0, later: 0, no: 0, otherwise: 0, left: null };
const NOTHING: PlainFacts = { rather_not: NEVER, wanted: NEVER, yeses: 0, yes_left: [], noes: 0, no_left: [] };

function say(some: Partial<PlainFacts>): string {
  return factSentences({ ...NOTHING, ...some }, 'Mum').join(' ');
}

describe('plain facts', () => {
  it.each<[Partial<PlainFacts>, string]>([
    [
      { rather_not: { ...NEVER, times: 3, otherwise: 2, left: { cost: 'drained', times: 2 } } },
      'Three times you’d rather have said no to Mum. Twice you said yes or partly; both left you drained.',
    ],
    [
      { rather_not: { ...NEVER, times: 1, otherwise: 1, left: { cost: 'resentful', times: 1 } } },
      'Once you’d rather have said no to Mum. That time you said yes or partly; it left you resentful.',
    ],
    [
      { rather_not: { ...NEVER, times: 7, otherwise: 5, left: { cost: 'drained', times: 4 } } },
      'Seven times you’d rather have said no to Mum. Five times you said yes or partly; four of them left you drained.',
    ],
    [
      { rather_not: { ...NEVER, times: 4, otherwise: 4, left: { cost: 'drained', times: 2 } } },
      'Four times you’d rather have said no to Mum. Each time you said yes or partly.',
    ],
    [{ rather_not: { ...NEVER, times: 2, otherwise: 0, left: null } }, 'Twice you’d rather have said no to Mum, and that is how you answered.'],
    [
      { wanted: { ...NEVER, times: 12, otherwise: 3, left: { cost: 'guilty', times: 3 } } },
      '12 times you wanted to. Three times it was no or later; all three left you guilty.',
    ],
    [{ wanted: { ...NEVER, times: 2, otherwise: 0, left: null } }, 'Twice you wanted to, and that is how you answered.'],
    [
      { yeses: 2, yes_left: [{ cost: 'calm', times: 2 }], noes: 1, no_left: [{ cost: 'guilty', times: 1 }] },
      'Two yeses: both left you calm. One no: it left you guilty.',
    ],
    [{ yeses: 9, yes_left: [{ cost: 'drained', times: 6 }, { cost: 'calm', times: 3 }] }, 'Nine yeses: six left you drained.'],
    [{}, ''],
  ])('%o', (some, said) => expect(say(some)).toBe(said));
});
