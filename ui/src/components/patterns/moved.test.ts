import { expect, it } from 'vitest';
import { countsInWords, sideOf } from './moved';

const PASSED = { porous: 0.9, limit: 0, open: 0, rigid: 0, unclear: 0.1 };

it('names what an entry mostly says, and says so if that is unclear', () => {
  expect(sideOf(PASSED)).toBe('read as given past your wish, most likely');
  expect(sideOf({ ...PASSED, porous: 0.5, unclear: 0.4 })).toBe('read as given past your wish, likely');
  expect(sideOf({ ...PASSED, porous: 0.3, limit: 0.25, rigid: 0.2, unclear: 0.25 })).toBe('read as given past your wish, perhaps');
  expect(sideOf({ porous: 0.2, limit: 0.1, open: 0, rigid: 0.1, unclear: 0.6 })).toBe('read as unclear');
});

it.each([
  [1, 'counts in full'], [0.8, 'counts for about three quarters'], [0.5, 'counts for about half'],
  [0.2, 'counts for about a quarter'], [0.02, 'counts a little'],
])('tells in words that it counts %d', (counts, said) => expect(countsInWords(counts)).toBe(said));
