/** A few entries for the tests of these charts, and how a chart is walked through. */
import { screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import type { Answer, Cell, Cost, Decision, Want } from '$/api';

/** An answered request on the nth of March 2026, counted from 0. */
export function asked(place: number, decision: Decision, cost: Cost, want: Want | null = null): Cell {
  return at(place, { direction: 'received', decision }, cost, want);
}

/** An entry on the nth of March 2026, counted from 0. */
export function at(place: number, answer: Answer, cost: Cost, want: Want | null = null): Cell {
  return { id: `e${place}`, date: `2026-03-${String((place % 28) + 1).padStart(2, '0')}`, glyph: 'dot', answer, cost, want };
}

/** The names of all marks, in the order of the page: told, or else what is written in them. */
export function markNames(): (string | undefined)[] {
  return marks().map((mark) => mark.getAttribute('aria-label') ?? mark.textContent?.replace(/\s+/g, ' ').trim());
}

export function marks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-mark]')];
}

/** The rows of the table that is shown, the heads first. */
export function tableRows(): string[][] {
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));
}

/** What axe finds; colours and the page around are no concern of a part. */
export async function findings(): Promise<string[]> {
  const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main', 'heading-order'].map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
