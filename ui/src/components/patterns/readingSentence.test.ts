import { describe, expect, it } from 'vitest';
import type { Band, Figures, Label, Rate, Reading } from '$/api';
import { howOften } from '$/components/charts/often';
import { howOftenNot } from './often';
import { isEarned, readingSentence, readingTerm, readingTitle } from './readingSentence';

function rate({ mean, low, high }: Band): Rate {
  return { occasions: 10, prior: 0.3, alpha: 1, beta: 1, mean, low, high, above_cut: 0.9, change: null, shift: null };
}

function reading(label: Label, porous: Band, rigid: Band): Reading {
  const figures: Figures = {
    evidence: { porous: 1, limit: 1, open: 1, rigid: 1 }, porous: rate(porous), rigid: rate(rigid), balance: 0.5, enough_rows: true, days: 12, span: 40, wish_known: 1,
  };
  return { label, since: '2026-09-06', entries: 30, figures };
}

const SEVEN: Band = { mean: 0.71, low: 0.6, high: 0.82 };
const ONE: Band = { mean: 0.12, low: 0.04, high: 0.2 };
const FIVE: Band = { mean: 0.5, low: 0.41, high: 0.58 };

describe('a rate is said as a frequency', () => {
  it.each([
    [SEVEN, 'about 7 times in 10, likely 6 to 8'],
    [ONE, 'about once in 10 times, likely 0 to 2'],
    [{ mean: 0.02, low: 0, high: 0.04 }, 'hardly ever'],
    [{ mean: 0.97, low: 0.8, high: 1 }, 'nearly every time, likely 8 to 10'],
    [{ mean: 0.5, low: 0.46, high: 0.54 }, 'about 5 times in 10'],
  ])('%o', (band, said) => expect(howOften(band)).toBe(said));

  it('and the other way about', () => {
    expect(howOftenNot(ONE)).toBe('about 9 times in 10, likely 8 to 10');
  });

  it('whose interval holds it even where rounding would not', () => {
    expect(howOften({ mean: 0.449, low: 0.46, high: 0.6 })).toBe('about 4 times in 10, likely 4 to 6');
  });
});

describe('a reading says what was logged', () => {
  it.each<[Label, Band, Band, string | null]>([
    ['leans_porous', SEVEN, ONE, 'When a limit was called for, you mostly gave more than you wanted: about 7 times in 10, likely 6 to 8.'],
    ['leans_porous', FIVE, ONE, 'When a limit was called for, you gave more than you wanted about 5 times in 10, likely 4 to 6.'],
    ['leans_rigid', ONE, SEVEN, 'When opening was wanted, it mostly stayed closed: about 7 times in 10, likely 6 to 8.'],
    ['leans_rigid', ONE, FIVE, 'When opening was wanted, it stayed closed about 5 times in 10, likely 4 to 6.'],
    [
      'swings', SEVEN, FIVE,
      'When a limit was called for, you mostly gave more than you wanted: about 7 times in 10, likely 6 to 8. ' +
        'When opening was wanted, it stayed closed about 5 times in 10, likely 4 to 6.',
    ],
    [
      'keeping_distance', ONE, SEVEN,
      'You keep a distance on purpose, and it is read as your choice. When opening was wanted, it stayed closed about 7 times in 10, likely 6 to 8.',
    ],
    [
      'in_balance', ONE, ONE,
      'When a limit was called for, it held about 9 times in 10, likely 8 to 10. When opening was wanted, it came about 9 times in 10, likely 8 to 10.',
    ],
    ['limits_holding', ONE, ONE, 'When a limit was called for, it held about 9 times in 10, likely 8 to 10.'],
    ['freely_open', ONE, ONE, 'When opening was wanted, it came about 9 times in 10, likely 8 to 10.'],
    ['no_clear_pattern', FIVE, ONE, 'There is enough logged, and nothing in it leans one way.'],
    ['not_enough_yet', FIVE, FIVE, null],
    ['not_read', FIVE, FIVE, null],
  ])('%s', (label, porous, rigid, said) => expect(readingSentence(reading(label, porous, rigid))).toBe(said));

  it('and nothing without figures', () => {
    expect(readingSentence({ label: 'leans_porous', since: null, entries: 3, figures: null })).toBeNull();
  });
});

describe('a label', () => {
  it('has a sentence, unless nothing is read', () => {
    expect(readingTitle('leans_porous')).toBe('Often gives past your wish here.');
    expect(readingTitle('leans_rigid')).toBe('Often stays closed when you’d have liked to open.');
    expect(readingTitle('not_enough_yet')).toBe('Too little logged to say. That is a fine place to be.');
    expect(readingTitle('not_read')).toBeNull();
  });

  it('has its small term only where it leans', () => {
    expect(readingTerm('leans_porous')).toBe('leans porous');
    expect(readingTerm('leans_rigid')).toBe('leans rigid');
    expect(readingTerm('swings')).toBe('leans porous and rigid');
    expect(readingTerm('keeping_distance'), 'a chosen distance is no lean').toBeNull();
    expect(readingTerm('in_balance')).toBeNull();
  });

  it('is earned or not', () => {
    expect(isEarned('no_clear_pattern')).toBe(true);
    expect(isEarned('not_enough_yet')).toBe(false);
    expect(isEarned('not_read')).toBe(false);
  });
});
