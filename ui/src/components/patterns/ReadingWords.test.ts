import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Figures, Rate, Reading } from '$/api';
import ReadingWords from './ReadingWords.svelte';

const RATE: Rate = {
  occasions: 10, prior: 0.3, alpha: 7, beta: 3, mean: 0.7, low: 0.6, high: 0.8, above_cut: 0.9, change: null, shift: null,
};

function reading(some: Partial<Reading>, porous: Partial<Rate> = {}): Reading {
  const figures: Figures = {
    evidence: { porous: 1, limit: 1, open: 1, rigid: 1 }, porous: { ...RATE, ...porous }, rigid: RATE, balance: 0.1, enough_rows: true, days: 12, span: 40, wish_known: 1,
  };
  return { label: 'leans_porous', since: null, entries: 1, figures, ...some };
}

it('a likely change stands beside the reading, an early sign as a question', () => {
  render(ReadingWords, { reading: reading({}, { change: 'early_more', shift: { recent: 0.8, before: 0.5, up: 0.96 } }) });
  expect(screen.getByText(/\?/).textContent).toMatch(/before\?/);
});

it('nothing is said of a change where there is none, nor of a Sunday where there was none', () => {
  render(ReadingWords, { reading: reading({}) });
  expect(screen.queryByText(/\?/)).toBeNull();
  expect(screen.queryByText(/^Read so since/)).toBeNull();
  expect(screen.getByText('From the one entry you logged; the older, the less it counts.')).toBeTruthy();
});

it('a relationship that is not read has no words', () => {
  const { container } = render(ReadingWords, { reading: reading({ label: 'not_read', figures: null }) });
  expect(container.textContent).toBe('');
});
