import { expect, it } from 'vitest';
import type { Basis } from '$/api';
import { basisSentence } from './basisSentence';

const BASIS: Basis = { period: 'twelve_weeks', from: '2026-08-29', as_of: '2026-11-20', entries: 214, days: 96, wish_known: 0.7 };

it('says how much a picture is based on, in plain plurals', () => {
  expect(basisSentence(BASIS)).toBe('Based on what you logged: 214 entries on 96 days, 12 weeks to today.');
  expect(basisSentence({ ...BASIS, entries: 1, days: 1, period: 'all', from: null })).toBe('Based on what you logged: one entry on one day, from the first to today.');
  expect(basisSentence({ ...BASIS, entries: 0, days: 0 })).toBe('Nothing logged in this period. A longer one may show more.');
});
