/** Give and take: what was asked of one, what one asked or shared, and what was held back. No balance is struck. */
import type { GiveAndTake } from '$/api';
import { words } from '$/words';
import type { Counted } from './mark';
import type { Look } from './pens';

const DIRECTIONS = ['asked_of_me', 'asked_by_me', 'held_back'] as const;
export type Direction = (typeof DIRECTIONS)[number];
const LOOKS: Record<Direction, Look> = { asked_of_me: 'request', asked_by_me: 'asked', held_back: 'held_back' };

/** The entries of one direction. */
export interface DirectionRow extends Counted {
  direction: Direction;
  look: Look;
  label: string;
}

/** Three rows; what was held back comes last, and not at all if it never happened. */
export function directionRows(counts: GiveAndTake): DirectionRow[] {
  const rows = DIRECTIONS.map((direction) => {
    const label = words(`counts-give-${direction}`);
    return { direction, look: LOOKS[direction], label, title: label, behind: counts[direction] };
  });
  return rows.filter(({ direction, behind }) => direction !== 'held_back' || behind.length > 0);
}

/** The counts in a sentence. */
export function giveInWords({ asked_of_me, asked_by_me, held_back }: GiveAndTake): string {
  return words('counts-give-summary', { asked: asked_of_me.length, own: asked_by_me.length, back: held_back.length });
}
