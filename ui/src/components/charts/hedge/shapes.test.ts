import { describe, expect, it } from 'vitest';
import { bridging, partsOf, VARIANTS, variantOf } from './shapes';

const outlines = (glyph: 'leaf' | 'blossom' | 'gap' | 'stone' | 'dot') =>
  Array.from({ length: VARIANTS }, (_, variant) => partsOf(glyph, variant).map(({ d }) => d).join(''));

describe('shapes', () => {
  it.each(['leaf', 'blossom', 'gap', 'stone'] as const)('of a %s are six', (glyph) => {
    expect(new Set(outlines(glyph)).size).toBe(6);
  });

  it('follow from the id for good, and use all six', () => {
    const ids = Array.from({ length: 200 }, (_, place) => `01900000-0000-7000-8000-${(place * 7919).toString(16).padStart(12, '0')}`);
    expect(new Set(ids.map(variantOf))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(ids.map(variantOf)).toEqual(ids.map(variantOf));
  });

  it('stand even for an id of another kind', () => {
    expect(variantOf('of another kind')).toBe(0);
  });

  it('are told apart without colour: a blossom has petals, a leaf a rib, a stone a block', () => {
    const kinds = (glyph: 'leaf' | 'blossom' | 'gap' | 'stone' | 'dot') => partsOf(glyph, 0).map(({ kind }) => kind);
    expect(kinds('leaf')).toEqual(['stem', 'back', 'front', 'rib']);
    expect(kinds('blossom')).toEqual(['stem', 'back', 'front', 'petals', 'heart']);
    expect(partsOf('blossom', 0).find(({ kind }) => kind === 'petals')?.d.match(/M/g)).toHaveLength(5);
    expect([kinds('gap'), kinds('stone'), kinds('dot')]).toEqual([['twigs'], ['block'], ['dot']]);
  });

  it('stay within the strip: between its top and the ground, or a hair below', () => {
    for (const glyph of ['leaf', 'blossom', 'gap', 'stone'] as const) {
      for (const d of outlines(glyph)) {
        const heights = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
        expect(Math.min(...heights)).toBeGreaterThan(-41.5);
        expect(Math.max(...heights)).toBeLessThan(3.7);
      }
    }
  });

  it('lay the bridging stone upon the course below', () => {
    for (let variant = 0; variant < VARIANTS; variant++) {
      const heights = [...bridging(variant).d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
      expect(Math.max(...heights)).toBeLessThan(-12);
    }
  });
});
