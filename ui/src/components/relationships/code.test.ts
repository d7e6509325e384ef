import { describe, expect, it } from 'vitest';
import { readsLikeAName } from './code';

describe('a code', () => {
  it.each(['Anna Meyer', '  Anna  Meyer ', 'Anna von Meyer', 'Jean-Luc O’Neill', 'Łucja Żak', 'Anna M. Meyer'])('reads like a full name: %s', (code) => {
    expect(readsLikeAName(code)).toBe(true);
  });
  it.each(['', 'K-14', 'Anna', 'Anna M.', 'Family A', 'KR 14', 'blue lamp', 'The lamp', 'AM', 'Tuesday 4', 'Client 12'])('does not: “%s”', (code) => {
    expect(readsLikeAName(code)).toBe(false);
  });
});
