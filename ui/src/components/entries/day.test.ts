import { describe, expect, it } from 'vitest';
import { civil, dayHeading, dayInFull, daysAfter, minute } from './day';

describe('the heading of a day', () => {
  it('is today, yesterday, or the day in full', () => {
    expect(dayHeading('2026-11-20', '2026-11-20')).toBe('Today');
    expect(dayHeading('2026-11-19', '2026-11-20')).toBe('Yesterday');
    expect(dayHeading('2026-11-18', '2026-11-20')).toBe('Wednesday 18 November');
  });
  it('has the year if it is another one', () => {
    expect(dayHeading('2025-12-30', '2026-11-20')).toBe('Tuesday 30 December 2025');
  });
  it('knows yesterday over the end of a month and a year', () => {
    expect(dayHeading('2025-12-31', '2026-01-01')).toBe('Yesterday');
    expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
  });
  it('never moves with the zone of the machine', () => {
    expect(dayInFull('2026-03-29', '2026-11-20')).toBe('Sunday 29 March');
    expect(dayInFull('2026-10-25', '2026-11-20')).toBe('Sunday 25 October');
  });
});

describe('now', () => {
  it('is read off the clock on the wall', () => {
    expect(civil(new Date(2026, 2, 5, 7, 4))).toEqual({ date: '2026-03-05', time: '07:04' });
  });
  it('has no seconds', () => {
    expect(minute('21:05:00')).toBe('21:05');
  });
});
