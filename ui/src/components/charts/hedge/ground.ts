/** The line that a hedge stands on: one line, never quite straight, that opens where a path crosses it. */
import { PATH } from './layout';

/** After how much the line repeats itself; stretches that begin at a multiple of it join without a seam. */
const PERIOD = 280;
const WAVES = 'c24 -.8 44 .7 70 .1s46 -.9 70 0s44 .8 70 .2s46 -.8 70 -.3';
/** How much of the line stays on either side of a path's cell. */
const SHOULDER = 1.5;

/** A line as SVG draws it: its outline, its length, and strokes and openings in turn along it. */
export type Ground = { d: string; length: number; dashes: string };

/** The ground from about `from` to at least `to`, open at the paths (their left edges, in order). */
export function groundLine(from: number, to: number, paths: readonly number[]): Ground {
  const start = Math.floor(from / PERIOD) * PERIOD;
  const times = Math.max(1, Math.ceil((to - start) / PERIOD));
  const dashes: number[] = [];
  let along = 0;
  for (const x of paths.filter((path) => path > start && path < start + times * PERIOD)) {
    dashes.push(x - start + SHOULDER - along, PATH - 2 * SHOULDER);
    along = x - start + PATH - SHOULDER;
  }
  const length = times * PERIOD;
  return { d: `M${start} 0${WAVES.repeat(times)}`, length, dashes: [...dashes, length - along].join(' ') };
}

/** Three flat stones to step on. */
export function steps(x: number): string {
  return [[5, 0.4], [10.2, 1.5], [15.4, 0.2]]
    .map(([dx = 0, y = 0]) => `M${x + dx - 1.9} ${y}a1.9 .95 0 1 0 3.8 0a1.9 .95 0 1 0 -3.8 0Z`)
    .join('');
}
