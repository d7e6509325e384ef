import { describe, expect, it } from 'vitest';
import { isFuture, settled, toWhen, whenChoices } from './when';

const NOW = { date: '2026-11-20', time: '14:30' };
const when = (choice: Parameters<typeof toWhen>[0]['choice'], date = '', time = '') => toWhen({ choice, date, time }, NOW);

describe('when it was', () => {
  it('is said in a few words', () => {
    expect(when('now')).toEqual({ when: 'now' });
    expect(when('hour')).toEqual({ when: 'ago', minutes: 60 });
    expect(when('morning')).toEqual({ when: 'at', local: '2026-11-20T09:00:00' });
    expect(when('evening')).toEqual({ when: 'at', local: '2026-11-19T20:00:00' });
  });
  it('is a date and a time, today and now where one is left out', () => {
    expect(when('date', '2026-10-01', '08:15')).toEqual({ when: 'at', local: '2026-10-01T08:15:00' });
    expect(when('date')).toEqual({ when: 'at', local: '2026-11-20T14:30:00' });
  });
  it('stays as it was while amending, unless something else is chosen', () => {
    expect(when('kept')).toBeNull();
    expect(whenChoices(NOW, true)[0]).toBe('kept');
    expect(whenChoices(NOW, false)).not.toContain('kept');
  });
  it('is no "this morning" before the morning', () => {
    expect(whenChoices({ ...NOW, time: '08:59' }, false)).not.toContain('morning');
    expect(whenChoices(NOW, false)).toContain('morning');
  });
  it('is a date once the day on which it was said is over', () => {
    const said = (choice: Parameters<typeof toWhen>[0]['choice'], on = { date: '2026-11-18', time: '00:30' }) =>
      settled({ choice, date: '', time: '' }, on, NOW);
    expect(said('now')).toEqual({ choice: 'date', date: '2026-11-18', time: '00:30' });
    expect(said('hour')).toEqual({ choice: 'date', date: '2026-11-17', time: '23:30' });
    expect(said('morning')).toEqual({ choice: 'date', date: '2026-11-18', time: '09:00' });
    expect(said('evening')).toEqual({ choice: 'date', date: '2026-11-17', time: '20:00' });
    expect(said('hour', { date: NOW.date, time: '10:00' }).choice, 'the day is not over').toBe('hour');
    const date = { choice: 'date', date: '2026-10-01', time: '08:15' } as const;
    expect(settled(date, { date: '2026-11-18', time: '00:30' }, NOW)).toEqual(date);
  });
  it('is not to come', () => {
    expect(isFuture({ choice: 'date', date: '2026-11-20', time: '14:31' }, NOW)).toBe(true);
    expect(isFuture({ choice: 'date', date: '2026-11-20', time: '14:30' }, NOW)).toBe(false);
    expect(isFuture({ choice: 'evening', date: '2027-01-01', time: '' }, NOW)).toBe(false);
  });
});
