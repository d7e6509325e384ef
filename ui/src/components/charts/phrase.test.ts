import { describe, expect, it } from 'vitest';
import { conjoined, numeral, opening, sideBySide } from './phrase';

describe('a title', () => {
  it('begins with a capital, and with nothing else changed', () => {
    expect(opening('you’d answer Mum')).toBe('You’d answer Mum');
    expect(opening('ébloui')).toBe('Ébloui');
    expect(opening('')).toBe('');
  });
});

describe('a number', () => {
  it('is grouped as within sentences', () => {
    expect([0, 999, 17803].map(numeral)).toEqual(['0', '999', '17,803']);
  });
});

describe('several things', () => {
  it('stand side by side, or together in a sentence', () => {
    expect(sideBySide(['6 drained', '2 resentful', '1 calm'])).toBe('6 drained, 2 resentful, 1 calm');
    expect(conjoined(['listening', 'work'])).toBe('listening and work');
  });
});
