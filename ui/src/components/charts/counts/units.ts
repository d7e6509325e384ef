/**
 * Counts as marks that can be counted: one mark an entry, in rows of a fixed length, so that lengths compare and nothing has to be measured.
 * Of very many a mark stands for several, the same number throughout a chart; the last one of a run is then smaller, true to its area.
 */
import { PENS, type Look } from './pens';

/** So many of one look, side by side. */
export interface Run {
  look: Look;
  count: number;
}

/** One path of a drawing: the looks of a run, filled or in lines. */
export interface Stroke {
  look: Look;
  kind: 'fill' | 'line';
  d: string;
}

/** Marks in rows, in units of which 16 are a rem. */
export interface Drawn {
  width: number;
  height: number;
  strokes: Stroke[];
}

/** The distance of neighbours, in sixteenths of a rem. */
export const PITCH = 11;

/** A smaller mark than this would not be seen. */
const LEAST_AREA = 0.2;

function marksOf(counts: readonly number[], per: number): number {
  return counts.reduce((marks, count) => marks + Math.ceil(count / per), 0);
}

/**
 * For how many entries a mark stands: 1, 2, 5, 10, 20, 50 and so on, the least with which each group fits into `room` marks. A group is the
 * counts of its runs.
 */
export function perMark(groups: readonly (readonly number[])[], room: number): number {
  for (let decade = 1; ; decade *= 10) {
    for (const step of [1, 2, 5]) {
      const per = step * decade;
      // Runs begin a mark of their own, so that many runs may never fit: then one mark a run is the end of it.
      if (groups.every((counts) => marksOf(counts, per) <= Math.max(room, counts.length))) return per;
    }
  }
}

/** The areas of the marks of a run, 1 for a whole one. */
export function areas(count: number, per: number): number[] {
  const whole = Math.floor(count / per);
  const rest = (count % per) / per;
  const marks = Array.from({ length: whole }, () => 1);
  return rest > 0 ? [...marks, Math.max(LEAST_AREA, rest)] : marks;
}

/** Runs as paths, one after the other in rows of `columns`. It is as wide as a full row, so that all of a chart shrink alike where room is short. */
export function draw(runs: readonly Run[], per: number, columns: number): Drawn {
  const strokes: Stroke[] = [];
  let place = 0;
  for (const { look, count } of runs) {
    const parts = { fill: '', line: '' };
    for (const area of areas(count, per)) {
      const x = (place % columns) * PITCH + PITCH / 2;
      const y = Math.floor(place / columns) * PITCH + PITCH / 2;
      for (const kind of ['fill', 'line'] as const) parts[kind] += PENS[look][kind]?.(x, y, Math.sqrt(area)) ?? '';
      place += 1;
    }
    for (const kind of ['fill', 'line'] as const) if (parts[kind] !== '') strokes.push({ look, kind, d: parts[kind] });
  }
  const rows = Math.max(1, Math.ceil(place / columns));
  return { width: columns * PITCH, height: rows * PITCH, strokes };
}
