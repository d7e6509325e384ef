/** What an entry says to a reading, and how much it counts, in words. */
import type { Weights } from '$/api';
import { words, type MessageId } from '$/words';

const SIDES = ['porous', 'limit', 'open', 'rigid', 'unclear'] as const satisfies readonly (keyof Weights)[];

/** From this much on, what an entry counts is called so. */
const COUNTS: readonly [number, MessageId][] = [
  [0.875, 'why-counts-full'],
  [0.625, 'why-counts-three'],
  [0.375, 'why-counts-half'],
  [0.125, 'why-counts-quarter'],
];

/** What it mostly says. */
export function sideOf(weights: Weights): string {
  const side = SIDES.reduce((most, one) => (weights[one] > weights[most] ? one : most));
  return words(`why-side-${side}`);
}

/** How much it counts, to the nearest quarter. */
export function countsInWords(counts: number): string {
  return words(COUNTS.find(([least]) => counts >= least)?.[1] ?? 'why-counts-little');
}

/** The same in figures, for whoever wants them: how far it says so, and how much it counts. */
export function figuresOf(weights: Weights, counts: number): string {
  return `${Math.max(...SIDES.map((side) => weights[side])).toFixed(2)} × ${counts.toFixed(2)}`;
}
