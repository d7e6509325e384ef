import { describe, expect, it } from 'vitest';
import type { PlainFacts, WishFact } from '$/api';
import { factSentences } from './factSentences';

const NEVER: WishFact = { times: 0, yes: 0, partly: 0, later: 0, no: 0, otherwise: 0, left: null };
const NOTHING: PlainFacts = { rather_not: NEVER, wanted: NEVER, yeses: 0, yes_left: [], noes: 0, no_left: [] };

type Answered = Partial<Pick<WishFact, 'yes' | 'partly' | 'later' | 'no'>>;

function ratherNot(answered: Answered, left: WishFact['left'] = null): Partial<PlainFacts> {
  const { yes, partly, later, no } = { ...NEVER, ...answered };
  return { rather_not: { yes, partly, later, no, times: yes + partly + later + no, otherwise: yes + partly, left } };
}

function wanted(answered: Answered, left: WishFact['left'] = null): Partial<PlainFacts> {
  const { yes, partly, later, no } = { ...NEVER, ...answered };
  return { wanted: { yes, partly, later, no, times: yes + partly + later + no, otherwise: later + no, left } };
}

function say(some: Partial<PlainFacts>): string {
  return factSentences({ ...NOTHING, ...some }, 'Mum').join(' ');
}

describe('plain facts', () => {
  it.each<[Partial<PlainFacts>, string]>([
    [
      ratherNot({ yes: 1, partly: 1, no: 1 }, { cost: 'drained', times: 2 }),
      'Three times you’d rather have said no to Mum. Twice you said yes or partly; both left you drained.',
    ],
    [ratherNot({ yes: 1 }, { cost: 'resentful', times: 1 }), 'Once you’d rather have said no to Mum. That time you said yes; it left you resentful.'],
    [
      ratherNot({ yes: 5, no: 2 }, { cost: 'drained', times: 4 }),
      'Seven times you’d rather have said no to Mum. Five times you said yes; four of them left you drained.',
    ],
    [ratherNot({ partly: 4 }, { cost: 'drained', times: 2 }), 'Four times you’d rather have said no to Mum. Each time you said partly.'],
    [ratherNot({ no: 2 }), 'Twice you’d rather have said no to Mum, and that is how you answered.'],
    [ratherNot({ later: 2 }), 'Twice you’d rather have said no to Mum. Both times you said later.'],
    [ratherNot({ no: 2, later: 1 }), 'Three times you’d rather have said no to Mum. Once you said later.'],
    [
      wanted({ yes: 9, no: 2, later: 1 }, { cost: 'guilty', times: 3 }),
      '12 times you wanted to. Three times you said no or later; all three left you guilty.',
    ],
    [wanted({ yes: 2 }), 'Twice you wanted to, and that is how you answered.'],
    [wanted({ yes: 1, partly: 1 }), 'Twice you wanted to. Once you said partly.'],
    [wanted({ later: 2 }), 'Twice you wanted to. Both times you said later.'],
    [
      { yeses: 2, yes_left: [{ cost: 'calm', times: 2 }], noes: 1, no_left: [{ cost: 'guilty', times: 1 }] },
      'Two yeses: both left you calm. One no: it left you guilty.',
    ],
    [{ yeses: 9, yes_left: [{ cost: 'drained', times: 6 }, { cost: 'calm', times: 3 }] }, 'Nine yeses: six left you drained.'],
    [{}, ''],
  ])('%o', (some, said) => expect(say(some)).toBe(said));

  it('never say that a wish was answered as wished where it was put off or met in part', () => {
    for (const facts of [ratherNot({ later: 1, no: 3 }), wanted({ partly: 1, yes: 3 })]) expect(say(facts)).not.toContain('that is how you answered');
  });
});
