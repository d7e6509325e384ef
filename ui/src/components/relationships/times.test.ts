import { expect, test } from 'vitest';
import { blankTime, goesOn, isBlank, isWhole, timeInWords, withDay } from './times';

const EVENING = { days: ['saturday', 'sunday'], from: '22:00:00', until: '02:30:00' } as const;

test('a time is said in words, with its days', () => {
  expect(timeInWords({ ...EVENING, days: [...EVENING.days] })).toBe('Saturday, Sunday: 22:00 to 02:30');
});

test('days stand in the order of the week, however they were chosen', () => {
  expect(withDay(withDay([], 'friday', true), 'monday', true)).toEqual(['monday', 'friday']);
  expect(withDay(['monday', 'friday'], 'monday', false)).toEqual(['friday']);
});

test('what is begun is neither blank nor whole, and what ends before it begins ends on the next day', () => {
  const begun = { ...blankTime(), from: '16:00:00' };
  expect([isBlank(blankTime()), isBlank(begun), isWhole(begun)]).toEqual([true, false, false]);
  expect(isWhole({ ...EVENING, days: [...EVENING.days] })).toBe(true);
  expect(goesOn({ ...EVENING, days: [] })).toBe(true);
  expect(goesOn(begun)).toBe(false);
});
