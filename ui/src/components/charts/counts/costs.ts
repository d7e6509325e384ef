/** What it left one with: a row a feeling, one dot an answer in the order of time, the newest of very many. */
import type { Answer, Cell, Cost, CostDots } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';
import { sideBySide } from '../phrase';
import type { Counted } from './mark';

/** More dots in a row would be texture, not entries. */
export const MOST_DOTS = 150;

/** The feelings that have their rows at once; the others wait behind a word. */
const FIRST: readonly Cost[] = ['calm', 'drained', 'resentful'];

/** One row. */
export interface CostRow {
  cost: Cost;
  /** All its entries, the oldest first. */
  behind: number[];
  /** Those with a dot of their own: the newest. */
  shown: number[];
  /** Those before them. */
  earlier: number[];
}

/** The answer as one word: a decision, or what became of a wish of one's own. */
export type AnswerWord = 'yes' | 'partly' | 'later' | 'no' | 'asked' | 'held_back';
export const ANSWER_WORDS: readonly AnswerWord[] = ['yes', 'partly', 'later', 'no', 'asked', 'held_back'];

export function answerWord(answer: Answer): AnswerWord {
  return answer.direction === 'received' ? answer.decision : answer.direction;
}

/** That word as it is shown. */
export function answerInWords(word: AnswerWord): string {
  return word === 'asked' || word === 'held_back' ? words(`own-${word}`) : words(`decision-${word}`);
}

/** The rows that are always seen, and the rows behind "Other words". The first three are there even when empty, as ground to compare with. */
export function costRows(costs: readonly CostDots[], most = MOST_DOTS): { first: CostRow[]; others: CostRow[] } {
  const row = (cost: Cost): CostRow => {
    const behind = costs.find((one) => one.cost === cost)?.behind ?? [];
    const cut = Math.max(0, behind.length - most);
    return { cost, behind, shown: behind.slice(cut), earlier: behind.slice(0, cut) };
  };
  const others = costs.filter(({ cost, behind }) => !FIRST.includes(cost) && behind.length > 0);
  return { first: FIRST.map(row), others: others.map(({ cost }) => row(cost)) };
}

/** The marks of a row: all of it, those without a dot, then each dot. */
export interface RowMarks {
  row: CostRow;
  head: Counted;
  earlier: Counted;
  dots: Counted[];
  /** The place of `head` among the marks of the chart; `earlier` and the dots follow it. */
  first: number;
}

/** A dot in words: "yes, drained, 12 March 2026". */
function dotInWords({ answer, cost, date }: Cell): string {
  return words('counts-costs-dot', { answer: answerInWords(answerWord(answer)), cost: words(`cost-${cost}`), date: dateInWords(date) });
}

/** What can be looked at and opened, row by row. */
export function rowMarks(rows: readonly CostRow[], cells: readonly Cell[]): RowMarks[] {
  let first = 0;
  return rows.map((row) => {
    const cost = words(`cost-${row.cost}`);
    const dots = row.shown.flatMap((place) => {
      const cell = cells[place];
      return cell ? [{ title: dotInWords(cell), behind: [place] }] : [];
    });
    const marks = {
      row,
      head: { title: cost, behind: row.behind },
      earlier: { title: words('counts-costs-earlier-title', { cost }), behind: row.earlier },
      dots,
      first,
    };
    first += 2 + dots.length;
    return marks;
  });
}

/** The same in the order of their places. */
export function inPlace(rows: readonly RowMarks[]): Counted[] {
  return rows.flatMap(({ head, earlier, dots }) => [head, earlier, ...dots]);
}

/** The entries that left one feeling, all of them and by their answers; nothing for an answer that never did. */
export interface Crossed {
  cost: Cost;
  behind: number[];
  answered: Map<AnswerWord, number[]>;
}

/** Feelings by answers, in the order of the costs. */
export function crossed(costs: readonly CostDots[], cells: readonly Cell[]): Crossed[] {
  return costs.map(({ cost, behind }) => {
    const answered = new Map<AnswerWord, number[]>();
    for (const place of behind) {
      const cell = cells[place];
      if (!cell) continue;
      const word = answerWord(cell.answer);
      const before = answered.get(word);
      if (before) before.push(place);
      else answered.set(word, [place]);
    }
    return { cost, behind, answered };
  });
}

/** The entries of one feeling and one answer. */
export function crossing(cost: Cost, word: AnswerWord, answered: Crossed['answered']): Counted {
  return { title: words('counts-costs-crossing', { answer: answerInWords(word), cost: words(`cost-${cost}`) }), behind: answered.get(word) ?? [] };
}

/** "6 drained, 2 resentful, 1 calm": the most frequent first; of a single one only its word. */
function listed(counts: readonly { cost: Cost; count: number }[]): string {
  const found = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const [first] = found;
  if (first?.count === 1 && found.length === 1) return words(`cost-${first.cost}`);
  return sideBySide(found.map(({ cost, count }) => words('counts-costs-part', { count, cost, word: words(`cost-${cost}`) })));
}

/** What there is to see, in words: how the yeses left one, how the noes did; of neither, how everything did. */
export function costsInWords(costs: readonly CostDots[], cells: readonly Cell[]): string {
  const table = crossed(costs, cells);
  const sentences = (['yes', 'no'] as const).flatMap((word) => {
    const counts = table.map(({ cost, answered }) => ({ cost, count: answered.get(word)?.length ?? 0 }));
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    return count > 0 ? [words(`counts-costs-${word}`, { count, list: listed(counts) })] : [];
  });
  if (sentences.length > 0) return sentences.join(' ');
  const counts = costs.map(({ cost, behind }) => ({ cost, count: behind.length }));
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return words('counts-costs-neither', { count, list: listed(counts) });
}
