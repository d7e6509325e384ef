import { describe, expect, it } from 'vitest';
import type { Cell, Glyph } from '$/api';
import { groundLine } from './ground';
import { layOut, MARGIN, monthAt, NAMES, PATH, within } from './layout';
import { CELL } from './shapes';

let made = 0;
const cell = (date: string, glyph: Glyph = 'leaf'): Cell => ({
  id: `01900000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`,
  date,
  glyph,
  answer: { direction: 'received', decision: 'no' },
  cost: 'calm',
  want: null,
});
const xs = (dates: string[], until?: string) => layOut(dates.map((date) => cell(date)), until).stands.map(({ x }) => x - MARGIN);

describe('where entries stand', () => {
  it('is a cell each, side by side', () => {
    expect(xs(['2026-03-01', '2026-03-01', '2026-03-14'])).toEqual([0, CELL, 2 * CELL]);
  });

  it('leaves a path from the fourteenth day without an entry on', () => {
    expect(xs(['2026-03-01', '2026-03-14'])).toEqual([0, CELL]);
    expect(xs(['2026-03-01', '2026-03-15'])).toEqual([0, CELL + PATH]);
    expect(layOut([cell('2026-03-01'), cell('2026-05-15')]).paths).toEqual([MARGIN + CELL]);
  });

  it('counts days over a change of clocks and a leap day', () => {
    expect(xs(['2028-02-20', '2028-03-04'])).toEqual([0, CELL]);
    expect(xs(['2026-03-22', '2026-04-05'])).toEqual([0, CELL + PATH]);
  });

  it('leads on by a path when nothing was logged since', () => {
    expect(layOut([cell('2026-03-01')], '2026-03-14').paths).toEqual([]);
    expect(layOut([cell('2026-03-01')], '2026-03-15').paths).toEqual([MARGIN + CELL]);
  });

  it('is empty without entries', () => {
    expect(layOut([], '2026-03-15')).toMatchObject({ stands: [], paths: [], months: [] });
  });

  it('lays a stone across two neighbouring stones, and across nothing else', () => {
    const parts = (...cells: Cell[]) => layOut(cells).stands.map((stand) => stand.parts.filter(({ kind }) => kind === 'cap').length);
    expect(parts(cell('2026-03-01', 'stone'), cell('2026-03-02', 'stone'), cell('2026-03-03', 'leaf'), cell('2026-03-04', 'stone'))).toEqual([0, 1, 0, 0]);
    expect(parts(cell('2026-03-01', 'stone'), cell('2026-04-02', 'stone'))).toEqual([0, 0]);
  });
});

describe('months', () => {
  it('begin at the first entry of each', () => {
    const { months } = layOut(['2026-03-01', '2026-03-09', '2026-03-17', '2026-04-01', '2026-04-02', '2026-05-01'].map((date) => cell(date)));
    expect(months.map(({ x, month }) => [x - MARGIN, month])).toEqual([[0, '2026-03'], [3 * CELL + PATH, '2026-04'], [5 * CELL + 2 * PATH, '2026-05']]);
  });
});

describe('names of months', () => {
  it('end within the hedge, however short it is', () => {
    const { months, width } = layOut([cell('2026-03-01')]);
    expect(months[0]?.at).toBe(width - NAMES.dated);
  });

  it('are said at an edge that none in sight says', () => {
    const days = (month: string) => Array.from({ length: 60 }, () => cell(`2026-${month}-10`));
    const layout = layOut([...days('03'), ...days('04')]);
    expect(monthAt(layout, 20 * CELL)).toBe('2026-03');
    expect(monthAt(layout, 60 * CELL - NAMES.dated / 2)).toBeNull();
    expect(monthAt(layout, 80 * CELL)).toBe('2026-04');
  });
});

describe('what is in sight', () => {
  const layout = layOut(Array.from({ length: 1200 }, () => cell('2026-03-01')));

  it('is a stretch with little to spare, however long the hedge', () => {
    const seen = within(layout, 7000, 7840);
    expect(seen.length).toBeLessThan(840 / CELL + 5);
    expect(seen[0]?.x).toBeLessThan(7000);
    expect(seen.at(-1)?.x).toBeGreaterThan(7840);
  });

  it('is everything for a window as wide as the hedge, and nothing beyond it', () => {
    expect(within(layout, 0, layout.width)).toHaveLength(1200);
    expect(within(layout, layout.width + 100, layout.width + 200)).toHaveLength(0);
  });
});

describe('the ground', () => {
  it('is one line that reaches from end to end', () => {
    const { d, length, dashes } = groundLine(300, 900, []);
    expect(d.startsWith('M280 0')).toBe(true);
    expect(length).toBe(840);
    expect(dashes).toBe('840');
  });

  it('opens where a path crosses, and nowhere else', () => {
    const dashes = groundLine(0, 280, [100, 200]).dashes.split(' ').map(Number);
    expect(dashes).toHaveLength(5);
    expect(dashes.reduce((sum, dash) => sum + dash, 0)).toBe(280);
    const openings = [[dashes[0] ?? 0, dashes[1] ?? 0], [(dashes[0] ?? 0) + (dashes[1] ?? 0) + (dashes[2] ?? 0), dashes[3] ?? 0]];
    for (const [at, [x, wide]] of openings.entries()) {
      expect(x).toBeGreaterThanOrEqual(100 + at * 100);
      expect((x ?? 0) + (wide ?? 0)).toBeLessThanOrEqual(100 + at * 100 + PATH);
    }
  });
});
