/** The course of the two rates: weeks as points, and the Sundays at which the reading was called otherwise. */
import type { Band, Cell, Change, Label, Rate, Week } from '$/api';
import { daysAfter } from '$/components/entries/day';
import { words } from '$/words';
import type { Month } from '../months';

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

/** The months of the weeks, each where its first Sunday stands. */
export function monthsOf(weeks: readonly Week[], x: (place: number) => number): Month[] {
  const monthOf = (place: number) => weeks[place]?.sunday.slice(0, 7) ?? '';
  return weeks.flatMap((_, place) => (monthOf(place) === monthOf(place - 1) ? [] : [{ x: x(place), month: monthOf(place) }]));
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

/** The places of the entries of a week, among those of a period. */
export function entriesOf({ sunday }: Week, cells: readonly Cell[]): number[] {
  const monday = daysAfter(sunday, -6);
  return cells.flatMap(({ date }, place) => (date >= monday && date <= sunday ? [place] : []));
}

/** How many entries of the period there are in a week, as a line of what it says; none where there are none. */
export function entriesInWords(count: number): string[] {
  return count > 0 ? [words('weeks-entries', { count })] : [];
}

/** The place of a mark among all: the weeks of one row after those of another. */
export function markAt(row: number, week: number, weeks: number): number {
  return row * weeks + week;
}

/** The week of a mark. */
export function weekAt(mark: number, weeks: number): number {
  return mark % weeks;
}
