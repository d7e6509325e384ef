import { expect, it } from 'vitest';
import type { Charts, Label, PersonPattern } from '$/api';
import { makeFake } from '$/api/fake';
import { hasMore, isMapEarned, mayHaveMore } from './shown';

const NOTHING: Charts = { facts: null, costs: null, wishes: null, ways: null, guilt: null, kinds: null, hours: null, outside: null, outside_hours: null, give_and_take: null };

async function people(labels: readonly Label[]): Promise<PersonPattern[]> {
  const read = await makeFake().readPatterns('all');
  const all = read.people.filter(({ relationship, reading }) => !relationship.archived && reading.figures);
  return labels.flatMap((label, place) => {
    const one = all[place];
    return one ? [{ ...one, reading: { ...one.reading, label } }] : [];
  });
}

it('the map waits for three readings; too little is none', async () => {
  expect(isMapEarned(await people(['leans_porous', 'in_balance', 'not_enough_yet', 'not_read']))).toBe(false);
  const three = await people(['leans_porous', 'in_balance', 'no_clear_pattern']);
  expect(isMapEarned(three)).toBe(true);
  const archived = three.map((one) => ({ ...one, relationship: { ...one.relationship, archived: true } }));
  expect(isMapEarned(archived), 'who is archived is not drawn and earns nothing').toBe(false);
});

it('everyone together is offered once there is something to count', async () => {
  expect(mayHaveMore([], 1)).toBe(false);
  expect(mayHaveMore([], 5)).toBe(true);
  expect(mayHaveMore(await people(['leans_porous', 'in_balance', 'no_clear_pattern']), 0)).toBe(true);
});

it('there are more ways to look once one of them can speak', () => {
  expect(hasMore(NOTHING)).toBe(false);
  expect(hasMore({ ...NOTHING, costs: [] }), 'what is shown at once is no more').toBe(false);
  expect(hasMore({ ...NOTHING, guilt: { right: [0], unsure: [], regret: [], open: [] } })).toBe(true);
});
