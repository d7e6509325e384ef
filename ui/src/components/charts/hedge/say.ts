/** A hedge in words. */
import type { Cell, Glyph } from '$/api';
import { LANGUAGE, words } from '$/words';

const list = new Intl.ListFormat(LANGUAGE);
/** In the order in which they are named when equally many. */
export const GLYPHS = ['gap', 'stone', 'leaf', 'blossom', 'dot'] as const satisfies readonly Glyph[];

/** How often each glyph occurs, the most frequent first; those that do not are left out. */
export function glyphCounts(cells: readonly Cell[]): { glyph: Glyph; count: number }[] {
  return GLYPHS.map((glyph) => ({ glyph, count: cells.filter((cell) => cell.glyph === glyph).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** "12 entries: 7 gaps, 3 leaves and 2 stones." */
export function countsInWords(cells: readonly Cell[]): string {
  if (cells.length === 0) return words('hedge-empty');
  const counts = list.format(glyphCounts(cells).map(({ glyph, count }) => words(`hedge-count-${glyph}`, { count })));
  return words('hedge-counts', { count: cells.length, counts });
}
