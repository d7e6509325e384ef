import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { OutsideKind } from '$/api';
import OutsideChart from './OutsideChart.svelte';
import { outsideInWords, outsideRows } from './outside';
import { asked } from './testing';

const OUTSIDE: OutsideKind[] = [
  { kind: 'access', yes: [0, 2], partly: [], later: [], no: [1] },
  { kind: null, yes: [], partly: [], later: [3], no: [] },
];
const CELLS = [asked(0, 'yes', 'drained'), asked(1, 'no', 'calm'), asked(2, 'yes', 'calm'), asked(3, 'later', 'calm')];

describe('what came outside the agreed frame', () => {
  it('is said in counts, answer by answer, and nothing is made of it', () => {
    expect(outsideInWords(outsideRows(OUTSIDE))).toBe(
      '4 requests came outside the agreed hours or ways. Answered: 2 yes, 1 later, 1 no.',
    );
  });

  it('is drawn by kind and answer, and the same stands in a table whose counts open their entries', async () => {
    const onopen = vi.fn();
    const { container } = render(OutsideChart, { outside: OUTSIDE, cells: CELLS, onopen });
    expect(container.querySelectorAll('[data-mark]')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: /^As a table: / }));
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(2);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /answered yes: 2 entries/ }));
    expect(onopen).toHaveBeenCalledExactlyOnceWith([0, 2], expect.stringMatching(/answered yes$/));
  });

  it('opens the entries behind a mark, whichever row it stands in', async () => {
    const onopen = vi.fn();
    const { container } = render(OutsideChart, { outside: OUTSIDE, cells: CELLS, onopen });
    container.querySelectorAll<HTMLElement>('[data-mark]')[2]?.click();
    expect(onopen.mock.calls[0]?.[0]).toEqual([3]);
  });
});
