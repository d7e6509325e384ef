import { describe, expect, it } from 'vitest';
import { fateGroups, guiltInWords } from './guilt';

describe('guilt', () => {
  it('is told by what became of it, and without what did not happen', () => {
    const groups = fateGroups({ right: [0, 1, 2, 3, 4, 5], unsure: [], regret: [6], open: [7, 8] });
    expect(guiltInWords(groups)).toBe('9 guilty noes: 6 later felt right, 1 you’d answer otherwise, 2 not looked back on yet.');
    expect(groups.map(({ fate }) => fate)).toEqual(['right', 'unsure', 'regret', 'open']);
  });
});
