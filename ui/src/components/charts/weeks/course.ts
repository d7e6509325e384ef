/** The course of the two rates: weeks as points, and the Sundays at which the reading was called otherwise. */
import type { Band, Change, Label, Rate, Week } from '$/api';
import { words } from '$/words';
import { isJanuary } from '../months';

/** The two rates, in the order in which they are drawn. */
export const SIDES = ['porous', 'rigid'] as const;
export type Side = (typeof SIDES)[number];

/** A Sunday at which the label changed, and to what. */
export type Turn = { place: number; sunday: string; label: Exclude<Label, 'not_read'> };

/** Where the label differs from the week before; what was not read is no change. */
export function turns(weeks: readonly Week[]): Turn[] {
  return weeks.flatMap(({ sunday, label }, place) => {
    const before = weeks[place - 1];
    return before && before.label !== label && label !== 'not_read' ? [{ place, sunday, label }] : [];
  });
}

/** Weeks that can be said anything of and have no such neighbour: a line would not show them. */
export function alone(weeks: readonly Week[], side: Side): { place: number; band: Band }[] {
  return weeks.flatMap((week, place) => {
    const band = week[side];
    return band && !weeks[place - 1]?.[side] && !weeks[place + 1]?.[side] ? [{ place, band }] : [];
  });
}

/** The first week of a month, and whether its name has the year. */
export type MonthName = { place: number; month: string; dated: boolean };

/**
 * The months that can be named where a name takes `plain` and one with its year `dated` of what `x` measures. A first month that is cut short
 * gives way to the next; where months are narrower than their names, only Januaries are named.
 */
export function monthNames(weeks: readonly Week[], x: (place: number) => number, plain: number, dated: number): MonthName[] {
  const monthOf = (place: number) => weeks[place]?.sunday.slice(0, 7) ?? '';
  const firsts = weeks.map((_, place) => place).filter((place) => monthOf(place) !== monthOf(place - 1));
  const narrow = firsts.length > 1 && (x(firsts.at(-1) ?? 0) - x(firsts[0] ?? 0)) / (firsts.length - 1) < plain;
  const [first, second] = firsts;
  const cutShort = first !== undefined && second !== undefined && x(second) - x(first) < dated;
  const names: MonthName[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const place of narrow ? firsts.filter((at) => isJanuary(monthOf(at))) : firsts.slice(cutShort ? 1 : 0)) {
    if (x(place) < free) continue;
    const name = { place, month: monthOf(place), dated: names.length === 0 || isJanuary(monthOf(place)) };
    names.push(name);
    free = x(place) + (name.dated ? dated : plain);
  }
  return names;
}

const isMore = (change: Change) => change.endsWith('more');

/** How likely a change is, as a frequency. */
function chance(change: Change, up: number): string {
  const times = Math.round((isMore(change) ? up : 1 - up) * 10);
  return times >= 10 ? words('weeks-chance-more') : words('weeks-chance-about', { times });
}

/** The sentence on a change of one rate: an early sign is a question. Nothing where there is none. */
export function changeInWords(side: Side, { change, shift }: Pick<Rate, 'change' | 'shift'>): string | null {
  if (!change) return null;
  return [words(`weeks-${side}-${change}`), shift ? chance(change, shift.up) : ''].join(' ').trim();
}
