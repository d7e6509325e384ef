/** Days and times as the journal writes them. A civil date has no zone: it is read and shown as UTC, so that it never moves. */
import { LOCALE, words } from '$/words';

const DAY_MS = 86_400_000;

/** Made when it is first used: the data of calendars is megabytes, and the lock window says no date. */
function format(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }));
}
const thisYear = format({ weekday: 'long', day: 'numeric', month: 'long' });
const anyYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

function asUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The civil date `days` after (or, below zero, before) another. */
export function daysAfter(date: string, days: number): string {
  return new Date(asUtc(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The civil date and minute of an instant where the person is: `2026-11-20` and `21:05`. */
export function civil(now: Date): { date: string; time: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    date: `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}

/** A day in full: "Friday 20 November", with the year if it is not this one. */
export function dayInFull(date: string, today: string): string {
  const formatter = date.slice(0, 4) === today.slice(0, 4) ? thisYear : anyYear;
  return formatter().format(asUtc(date)).replace(',', '');
}

/** The heading of a day: "Today", "Yesterday", or the day in full. */
export function dayHeading(date: string, today: string): string {
  if (date === today) return words('day-today');
  if (date === daysAfter(today, -1)) return words('day-yesterday');
  return dayInFull(date, today);
}

/** A time of day without its seconds. */
export function minute(time: string): string {
  return time.slice(0, 5);
}
