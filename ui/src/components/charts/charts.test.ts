import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { Cell, Label, PersonPattern, Rate, Reading, Week } from '$/api';
import LeaningMap from './LeaningMap.svelte';
import OverTime from './OverTime.svelte';
import { beside } from './placing';

const rate = (mean: number, change: Rate['change'] = null): Rate => ({
  occasions: 4, prior: 0.3, alpha: 1, beta: 1, mean, low: mean - 0.1, high: mean + 0.1, above_cut: 0.5, change,
  shift: change && { recent: mean, before: mean - 0.2, up: 0.96 },
});
const reading = (label: Label, porous: Rate, rigid: Rate): Reading => ({
  label, since: null, entries: 9,
  figures: { evidence: { porous: 3, limit: 3, open: 3, rigid: 3 }, porous, rigid, balance: 0.5, enough_rows: true, days: 12, span: 40, wish_known: 1 },
});
const person = (name: string, label: Label, porous: number, rigid: number): PersonPattern => ({
  relationship: {
    id: `id-${name}`, name, role: null, care: false, distance: false, unsafe: false, frame: { hours: '', channels: [], limits: '', times: [], session_day: null }, note: '',
    archived: false, entries: 9, last_entry_on: null,
  },
  reading: reading(label, rate(porous), rate(rigid)),
  verdict: null, strip: [], in_period: 9,
});
const PEOPLE = [
  person('Mum', 'leans_porous', 0.8, 0.15), person('Dad', 'leans_rigid', 0.3, 0.6), person('Jo', 'in_balance', 0.2, 0.12), person('Nina', 'not_enough_yet', 0.3, 0.2),
];
const WEEKS: Week[] = ['2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15'].map((sunday, place) => ({
  sunday,
  label: place < 2 ? 'no_clear_pattern' : 'leans_porous',
  porous: place === 0 ? null : { mean: 0.7, low: 0.6, high: 0.9 },
  rigid: null,
}));
const sound = async (container: Element) => (await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations;
const asTable = () => userEvent.click(screen.getByRole('button', { name: /^As a table: / }));

describe('the map', () => {
  it('says who lies where, in frequencies, and opens the one that is picked', async () => {
    const onopen = vi.fn();
    render(LeaningMap, { people: PEOPLE, onopen });
    expect(screen.getByText(/^3 relationships, by how often a limit was passed and how often opening stayed closed\.$/)).toBeDefined();
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Jo. A limit was passed about 2 times in 10, likely 1 to 3. Opening stayed closed about once in 10 times, likely 0 to 2',
    );
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith('id-Mum');
  });

  it('leaves those with too little apart, with their count', () => {
    render(LeaningMap, { people: PEOPLE, onopen: () => {} });
    expect(screen.getByText('Nina').closest('li')?.textContent).toMatch(/Nina\s*9 entries/);
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(3);
  });

  it('says the same in a table', async () => {
    const { container } = render(LeaningMap, { people: PEOPLE, onopen: () => {} });
    expect(await sound(container)).toEqual([]);
    await asTable();
    expect(screen.getAllByRole('row').slice(1).map((row) => within(row).getByRole('button').textContent?.trim())).toEqual(['Jo', 'Dad', 'Mum', 'Nina']);
    expect(screen.getByRole('row', { name: /Nina/ }).textContent).toMatch(/Too little logged to place yet\s*9/);
    expect(screen.getByRole('table', { name: 'The map' })).toBeDefined();
    expect(screen.getByRole('row', { name: /Dad/ }).textContent).toMatch(/about 3 times in 10, likely 2 to 4\s*about 6 times in 10, likely 5 to 7\s*9/);
    expect(await sound(container)).toEqual([]);
  });
});

describe('over time', () => {
  it('says how far it reaches, and leaves what changed to the reading', () => {
    render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7, 'early_more'), rate(0.2)) });
    expect(screen.getByText('Both rates at the end of each of the last 4 weeks, with what is likely around them.')).toBeDefined();
  });

  it('opens the entries of a week, and says of each week whether there are any', async () => {
    const cell = (date: string): Cell => ({ id: date, date, glyph: 'gap', answer: { direction: 'received', decision: 'yes' }, cost: 'drained', want: 'no' });
    const onopen = vi.fn();
    // The week to 8 November is its Monday the 2nd to its Sunday the 8th.
    const cells = ['2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09'].map(cell);
    const { container } = render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7), rate(0.2)), cells: cells.slice(1), onopen });
    expect(screen.getByRole('button', { name: /^Week to 8 November 2026\..* 2 entries in this week$/ })).toBeDefined();
    expect(screen.getByRole('img', { name: /^Week to 1 November 2026\..* 6 to 9$/ })).toBeDefined();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onopen).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onopen).toHaveBeenLastCalledWith([0, 1], 'Week to 8 November 2026');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^From 8 November 2026/);
    expect(onopen).toHaveBeenCalledTimes(2);
    expect(await sound(container)).toEqual([]);
    await asTable();
    await userEvent.click(screen.getByRole('button', { name: '15 November 2026' }));
    expect(onopen).toHaveBeenLastCalledWith([2], 'Week to 15 November 2026');
    expect(screen.queryByRole('button', { name: '1 November 2026' })).toBeNull();
  });

  it('says so when nothing stands out', () => {
    render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7), rate(0.2)) });
    expect(screen.getByText(/No change stands out\.$/)).toBeDefined();
  });

  it('walks the weeks that can be said anything of, and down to where the reading changed', async () => {
    const { container } = render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7), rate(0.2)) });
    expect(document.querySelectorAll('.porous [data-mark]')).toHaveLength(3);
    expect(document.querySelectorAll('.rigid [data-mark]')).toHaveLength(0);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('From 8 November 2026: Often gives past your wish here.');
    expect(await sound(container)).toEqual([]);
  });

  it('draws nothing where too little was logged', () => {
    const { container } = render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7), rate(0.2)) });
    expect(container.querySelector('.rigid .ribbon')?.getAttribute('d')).toBe('');
    expect(container.querySelector('.porous .course')?.getAttribute('d')).toMatch(/^M/);
  });

  it('says the same in a table, the newest first', async () => {
    const { container } = render(OverTime, { weeks: WEEKS, reading: reading('leans_porous', rate(0.7), rate(0.2)) });
    await asTable();
    const rows = screen.getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual(['15 November 2026', 'about 7 times in 10, likely 6 to 9', 'Too little logged to say', 'Often gives past your wish here.']);
    expect(rows[3]).toEqual(['25 October 2026', 'Too little logged to say', 'Too little logged to say', 'No clear pattern here.']);
    expect(await sound(container)).toEqual([]);
  });
});

describe('words beside a mark', () => {
  const holder = { left: 100, top: 100, width: 400, height: 100 };
  const size = { width: 120, height: 40 };

  it('stand above it, centred', () => {
    expect(beside({ left: 290, top: 140, width: 20, height: 20 }, holder, size)).toEqual({ left: 140, top: -8 });
  });
  it('stay within the drawing', () => {
    expect(beside({ left: 100, top: 140, width: 20, height: 20 }, holder, size).left).toBe(0);
    expect(beside({ left: 480, top: 140, width: 20, height: 20 }, holder, size).left).toBe(280);
  });
  it('stand below if asked to, unless the window ends there', () => {
    expect(beside({ left: 290, top: 140, width: 20, height: 20 }, holder, size, true).top).toBe(68);
    const atTheEnd = window.innerHeight - 30;
    expect(beside({ left: 290, top: atTheEnd, width: 20, height: 20 }, holder, size, true).top).toBe(atTheEnd - 48 - holder.top);
  });
  it('stand below where the window ends above', () => {
    expect(beside({ left: 290, top: 20, width: 20, height: 20 }, { ...holder, top: 10 }, size).top).toBe(38);
  });
});
