/** A mark that stands for counted entries: what it is called, what it says when looked at, and what it opens. */
import type { Cell } from '$/api';
import { words } from '$/words';
import { dateInWords } from '$/words/dates';
import { opening } from '../phrase';

/** Opens entries by their places in the cells of the same response, under a title. */
export type Open = (behind: number[], title: string) => void;

/** Some entries under a title. */
export interface Counted {
  /** What these entries have in common, as within a sentence; with a capital it is the title under which they open. */
  title: string;
  /** Their places in the cells, the oldest first. */
  behind: number[];
}

/** How many entries these are, in words. */
export function entriesInWords(count: number): string {
  return words('counts-entries', { count });
}

/** What a screen reader says of it. */
export function nameOf({ title, behind }: Counted): string {
  return words('counts-mark', { label: opening(title), entries: entriesInWords(behind.length) });
}

/** What it says when looked at: its name, the day of its newest entry, and what else there is, a line each. */
export function tipOf(counted: Counted, cells: readonly Cell[], more: readonly string[] = []): string {
  const newest = cells[counted.behind.at(-1) ?? -1];
  const id = counted.behind.length === 1 ? 'counts-on' : 'counts-newest';
  const when = newest ? [words(id, { date: dateInWords(newest.date) })] : [];
  return [nameOf(counted), ...more, ...when].join('\n');
}

/** For the frame of a chart: opens the mark of a place. */
export function opener(marks: readonly Counted[], onopen: Open): (place: number) => void {
  return (place) => {
    const mark = marks[place];
    if (mark) onopen(mark.behind, opening(mark.title));
  };
}
