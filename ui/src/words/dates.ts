// Civil dates as people write them. A civil date has no zone: it is read as UTC and shown as UTC, so that it never moves.
import { LOCALE } from './index';

/** Made when it is first used: the data of calendars is megabytes, and the lock window says no date. */
let long: Intl.DateTimeFormat | undefined;

/** A civil date such as "2026-03-01" in words: "1 March 2026". */
export function dateInWords(date: string): string {
  long ??= new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return long.format(new Date(`${date}T00:00:00Z`));
}
