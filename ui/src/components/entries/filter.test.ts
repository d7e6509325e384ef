import { describe, expect, it } from 'vitest';
import { everything, isNarrowed, toFilter } from './filter';

const TODAY = '2026-11-20';

describe('narrowing the journal down', () => {
  it('asks for everything at first', () => {
    expect(isNarrowed(everything())).toBe(false);
    expect(toFilter(everything(), TODAY)).toEqual({
      words: '', relationship: null, decision: null, cost: null, kind: null, from: null, to: null,
    });
  });
  it('counts today as one of the last seven days', () => {
    expect(toFilter({ ...everything(), period: 'week' }, TODAY).from).toBe('2026-11-14');
    expect(toFilter({ ...everything(), period: 'year' }, TODAY).from).toBe('2025-11-21');
  });
  it('takes dates only where dates are asked for', () => {
    const dates = { ...everything(), from: '2026-01-01', to: '2026-02-01' };
    expect(toFilter(dates, TODAY)).toMatchObject({ from: null, to: null });
    expect(toFilter({ ...dates, period: 'dates' }, TODAY)).toMatchObject({ from: '2026-01-01', to: '2026-02-01' });
  });
  it('knows when something is left out', () => {
    expect(isNarrowed({ ...everything(), words: ' ' })).toBe(false);
    expect(isNarrowed({ ...everything(), words: 'mum' })).toBe(true);
    expect(isNarrowed({ ...everything(), cost: 'calm' })).toBe(true);
  });
});
