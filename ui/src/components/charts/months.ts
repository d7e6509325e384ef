/** Months as they stand below a drawing. */
import { LOCALE } from '$/words';

const short = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });

/** Where a month (`YYYY-MM`) begins. */
export type Month = { x: number; month: string };
/** Whether there is room for its name, whether the name has the year, and where the name begins. */
export type NamedMonth = Month & { named: boolean; dated: boolean; at: number };
/** What a name takes, alone and with its year. */
export type NameWidths = { plain: number; dated: number };

/** A month such as "2026-03" in short: "Mar", or "Mar 2026" with its year. */
export function monthInWords(month: string, dated: boolean): string {
  const name = short.format(new Date(`${month}-01T00:00:00Z`));
  return dated ? `${name} ${month.slice(0, 4)}` : name;
}

const isJanuary = ({ month }: Month) => month.endsWith('-01');

/**
 * Names months as far as there is room: the first name and every January have their year. A first month that is cut short gives way to the
 * next; where months are narrower than their names, only Januaries are named. A last name that would reach beyond `end` begins earlier, or gives way.
 */
export function nameMonths<M extends Month>(months: readonly M[], widths: NameWidths, end = Number.POSITIVE_INFINITY): (M & NamedMonth)[] {
  const [first, second, last] = [months[0], months[1], months.at(-1)];
  const narrow = first !== undefined && last !== undefined && (last.x - first.x) / (months.length - 1) < widths.plain && months.some(isJanuary);
  const cutShort = first !== undefined && second !== undefined && second.x - first.x < widths.dated;
  let free = Number.NEGATIVE_INFINITY;
  let any = false;
  return months.map((month, place) => {
    const left = narrow ? !isJanuary(month) : cutShort && place === 0;
    const dated = !any || isJanuary(month);
    const width = dated ? widths.dated : widths.plain;
    const at = Math.min(month.x, end - width);
    const named = !left && at >= free;
    if (named) free = at + width;
    any ||= named;
    return { ...month, named, dated: named && dated, at };
  });
}
