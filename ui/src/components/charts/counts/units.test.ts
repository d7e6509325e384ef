import { describe, expect, it } from 'vitest';
import { areas, draw, perMark, PITCH } from './units';

describe('a mark', () => {
  it('stands for one entry while there is room', () => {
    expect(perMark([[12], [36, 4]], 40)).toBe(1);
  });
  it('stands for as few entries as fit, in round numbers, and for the same number in each group', () => {
    expect(perMark([[41], [3]], 40)).toBe(2);
    expect(perMark([[81]], 40)).toBe(5);
    expect(perMark([[36_500]], 40)).toBe(1000);
  });
  it('is there for each run, however little room there is', () => {
    expect(perMark([[500, 1, 1]], 2)).toBe(500);
  });
  it('is smaller where less is left than it stands for, but never too small to be seen', () => {
    expect(areas(7, 1)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(areas(25, 10)).toEqual([1, 1, 0.5]);
    expect(areas(1, 100)).toEqual([0.2]);
    expect(areas(0, 10)).toEqual([]);
  });
});

describe('the drawing of counts', () => {
  it('has rows of a fixed length', () => {
    const drawn = draw([{ look: 'no', count: 12 }], 1, 10);
    expect(drawn).toMatchObject({ width: 10 * PITCH, height: 2 * PITCH });
  });
  it('is as wide as a full row, however few marks there are', () => {
    expect(draw([{ look: 'no', count: 3 }], 1, 10)).toMatchObject({ width: 10 * PITCH, height: PITCH });
  });
  it('has a path for each look that occurs, with as many shapes as there are marks', () => {
    const { strokes } = draw([{ look: 'gap', count: 2 }, { look: 'yes', count: 3 }, { look: 'dot', count: 0 }], 1, 4);
    expect(strokes.map(({ look, kind }) => [look, kind])).toEqual([['gap', 'line'], ['yes', 'fill']]);
    expect(strokes[1]?.d.match(/Z/g)).toHaveLength(3);
  });
  it('goes on in the same row with the next run', () => {
    const { strokes } = draw([{ look: 'yes', count: 1 }, { look: 'no', count: 1 }], 1, 4);
    expect(strokes[0]?.d.startsWith(`M${PITCH / 2 - 3.5},${PITCH / 2}`)).toBe(true);
    expect(strokes[1]?.d.startsWith(`M${PITCH * 1.5 - 3.5},${PITCH / 2}`)).toBe(true);
  });
  it('draws a part-mark in two paths', () => {
    expect(draw([{ look: 'partly', count: 1 }], 1, 4).strokes.map(({ kind }) => kind)).toEqual(['fill', 'line']);
  });
});
