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

/** From this much on, what an entry says is said to be so likely. */
const CLEAR: readonly [number, MessageId][] = [
  [0.75, 'why-clear-most'],
  [0.4, 'why-clear-likely'],
];

/** What it mostly says, and how likely: "read as a limit held, likely". */
export function sideOf(weights: Weights): string {
  const side = SIDES.reduce((most, one) => (weights[one] > weights[most] ? one : most));
  const said = words(`why-side-${side}`);
  if (side === 'unclear') return said;
  return words(CLEAR.find(([least]) => weights[side] >= least)?.[1] ?? 'why-clear-perhaps', { said });
}

/** How much it counts, to the nearest quarter. */
export function countsInWords(counts: number): string {
  return words(COUNTS.find(([least]) => counts >= least)?.[1] ?? 'why-counts-little');
}
