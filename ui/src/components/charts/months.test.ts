import { describe, expect, it } from 'vitest';
import { monthInWords, nameMonths } from './months';

const WIDTHS = { plain: 40, dated: 68 };

/** The names of months that begin at these places, from January 2025 plus `from` months on. */
function names(xs: number[], from: number): string[] {
  const months = xs.map((x, place) => ({ x, month: new Date(Date.UTC(2025, from + place)).toISOString().slice(0, 7) }));
  return nameMonths(months, WIDTHS).flatMap(({ month, named, dated }) => (named ? [monthInWords(month, dated)] : []));
}

describe('months below a drawing', () => {
  it('are named, the first and every January with their year', () => {
    expect(names([0, 80, 160, 240], 10)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']);
  });

  it('pass over a first month that is cut short', () => {
    expect(names([0, 28, 120], 7)).toEqual(['Sept 2025', 'Oct']);
  });

  it('pass over a name that would meet the one before', () => {
    expect(names([0, 90, 100, 200], 2)).toEqual(['Mar 2025', 'Apr', 'Jun']);
  });

  it('are Januaries over many years', () => {
    expect(names(Array.from({ length: 60 }, (_, place) => place * 9), 5)).toEqual(['Jan 2026', 'Jan 2027', 'Jan 2028', 'Jan 2029', 'Jan 2030']);
  });

  it('keep one name in a crowd without a January', () => {
    expect(names([0, 10, 20], 3)).toEqual(['May 2025']);
  });

  it('name a single month, and none where there is none', () => {
    expect(names([0], 7)).toEqual(['Aug 2025']);
    expect(names([], 7)).toEqual([]);
  });
});
