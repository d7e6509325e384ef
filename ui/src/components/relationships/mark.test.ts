import { v7 as makeId } from 'uuid';
import { expect, it } from 'vitest';
import { markOf } from './mark';

it('a mark stays with its id, and people added in one moment differ', () => {
  const ids = Array.from({ length: 4000 }, () => makeId());
  for (const id of ids) expect(markOf(id)).toEqual(markOf(id));
  const kinds = new Set(ids.map((id) => JSON.stringify(markOf(id))));
  expect(kinds.size, 'all shapes are in use').toBe(160);
});
