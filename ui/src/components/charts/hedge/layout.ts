/** Where everything in a hedge stands: one cell an entry, the newest right, with a small path where nothing was logged for two weeks. */
import type { Cell } from '$/api';
import { nameMonths, type Month, type NamedMonth } from '../months';
import { bridging, CELL, partsOf, variantOf, type Part } from './shapes';

/** Days without an entry from which on a path is shown. */
export const QUIET_DAYS = 14;
/** The width of a path. */
export const PATH = 20;
/** Room before the oldest and after the newest, whose leaves are wider than their cells. */
export const MARGIN = 6;
/** What the name of a month takes, alone and with its year. */
export const NAMES = { plain: 40, dated: 68 };
const DAY_MS = 86_400_000;

/** An entry in its cell; `x` is the cell's left edge. */
export type Stand = { cell: Cell; place: number; x: number; parts: readonly Part[] };
/** A hedge. Paths are given by their left edges, months by their first entries. */
export type Layout = { stands: Stand[]; paths: number[]; months: NamedMonth[]; width: number };

/** Days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The parts of an entry, and the stone across to the one before it if both are stones. */
function partsIn(cell: Cell, before: Cell | undefined): readonly Part[] {
  const variant = variantOf(cell.id);
  const own = partsOf(cell.glyph, variant);
  return cell.glyph === 'stone' && before?.glyph === 'stone' ? [...own, bridging(variant + 1)] : own;
}

/** Lays out entries in order, the oldest first. `until` is the day up to which nothing else was logged. */
export function layOut(cells: readonly Cell[], until?: string): Layout {
  const layout: Layout = { stands: [], paths: [], months: [], width: MARGIN };
  const months: Month[] = [];
  cells.forEach((cell, place) => {
    const last = cells[place - 1];
    const quiet = last !== undefined && daysBetween(last.date, cell.date) >= QUIET_DAYS;
    if (quiet) addPath(layout);
    const x = layout.width;
    layout.stands.push({ cell, place, x, parts: partsIn(cell, quiet ? undefined : last) });
    layout.width += CELL;
    const month = cell.date.slice(0, 7);
    if (last?.date.slice(0, 7) !== month) months.push({ x, month });
  });
  const newest = cells.at(-1);
  if (newest && until && daysBetween(newest.date, until) >= QUIET_DAYS) addPath(layout);
  const width = layout.width + MARGIN;
  return { ...layout, months: nameMonths(months, NAMES, width), width };
}

function addPath(layout: Layout): void {
  layout.paths.push(layout.width);
  layout.width += PATH;
}

/** The stands of a stretch, with a cell to spare on either side. */
export function within({ stands }: Layout, from: number, to: number): Stand[] {
  return stands.slice(firstAfter(stands, from - 2 * CELL), firstAfter(stands, to + CELL));
}

/** The month of the first entry right of `x`, where none of the names in sight says it. */
export function monthAt({ stands, months }: Layout, x: number): string | null {
  if (months.some(({ named, at }) => named && at >= x && at < x + NAMES.dated)) return null;
  return stands[firstAfter(stands, x)]?.cell.date.slice(0, 7) ?? null;
}

/** The place of the first stand at or right of `x`. */
function firstAfter(stands: readonly Stand[], x: number): number {
  let low = 0;
  let high = stands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stands[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
