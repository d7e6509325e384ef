// Civil dates as people write them. A civil date has no zone: it is read as UTC and shown as UTC, so that it never moves.
import { LOCALE } from './index';

const long = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A civil date such as "2026-03-01" in words: "1 March 2026". */
export function dateInWords(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}
