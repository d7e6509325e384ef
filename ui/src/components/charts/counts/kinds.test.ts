import { describe, expect, it } from 'vitest';
import type { Kind, KindCounts } from '$/api';
import { kindRows, kindsInWords } from './kinds';

function counts(kind: Kind, gaps: number, stones: number, others: number): KindCounts {
  const some = (count: number) => Array.from({ length: count }, (_, place) => place);
  return { kind, gaps: some(gaps), stones: some(stones), others: some(others) };
}
const said = (...kinds: KindCounts[]) => kindsInWords(kindRows(kinds));

describe('where the porousness sits', () => {
  it('is said where more than half of enough requests went past the own wish', () => {
    expect(said(counts('time', 2, 0, 10), counts('listening', 7, 0, 2))).toBe('7 of 9 requests for listening went past your own wish.');
  });
  it('may be in more than one place', () => {
    expect(said(counts('listening', 7, 0, 2), counts('work', 3, 1, 1))).toBe(
      '7 of 9 requests for listening and 3 of 5 requests for work went past your own wish.',
    );
  });
  it('is not said of half, nor of four requests', () => {
    expect(said(counts('time', 5, 0, 5), counts('work', 4, 0, 0))).toBe('14 requests with their kind noted, most often time (10).');
  });
  it('is not said of what occurs as often as something else, either', () => {
    expect(said(counts('time', 0, 2, 4), counts('work', 0, 0, 6))).toBe('12 requests with their kind noted.');
  });
});
