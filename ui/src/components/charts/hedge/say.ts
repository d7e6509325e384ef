/** A hedge in words. */
import type { Answer, Cell, Glyph } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';
import { conjoined } from '../phrase';

/** In the order in which they are always named: one of them more often than another is no reason to come first. */
export const GLYPHS = ['leaf', 'blossom', 'dot', 'gap', 'stone'] as const satisfies readonly Glyph[];

/** How often each glyph occurs; those that do not are left out. */
export function glyphCounts(cells: readonly Cell[]): { glyph: Glyph; count: number }[] {
  return GLYPHS.map((glyph) => ({ glyph, count: cells.filter((cell) => cell.glyph === glyph).length })).filter(({ count }) => count > 0);
}

/** "12 entries: 3 leaves, 7 gaps and 2 stones." */
export function countsInWords(cells: readonly Cell[]): string {
  if (cells.length === 0) return words('hedge-empty');
  const counts = conjoined(glyphCounts(cells).map(({ glyph, count }) => words(`hedge-count-${glyph}`, { count })));
  return words('hedge-counts', { count: cells.length, counts });
}

/** The counts, and from when to when. */
export function hedgeSummary(cells: readonly Cell[]): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return words('hedge-empty');
  const span = first.date === last.date ? '' : words('hedge-span', { from: dateInWords(first.date), to: dateInWords(last.date) });
  return [countsInWords(cells), span].filter(Boolean).join(' ');
}

/** What was answered, or done with a wish of one's own: "You said no". */
export function answerInWords(answer: Answer): string {
  return answer.direction === 'received' ? words(`hedge-said-${answer.decision}`) : words(`hedge-own-${answer.direction}`);
}

/** An entry in one sentence, for those who do not see. */
export function cellInWords(cell: Cell): string {
  return cellTip(cell).replaceAll('\n', '. ');
}

/** An entry in lines: its date, the answer and what it left, as what it is read. */
export function cellTip({ date, answer, cost, glyph }: Cell): string {
  const left = words('hedge-left', { answer: answerInWords(answer), cost: words(`cost-${cost}`) });
  return [dateInWords(date), left, words(`hedge-read-${glyph}`)].join('\n');
}

/** What an entry is called when it is opened. */
export function cellTitle({ date }: Cell): string {
  return words('hedge-entry', { date: dateInWords(date) });
}
