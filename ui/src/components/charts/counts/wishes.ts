/** Wish × answer: three wishes by four answers, and the two corners in which the answer went the other way. */
import type { Cell, Decision, Want, WishCell } from '$/api';
import { words } from '$/words';
import type { Counted } from './mark';

export const WANTS: readonly Want[] = ['yes', 'mixed', 'no'];
export const DECISIONS: readonly Decision[] = ['yes', 'partly', 'later', 'no'];

/** A corner that is the story: given though one would rather not, or closed though one wanted to. */
export type Corner = 'gave' | 'closed';

/** One cell of the grid, empty ones included. */
export interface GridCell extends Counted {
  want: Want;
  decision: Decision;
  corner: Corner | null;
}

function cornerOf(want: Want, decision: Decision): Corner | null {
  if (want === 'no' && decision === 'yes') return 'gave';
  return want === 'yes' && decision === 'no' ? 'closed' : null;
}

/** The twelve cells, row by row. */
export function grid(wishes: readonly WishCell[]): GridCell[] {
  return WANTS.flatMap((want) =>
    DECISIONS.map((decision) => ({
      want,
      decision,
      corner: cornerOf(want, decision),
      title: words('counts-wishes-cell', { wish: words(`want-${want}`), answer: words(`decision-${decision}`) }),
      behind: wishes.find((one) => one.want === want && one.decision === decision)?.behind ?? [],
    })),
  );
}

/** Both corners, with how often. */
export function wishesInWords(cells: readonly GridCell[]): string {
  const count = (corner: Corner) => cells.find((cell) => cell.corner === corner)?.behind.length ?? 0;
  return words('counts-wishes-summary', {
    gave: words('counts-wishes-gave', { count: count('gave') }),
    closed: words('counts-wishes-closed', { count: count('closed') }),
  });
}

/** How many requests of the period are not in the grid, because their wish is not known. */
export function withoutWish(cells: readonly Cell[]): number {
  return cells.filter(({ answer, want }) => answer.direction === 'received' && want === null).length;
}
