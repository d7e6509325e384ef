import { describe, expect, it } from 'vitest';
import { madeUpJournal } from './seed';

describe('the made-up journal', () => {
  it('is the same for the same seed, and another for another', () => {
    const once = madeUpJournal(1, 50, '2026-11-20');
    expect(madeUpJournal(1, 50, '2026-11-20')).toEqual(once);
    expect(madeUpJournal(2, 50, '2026-11-20')).not.toEqual(once);
  });

  it('says something in every entry, and never of a day to come', () => {
    for (const entry of madeUpJournal(3, 400, '2026-11-20').entries) {
      expect(entry.request !== '' || entry.kind !== null, 'an entry needs words or a kind').toBe(true);
      expect(entry.date <= '2026-11-20').toBe(true);
    }
  });

  it('has an id of its own for everything', () => {
    const { entries, relationships } = madeUpJournal(4, 400, '2026-11-20');
    const ids = [...entries, ...relationships].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
