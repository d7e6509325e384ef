/** Months as they stand below a drawing. */
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A month such as "2026-03" in short: "Mar", or "Mar 2026" with its year. */
export function monthInWords(yearAndMonth: string, withYear: boolean): string {
  const name = month.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
  return withYear ? `${name} ${yearAndMonth.slice(0, 4)}` : name;
}

/** Whether a month is January, at which the year is said. */
export function isJanuary(yearAndMonth: string): boolean {
  return yearAndMonth.endsWith('-01');
}
