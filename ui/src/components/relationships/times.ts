/** Agreed times: as they are filled in, and in words. Whether something is outside them is not said here: the journal does. */
import type { AgreedTime, Weekday } from '$/api';
import { weekdayName } from '$/components/charts/counts/hours';
import { words } from '$/words';
import { WEEKDAYS } from '$/words/vocabulary';

/** More the journal does not keep for one person. */
export const MOST_TIMES = 14;

/** A time of which nothing is said yet. */
export function blankTime(): AgreedTime {
  return { days: [], from: '', until: '' };
}

/** Whether nothing is said of it: it is left out without a word. */
export function isBlank({ days, from, until }: AgreedTime): boolean {
  return days.length === 0 && from === '' && until === '';
}

/** Whether all of it is said. */
export function isWhole({ days, from, until }: AgreedTime): boolean {
  return days.length > 0 && from !== '' && until !== '';
}

/** Whether it ends on the day after. */
export function goesOn({ from, until }: AgreedTime): boolean {
  return from !== '' && until !== '' && until < from;
}

/** The day's name. */
export function dayName(day: Weekday): string {
  return weekdayName(WEEKDAYS.indexOf(day));
}

/** The days with one more or less, in the order of the week. */
export function withDay(days: readonly Weekday[], day: Weekday, agreed: boolean): Weekday[] {
  return WEEKDAYS.filter((one) => (one === day ? agreed : days.includes(one)));
}

/** "Tuesday, Thursday: 16:00 to 17:00". */
export function timeInWords({ days, from, until }: AgreedTime): string {
  return words('person-frame-time', { days: days.map(dayName).join(', '), from: from.slice(0, 5), until: until.slice(0, 5) });
}
