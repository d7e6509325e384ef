import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { Cell, Glyph } from '$/api';
import Hedge from './Hedge.svelte';
import HedgeStrip from './HedgeStrip.svelte';

const GLYPHS: Glyph[] = ['gap', 'leaf', 'gap', 'stone', 'blossom', 'dot', 'gap'];
const DAY_MS = 86_400_000;

/** Entries a day apart, from 1 March 2020 on. */
function cellsOf(count: number): Cell[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `01900000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`,
    date: new Date(Date.UTC(2020, 2, 1) + place * DAY_MS).toISOString().slice(0, 10),
    glyph: GLYPHS[place % GLYPHS.length] ?? 'leaf',
    answer: place % 5 === 4 ? { direction: 'held_back' } : { direction: 'received', decision: 'yes' },
    cost: 'drained',
    want: null,
  }));
}
const marks = () => document.querySelectorAll('[data-mark]');
const focused = () => Number(document.activeElement?.getAttribute('data-mark') ?? Number.NaN);

describe('the hedge in full', () => {
  it('says in a sentence what is counted, and from when to when', () => {
    render(Hedge, { cells: cellsOf(7), onopen: () => {} });
    expect(screen.getByText('7 entries: one leaf, one blossom, one dot, 3 gaps and one stone. From 1 March 2020 to 7 March 2020.')).toBeDefined();
  });

  it('names each entry by its date, answer, cost and meaning', () => {
    render(Hedge, { cells: cellsOf(5), onopen: () => {} });
    expect(screen.getByRole('button', { name: '1 March 2020. You said yes, and it left you drained. Read as given past your own wish' })).toBeDefined();
    expect(screen.getByRole('button', { name: '5 March 2020. You kept a wish back, and it left you drained. Read as opened freely' })).toBeDefined();
  });

  it('is one stop of the Tab key, at the newest, and opens what is picked', async () => {
    const onopen = vi.fn();
    render(Hedge, { cells: cellsOf(7), onopen });
    await userEvent.tab();
    expect(focused()).toBe(6);
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith([5], 'What you logged on 6 March 2020');
    await userEvent.tab();
    expect(document.activeElement?.textContent?.trim()).toBe('As a table: The hedge');
  });

  it('draws what is in sight of ten years, and walks to the first of them', async () => {
    render(Hedge, { cells: cellsOf(3650), onopen: () => {} });
    expect(marks().length).toBeLessThan(150);
    await userEvent.tab();
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(0);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe(1);
    expect(document.querySelectorAll('[data-mark][tabindex="0"]')).toHaveLength(1);
  });

  it('shows the words of a mark on focus, and Esc puts them away and nothing else', async () => {
    const outer = vi.fn();
    window.addEventListener('keydown', outer);
    render(Hedge, { cells: cellsOf(7), onopen: () => {} });
    await userEvent.tab();
    expect(document.querySelector('.tip')?.textContent).toContain('7 March 2020');
    outer.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.tip')).toBeNull();
    expect(focused()).toBe(6);
    expect(outer).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(outer).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', outer);
  });

  it('says its month at the left edge while older entries lie beyond it', () => {
    const cells = cellsOf(200).map((cell) => ({ ...cell, date: '2026-03-10' }));
    const { container } = render(Hedge, { cells, onopen: () => {} });
    const named = () => [...container.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(named()).toEqual(['Mar 2026']);
    expect(Number(container.querySelector('svg text')?.getAttribute('x'))).toBeGreaterThan(1000);
  });

  it('says the same in a table, the newest first, whose dates open', async () => {
    const onopen = vi.fn();
    const cells = cellsOf(7);
    render(Hedge, { cells, onopen });
    await userEvent.click(screen.getByRole('button', { name: 'As a table: The hedge' }));
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('button').textContent?.trim())).toEqual(
      ['7', '6', '5', '4', '3', '2', '1'].map((day) => `${day} March 2020`),
    );
    expect(rows[6]?.textContent).toMatch(/1 March 2020\s*You said yes\s*drained\s*Gave past your own wish/);
    await userEvent.click(screen.getByRole('button', { name: '2 March 2020' }));
    expect(onopen).toHaveBeenCalledWith([1], 'What you logged on 2 March 2020');
  });

  it('shows two hundred rows at once, and the earlier ones when asked', async () => {
    render(Hedge, { cells: cellsOf(201), onopen: () => {} });
    await userEvent.click(screen.getByRole('button', { name: 'As a table: The hedge' }));
    expect(screen.getAllByRole('row')).toHaveLength(201);
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));
    expect(screen.getAllByRole('row')).toHaveLength(202);
  });

  it('explains the shapes that occur and no others', () => {
    render(Hedge, { cells: cellsOf(2), until: '2020-04-01', onopen: () => {} });
    const legend = screen.getByRole('list', { name: 'What the shapes stand for' });
    expect(within(legend).getAllByRole('listitem').map((item) => item.textContent?.trim())).toEqual([
      'A limit held', 'Gave past your own wish', 'Two weeks or more without an entry',
    ]);
  });

  it('is sound for those who do not see', async () => {
    const { container } = render(Hedge, { cells: cellsOf(20), onopen: () => {} });
    expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'As a table: The hedge' }));
    expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  });
});

describe('the strip of a list', () => {
  it('is one picture with its counts, and no stop of the Tab key', () => {
    const { container } = render(HedgeStrip, { cells: cellsOf(12) });
    expect(screen.getByRole('img', { name: '12 entries: 2 leaves, 2 blossoms, one dot, 5 gaps and 2 stones.' })).toBeDefined();
    expect(container.querySelector('[tabindex], button, a')).toBeNull();
  });

  it('says so where nothing stands yet', () => {
    render(HedgeStrip, { cells: [] });
    expect(screen.getByRole('img', { name: 'Nothing here yet. Hedges start small.' })).toBeDefined();
  });

});
