/** Kinds of request: where what was given went past the own wish, where it stayed closed, and all the rest. */
import type { Kind, KindCounts } from '$/api';
import { words } from '$/words';
import { conjoined } from '../phrase';
import { countOf, type Part as Drawn, type PartRow } from './parts';

/** A part of a kind, drawn with a mark of its own. */
export const PARTS = ['gaps', 'stones', 'others'] as const;
export type Part = (typeof PARTS)[number];
const LOOKS = { gaps: 'gap', stones: 'stone', others: 'dot' } as const;

/** With fewer requests of a kind nothing is said of it. */
const ENOUGH = 5;

/** One part of one kind. */
export interface KindPart extends Drawn {
  part: Part;
}

/** One kind. */
export interface KindRow extends PartRow {
  kind: Kind;
  parts: KindPart[];
}

/** The kinds in the order given, each with its three parts. */
export function kindRows(kinds: readonly KindCounts[]): KindRow[] {
  return kinds.map((one) => {
    const label = words(`kind-${one.kind}`);
    const parts = PARTS.map((part) => ({
      part,
      title: words('counts-kinds-mark', { kind: label, part: words(`counts-kinds-${part}`) }),
      behind: one[part],
      run: { look: LOOKS[part], count: one[part].length },
    }));
    return { kind: one.kind, label, count: countOf(parts), parts };
  });
}

function gapsOf({ parts }: KindRow): number {
  return parts.find(({ part }) => part === 'gaps')?.behind.length ?? 0;
}

/** Where the porousness sits, if it can be said honestly: of enough requests more than half went past the own wish. Else how many there are. */
export function kindsInWords(rows: readonly KindRow[]): string {
  const past = rows.filter((row) => row.count >= ENOUGH && gapsOf(row) * 2 > row.count);
  if (past.length > 0) {
    const parts = past.map((row) => words('counts-kinds-past-part', { gaps: gapsOf(row), count: row.count, kind: row.label }));
    return words('counts-kinds-past', { list: conjoined(parts) });
  }
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const [first, second] = [...rows].sort((a, b) => b.count - a.count);
  const stands = first !== undefined && first.count >= ENOUGH && first.count > (second?.count ?? 0);
  return stands
    ? words('counts-kinds-most', { count, kind: first.label, most: first.count })
    : words('counts-kinds-plain', { count });
}
