import { describe, expect, it } from 'vitest';
import type { HourCell } from '$/api';
import { clock, hourMarks, hoursInWords, radii, weekdayName, weekdays } from './hours';

function cell(weekday: number, hour: number, given: number, kept = 0, out_of_hours = 0): HourCell {
  const some = (count: number, from: number) => Array.from({ length: count }, (_, place) => from + place);
  return { weekday, hour, given: some(given, kept), kept: some(kept, 0), out_of_hours };
}

describe('the week', () => {
  it('begins on the day that the person chose', () => {
    const names = (start: 'monday' | 'saturday' | 'sunday') => weekdays(start).map((day) => weekdayName(day, 'short'));
    expect(names('monday')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(names('saturday')[0]).toBe('Sat');
    expect(names('sunday').slice(0, 2)).toEqual(['Sun', 'Mon']);
  });
  it('orders the marks that arrows walk through', () => {
    const marks = hourMarks([cell(0, 18, 1), cell(6, 21, 1), cell(6, 0, 1), cell(2, 3, 0)], 'sunday');
    expect(marks.map(({ weekday, hour }) => [weekday, hour])).toEqual([[6, 0], [6, 21], [0, 18]]);
  });
  it('has days that end at 24:00', () => {
    expect([clock(0), clock(9), clock(24)]).toEqual(['00:00', '09:00', '24:00']);
  });
});

describe('a circle', () => {
  it('has an area true to its count', () => {
    const radius = radii(hourMarks([cell(0, 9, 40)], 'monday'), 12);
    expect(radius(40)).toBeCloseTo(12);
    expect(radius(10)).toBeCloseTo(6);
    expect(radius(0)).toBe(0);
  });
  it('stays small for a single request in a quiet grid, and can be seen in a busy one', () => {
    expect(radii(hourMarks([cell(0, 9, 1)], 'monday'), 12)(1)).toBeLessThan(5);
    expect(radii(hourMarks([cell(0, 9, 900)], 'monday'), 12)(1)).toBeGreaterThan(1);
  });
  it('opens its requests in the order of time, whatever was answered', () => {
    const [mark] = hourMarks([{ ...cell(0, 9, 0), given: [1, 5], kept: [0, 3] }], 'monday');
    expect(mark?.behind).toEqual([0, 1, 3, 5]);
  });
});

describe('in words', () => {
  const said = (...cells: HourCell[]) => hoursInWords(hourMarks(cells, 'monday'));

  it('one stretch stands out if it has enough requests, and more than any other', () => {
    expect(said(cell(6, 18, 4, 3, 2), cell(1, 9, 2))).toBe('9 requests, most of all on Sunday from 18:00 to 21:00 (7). 2 came outside agreed hours.');
  });
  it('none does among few, or among equals', () => {
    expect(said(cell(6, 18, 4), cell(1, 9, 2))).toBe('6 requests by weekday and hour.');
    expect(said(cell(6, 18, 6), cell(1, 9, 6))).toBe('12 requests by weekday and hour.');
  });
});
