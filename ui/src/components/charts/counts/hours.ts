/** When requests came: seven days by eight stretches of three hours, and how far they were answered with yes or partly. */
import type { HourCell, WeekStart } from '$/api';
import { LOCALE, words } from '$/words';
import type { Counted } from './mark';

/** The hours with which the stretches of a day begin. */
export const STRETCHES = [0, 3, 6, 9, 12, 15, 18, 21] as const;
const STRETCH_HOURS = 3;
const DAYS = 7;

/** 0 is Monday, as in the cells. */
const FIRST_DAY: Record<WeekStart, number> = { monday: 0, saturday: 5, sunday: 6 };

/** Fewer requests in one stretch are chance, not a habit. */
const ENOUGH = 5;
/** A cell of that many fills its place even while no other has more, so that a single request stays small. */
const FULL_FROM = 8;
const LEAST_RADIUS = 1.6;

/** The requests of one stretch of one weekday. */
export interface HourMark extends Counted {
  weekday: number;
  hour: number;
  given: number;
  kept: number;
  outside: number;
}

/** The weekdays in the order of the person's week. */
export function weekdays(start: WeekStart): number[] {
  return Array.from({ length: DAYS }, (_, day) => (FIRST_DAY[start] + day) % DAYS);
}

const NAMES = {
  long: new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' }),
};
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The name of a weekday; 0 is Monday. */
export function weekdayName(weekday: number, length: 'long' | 'short' = 'long'): string {
  return NAMES[length].format(new Date(MONDAY + weekday * DAY_MS));
}

/** An hour as on a clock: "18:00"; the day ends at "24:00". */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function stretch(weekday: number, hour: number): { weekday: string; from: string; to: string } {
  return { weekday: weekdayName(weekday), from: clock(hour), to: clock(hour + STRETCH_HOURS) };
}

/** The cells that occur, by the person's week and the clock. */
export function hourMarks(hours: readonly HourCell[], start: WeekStart): HourMark[] {
  const order = weekdays(start);
  return hours
    .map(({ weekday, hour, given, kept, out_of_hours }) => ({
      weekday,
      hour,
      title: words('counts-hours-cell', stretch(weekday, hour)),
      behind: [...given, ...kept].sort((a, b) => a - b),
      given: given.length,
      kept: kept.length,
      outside: out_of_hours,
    }))
    .filter(({ behind }) => behind.length > 0)
    .sort((a, b) => order.indexOf(a.weekday) - order.indexOf(b.weekday) || a.hour - b.hour);
}

/** What else a cell says: how its requests were answered, and how many came outside agreed hours. */
export function detailsOf({ given, kept, outside }: HourMark): string[] {
  return [
    ...(given > 0 ? [words('counts-hours-given', { count: given })] : []),
    ...(kept > 0 ? [words('counts-hours-kept', { count: kept })] : []),
    ...(outside > 0 ? [words('counts-hours-cell-outside', { count: outside })] : []),
  ];
}

/** The radius of a count, with areas true to counts: the largest count gets `most`; none gets too small to be seen. */
export function radii(marks: readonly HourMark[], most: number): (count: number) => number {
  const largest = Math.max(FULL_FROM, ...marks.map(({ behind }) => behind.length));
  return (count) => (count > 0 ? Math.max(LEAST_RADIUS, most * Math.sqrt(count / largest)) : 0);
}

/** How many requests there are, when most of all if one stretch stands out, and how many came outside agreed hours. */
export function hoursInWords(marks: readonly HourMark[]): string {
  const count = marks.reduce((sum, { behind }) => sum + behind.length, 0);
  const outside = marks.reduce((sum, mark) => sum + mark.outside, 0);
  const [first, second] = [...marks].sort((a, b) => b.behind.length - a.behind.length);
  const requests = words('counts-hours-count', { count });
  const stands = first && first.behind.length >= ENOUGH && first.behind.length > (second?.behind.length ?? 0);
  const when = stands
    ? words('counts-hours-most', { requests, ...stretch(first.weekday, first.hour), most: first.behind.length })
    : words('counts-hours-plain', { requests });
  return outside > 0 ? `${when} ${words('counts-hours-outside', { count: outside })}` : when;
}
