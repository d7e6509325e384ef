/** What came outside the frame agreed with a client: what was asked, and how it was answered. */
import type { Decision, OutsideKind } from '$/api';
import { words } from '$/words';
import { countOf, type Part, type PartRow } from './parts';

/** The answers in the order of the columns. */
export const ANSWERS = ['yes', 'partly', 'later', 'no'] as const satisfies readonly Decision[];

/** The kinds in the order given, each by answer. */
export function outsideRows(outside: readonly OutsideKind[]): PartRow[] {
  return outside.map((one) => {
    const label = one.kind ? words(`kind-${one.kind}`) : words('counts-outside-no-kind');
    const parts = ANSWERS.map((answer): Part => ({
      title: words('counts-outside-mark', { kind: label, answer: words(`decision-${answer}`) }),
      behind: one[answer],
      run: { look: answer, count: one[answer].length },
    }));
    return { label, count: countOf(parts), parts };
  });
}

/** How many there are, and how they were answered: counts, and nothing made of them. */
export function outsideInWords(rows: readonly PartRow[]): string {
  const answered = (place: number) => rows.reduce((sum, { parts }) => sum + (parts[place]?.behind.length ?? 0), 0);
  const said = ANSWERS.map((answer, place) => ({ count: answered(place), answer: words(`decision-${answer}`) }));
  const list = said.filter(({ count }) => count > 0).map(({ count, answer }) => words('counts-outside-part', { count, answer }));
  return words('counts-outside-summary', { count: rows.reduce((sum, { count }) => sum + count, 0), list: list.join(', ') });
}
