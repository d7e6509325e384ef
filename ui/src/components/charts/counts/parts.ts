/** Rows of counts, each in parts that are drawn with marks of their own. */
import type { Counted } from './mark';
import { perMark, type Run } from './units';

/** How many marks a row has room for. */
const ROOM = 40;

/** One part of a row. */
export interface Part extends Counted {
  run: Run;
}

/** One row. */
export interface PartRow {
  label: string;
  count: number;
  parts: Part[];
}

/** How many entries the parts of a row hold together. */
export function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { behind }) => sum + behind.length, 0);
}

/** For how many entries a mark stands in these rows. */
export function perPartMark(rows: readonly PartRow[]): number {
  return perMark(rows.map(({ parts }) => parts.map(({ run }) => run.count)), ROOM);
}
