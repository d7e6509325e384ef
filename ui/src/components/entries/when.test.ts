import { describe, expect, it } from 'vitest';
import { isFuture, toWhen, whenChoices } from './when';

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
  it('is not to come', () => {
    expect(isFuture({ choice: 'date', date: '2026-11-20', time: '14:31' }, NOW)).toBe(true);
    expect(isFuture({ choice: 'date', date: '2026-11-20', time: '14:30' }, NOW)).toBe(false);
    expect(isFuture({ choice: 'evening', date: '2027-01-01', time: '' }, NOW)).toBe(false);
  });
});
