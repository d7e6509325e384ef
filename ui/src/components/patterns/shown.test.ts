import { expect, it } from 'vitest';
import type { Charts, Label, PersonPattern } from '$/api';
import { makeFake } from '$/api/fake';
import { hasMore, isMapEarned } from './shown';

const NOTHING: Charts = { facts: null, costs: null, wishes: null, ways: null, guilt: null, kinds: null, hours: null, give_and_take: null };

async function people(labels: readonly Label[]): Promise<PersonPattern[]> {
  const { people: all } = await makeFake().readPatterns('all');
  return labels.flatMap((label, place) => {
    const one = all[place];
    return one ? [{ ...one, reading: { ...one.reading, label } }] : [];
  });
}

it('the map waits for three readings; too little is none', async () => {
  expect(isMapEarned(await people(['leans_porous', 'in_balance', 'not_enough_yet', 'not_read']))).toBe(false);
  expect(isMapEarned(await people(['leans_porous', 'in_balance', 'no_clear_pattern']))).toBe(true);
});

it('there are more ways to look once one of them can speak', () => {
  expect(hasMore(NOTHING)).toBe(false);
  expect(hasMore({ ...NOTHING, costs: [] }), 'what is shown at once is no more').toBe(false);
  expect(hasMore({ ...NOTHING, guilt: { right: [0], unsure: [], regret: [], open: [] } })).toBe(true);
});
