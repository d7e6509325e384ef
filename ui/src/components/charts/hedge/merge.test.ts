import { describe, expect, it } from 'vitest';
import type { Cell, Glyph } from '$/api';
import { layOut } from './layout';
import { merged } from './merge';

const cells = (...glyphs: Glyph[]): Cell[] =>
  glyphs.map((glyph, place) => ({
    id: `01900000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`,
    date: '2026-03-01',
    glyph,
    answer: { direction: 'received', decision: 'no' },
    cost: 'calm',
    want: null,
  }));

/** The points at which the strokes of an outline begin and end, whatever its commands. */
function points(d: string): string[] {
  let [x, y] = [0, 0];
  const found: string[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [dx = 0, dy = 0] = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number).slice(-2);
    if (command.toLowerCase() === 'z') continue;
    [x, y] = command === command.toUpperCase() ? [dx, dy] : [x + dx, y + dy];
    found.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return found;
}

describe('a strip in a handful of outlines', () => {
  it('takes no more of them for sixty entries than for a few', () => {
    const all: Glyph[] = ['leaf', 'blossom', 'gap', 'stone', 'stone', 'dot'];
    const sixty = Array.from({ length: 60 }, (_, place) => all[place % all.length] ?? 'leaf');
    expect(merged(layOut(cells(...sixty)).stands).length).toBeLessThanOrEqual(20);
  });

  it.each(['leaf', 'blossom', 'gap', 'stone', 'dot'] as const)('draws a %s where and as it stands alone', (glyph) => {
    const [first, second] = layOut(cells('dot', glyph)).stands;
    if (!first || !second) throw new Error('two entries stand there');
    const row = merged([first, second]).slice(1);
    for (const part of second.parts) {
      const moved = points(part.d).map((point) => {
        const [x = 0, y = 0] = point.split(' ').map(Number);
        return [x + second.x, y];
      });
      const there = points(row.find(({ kind }) => kind === part.kind)?.d ?? '').map((point) => point.split(' ').map(Number));
      expect(there).toHaveLength(moved.length);
      for (const [at, [x = 0, y = 0]] of moved.entries()) {
        expect(Math.abs((there[at]?.[0] ?? 0) - x)).toBeLessThan(0.2);
        expect(Math.abs((there[at]?.[1] ?? 0) - y)).toBeLessThan(0.2);
      }
    }
  });

  it('keeps every entry', () => {
    const stems = merged(layOut(cells('leaf', 'leaf', 'blossom', 'gap', 'leaf')).stands).filter(({ kind }) => kind === 'stem');
    expect(stems.flatMap(({ d }) => d.match(/M/g) ?? [])).toHaveLength(4);
  });

  it('lays stones across upon both rows', () => {
    expect(merged(layOut(cells('stone', 'stone', 'stone')).stands).map(({ kind }) => kind)).toEqual(['block', 'block', 'cap']);
  });
});
