import { describe, expect, it } from 'vitest';
import type { Change, Label, Week } from '$/api';
import { alone, changeInWords, entriesOf, monthsOf, turns } from './course';

const band = { mean: 0.4, low: 0.2, high: 0.6 };
const week = (sunday: string, label: Label, porous = true): Week => ({ sunday, label, porous: porous ? band : null, rigid: null });

describe('the course of the weeks', () => {
  it('turns where the label differs from the week before', () => {
    const found = turns([
      week('2026-03-01', 'not_enough_yet'), week('2026-03-08', 'not_enough_yet'), week('2026-03-15', 'leans_porous'), week('2026-03-22', 'in_balance'),
    ]);
    expect(found.map(({ place, label }) => [place, label])).toEqual([[2, 'leans_porous'], [3, 'in_balance']]);
  });

  it('does not turn at its first week', () => {
    expect(turns([week('2026-03-01', 'leans_porous')])).toEqual([]);
  });

  it('knows the weeks that no line shows', () => {
    const weeks = [true, false, true, false, true, true].map((known, place) => week(`2026-03-0${place + 1}`, 'in_balance', known));
    expect(alone(weeks, 'porous').map(({ place }) => place)).toEqual([0, 2]);
    expect(alone(weeks, 'rigid')).toEqual([]);
  });
});

describe('the entries of a week', () => {
  it('are those from its Monday to its Sunday, over the turn of a year too', () => {
    const cells = ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'].map((date) => ({
      id: date, date, glyph: 'dot' as const, answer: { direction: 'held_back' as const }, cost: 'calm' as const, want: null,
    }));
    expect(entriesOf(week('2027-01-03', 'in_balance'), cells)).toEqual([1, 2]);
    expect(entriesOf(week('2027-01-17', 'in_balance'), cells)).toEqual([]);
  });
});

describe('months below the weeks', () => {
  it('begin at their first Sundays', () => {
    const weeks = ['2026-03-22', '2026-03-29', '2026-04-05', '2026-04-12', '2026-05-03'].map((sunday) => week(sunday, 'in_balance'));
    expect(monthsOf(weeks, (place) => place * 20)).toEqual([{ x: 0, month: '2026-03' }, { x: 40, month: '2026-04' }, { x: 80, month: '2026-05' }]);
  });
});

describe('a change in words', () => {
  const said = (change: Change | null, up: number) => changeInWords('porous', { change, shift: { recent: 0.7, before: 0.4, up } });

  it('is a question while it is an early sign, as a frequency', () => {
    expect(said('early_more', 0.91)).toBe('More porous than in the twelve weeks before? About 9 in 10.');
    expect(said('early_more', 0.97)).toBe('More porous than in the twelve weeks before? More than 9 in 10.');
  });

  it('counts the other way for less', () => {
    expect(said('early_less', 0.1)).toBe('Less porous than in the twelve weeks before? About 9 in 10.');
  });

  it('is said once it is clear, and never when there is none', () => {
    expect(said('clear_more', 0.999)).toMatch(/^In the last six weeks a limit was passed more often/);
    expect(said(null, 0.999)).toBeNull();
  });

  it.each(['early_more', 'early_less', 'clear_more', 'clear_less'] as const)('has words for %s of either rate', (change) => {
    for (const side of ['porous', 'rigid'] as const) {
      expect(changeInWords(side, { change, shift: null })?.endsWith('?')).toBe(change.startsWith('early'));
    }
  });
});
