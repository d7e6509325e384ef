import { describe, expect, it } from 'vitest';
import { directionRows, giveInWords } from './give';

describe('give and take', () => {
  it('is told in counts, with what was held back last', () => {
    expect(giveInWords({ asked_of_me: [0, 1], asked_by_me: [2], held_back: [3, 4, 5] })).toBe(
      'You were asked twice; you asked or shared once yourself, and held back 3 times.',
    );
    expect(giveInWords({ asked_of_me: [], asked_by_me: [], held_back: [] })).toBe(
      'Nobody asked you for anything here; you have not logged asking or sharing yourself.',
    );
  });
  it('has no row for holding back that never happened', () => {
    expect(directionRows({ asked_of_me: [0], asked_by_me: [], held_back: [] }).map(({ direction }) => direction)).toEqual(['asked_of_me', 'asked_by_me']);
  });
});
