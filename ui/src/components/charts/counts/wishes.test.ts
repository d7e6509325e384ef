import { describe, expect, it } from 'vitest';
import { asked, at } from './testing';
import { grid, wishesInWords, withoutWish } from './wishes';

describe('the grid', () => {
  it('has three wishes by four answers, also where nothing is', () => {
    const cells = grid([{ want: 'no', decision: 'yes', behind: [4] }]);
    expect(cells.map(({ want, decision }) => `${want}-${decision}`)).toHaveLength(12);
    expect(cells.filter(({ behind }) => behind.length > 0).map(({ title }) => title)).toEqual(['rather not, answered yes']);
  });
  it('has two corners in which the answer went the other way', () => {
    const corners = grid([]).filter(({ corner }) => corner !== null);
    expect(corners.map(({ want, decision, corner }) => [want, decision, corner])).toEqual([['yes', 'no', 'closed'], ['no', 'yes', 'gave']]);
  });
  it('names both corners with their counts, also where there are none', () => {
    const wishes = [
      { want: 'no', decision: 'yes', behind: [0, 1, 2, 3, 4, 5, 6] },
      { want: 'yes', decision: 'no', behind: [7, 8, 9] },
    ] as const;
    expect(wishesInWords(grid(wishes.map((one) => ({ ...one, behind: [...one.behind] }))))).toBe(
      '7 times you’d rather not, and said yes; 3 times you wanted to, and said no.',
    );
    expect(wishesInWords(grid([]))).toBe('Not one yes where you’d rather not; not one no where you wanted to.');
  });
  it('leaves out requests without a wish, and says how many; own entries have none to know', () => {
    const cells = [asked(0, 'yes', 'calm'), asked(1, 'yes', 'calm', 'mixed'), at(2, { direction: 'asked', met: null }, 'calm')];
    expect(withoutWish(cells)).toBe(1);
  });
});
