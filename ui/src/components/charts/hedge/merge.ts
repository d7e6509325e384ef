/**
 * A whole strip in a handful of outlines. A list shows thirty strips of sixty entries; an element for each leaf of them would keep a slow
 * machine busy for longer than a page may take. Every second plant stands in front of its neighbours, so that plants of one row never
 * overlap and may share an outline; stones across come last, because they lie upon both rows.
 */
import type { Stand } from './layout';
import { KINDS, type Kind, type Part } from './shapes';

/** A stretch of an outline: where it begins, and its way from there in relative steps. */
type Stretch = { x: number; y: number; way: string };

const round = (value: number) => Math.round(value * 100) / 100;
const known = new WeakMap<Part, Stretch[]>();

/** An outline of M, L, C (absolute), a (relative) and Z as stretches that can be put anywhere. */
function stretchesOf(part: Part): Stretch[] {
  const before = known.get(part);
  if (before) return before;
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of part.d.matchAll(/([MLCaZ])([^MLCaZ]*)/g)) {
    const figures = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const to = { x: figures.at(-2) ?? x, y: figures.at(-1) ?? y };
    if (command === 'M') stretches.push({ ...to, way: '' });
    const stretch = stretches.at(-1);
    if (!stretch) continue;
    if (command === 'a') stretch.way += `a${rest}`;
    else if (command === 'Z') stretch.way += 'z';
    else if (command !== 'M') stretch.way += command.toLowerCase() + figures.map((figure, at) => round(figure - (at % 2 === 0 ? x : y))).join(' ');
    [x, y] = command === 'a' ? [x + to.x, y + to.y] : [to.x, to.y];
  }
  known.set(part, stretches);
  return stretches;
}

/** An outline, moved to the right. */
function at(left: number, part: Part): string {
  return stretchesOf(part).map(({ x, y, way }) => `M${round(left + x)} ${y}${way}`).join('');
}

/** Everything that stands there, from back to front. */
export function merged(stands: readonly Stand[]): Part[] {
  const rows = [new Map<Kind, string>(), new Map<Kind, string>()] as const;
  let across = '';
  for (const { place, x, parts } of stands) {
    const row = rows[place % 2 === 0 ? 0 : 1];
    for (const part of parts) {
      if (part.kind === 'cap') across += at(x, part);
      else row.set(part.kind, (row.get(part.kind) ?? '') + at(x, part));
    }
  }
  const drawn = rows.flatMap((row) => KINDS.map((kind): Part => ({ kind, d: row.get(kind) ?? '' })));
  return [...drawn, { kind: 'cap' as const, d: across }].filter(({ d }) => d !== '');
}
