/** Where everything in a hedge stands: one cell an entry, the newest right, with a small path where nothing was logged for two weeks. */
import type { Cell } from '$/api';
import { isJanuary } from '../months';
import { bridging, CELL, partsOf, variantOf, type Part } from './shapes';

/** Days without an entry from which on a path is shown. */
export const QUIET_DAYS = 14;
/** The width of a path. */
export const PATH = 20;
/** Room before the oldest and after the newest, whose leaves are wider than their cells. */
export const MARGIN = 6;
/** What the name of a month takes, and its name with the year. */
const NAME = 40;
const DATED_NAME = 68;
const DAY_MS = 86_400_000;

/** An entry in its cell; `x` is the cell's left edge. */
export type Stand = { cell: Cell; place: number; x: number; parts: readonly Part[] };
/** The first entry of a month: where, which month (`YYYY-MM`), whether there is room for its name, and whether that has the year. */
export type Tick = { x: number; month: string; named: boolean; dated: boolean };
/** A hedge. Paths are given by their left edges. */
export type Layout = { stands: Stand[]; paths: number[]; ticks: Tick[]; width: number };

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
  const layout: Layout = { stands: [], paths: [], ticks: [], width: MARGIN };
  cells.forEach((cell, place) => {
    const last = cells[place - 1];
    const quiet = last !== undefined && daysBetween(last.date, cell.date) >= QUIET_DAYS;
    if (quiet) addPath(layout);
    const x = layout.width;
    layout.stands.push({ cell, place, x, parts: partsIn(cell, quiet ? undefined : last) });
    layout.width += CELL;
    if (last?.date.slice(0, 7) !== cell.date.slice(0, 7)) addTick(layout, x, cell.date.slice(0, 7));
  });
  const newest = cells.at(-1);
  if (newest && until && daysBetween(newest.date, until) >= QUIET_DAYS) addPath(layout);
  layout.width += MARGIN;
  return layout;
}

function addPath(layout: Layout): void {
  layout.paths.push(layout.width);
  layout.width += PATH;
}

function addTick({ ticks }: Layout, x: number, month: string): void {
  const before = ticks.findLast((tick) => tick.named);
  const named = before === undefined || x - before.x >= (before.dated ? DATED_NAME : NAME);
  ticks.push({ x, month, named, dated: before === undefined || isJanuary(month) });
}

/** The stands of a stretch, with a cell to spare on either side. */
export function within({ stands }: Layout, from: number, to: number): Stand[] {
  return stands.slice(firstAfter(stands, from - 2 * CELL), firstAfter(stands, to + CELL));
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
