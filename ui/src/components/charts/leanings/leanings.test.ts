import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Label, PersonPattern, Rate } from '$/api';
import { cornerFor, nameThem, shortened } from './naming';
import { apart, CUTS, placed } from './placed';

const ROOM = { bounds: { left: 0, right: 600, top: 0, bottom: 400 }, apart: 9, taken: [] };

describe('names beside points', () => {
  const named = (x: number, y: number) => ({ x, y, width: 60, height: 16 });

  it('stand to the right where there is room', () => {
    expect(nameThem([named(100, 100)], ROOM)[0]).toMatchObject({ x: 109, anchor: 'start' });
  });

  it('turn to the left at the right edge', () => {
    expect(nameThem([named(580, 100)], ROOM)[0]).toMatchObject({ x: 571, anchor: 'end' });
  });

  it('never lie upon each other or upon a point', () => {
    const points = Array.from({ length: 30 }, (_, place) => named(60 + ((place * 97) % 400), 40 + ((place * 61) % 300)));
    const found = nameThem(points, ROOM);
    const boxes = found.flatMap((place) => {
      if (!place) return [];
      const left = place.x - { start: 0, middle: 30, end: 60 }[place.anchor];
      return [{ left, right: left + 60, top: place.y - 12, bottom: place.y + 4 }];
    });
    expect(boxes.length).toBeGreaterThan(15);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) expect(a.left < b.right && b.left < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom).toBe(false);
      for (const { x, y } of points) expect(a.left < x && x < a.right && a.top < y && y < a.bottom).toBe(false);
    }
  });

  it('do not stand upon what is taken already', () => {
    const taken = [{ left: 104, right: 300, top: 80, bottom: 120 }];
    expect(nameThem([named(100, 100)], { ...ROOM, taken })[0]).toMatchObject({ anchor: 'end' });
  });

  it('are left out where all sides are taken', () => {
    const crowd = Array.from({ length: 25 }, (_, place) => named(100 + (place % 5), 100 + Math.floor(place / 5)));
    expect(nameThem(crowd, ROOM)).toContain(null);
  });
});

describe('the words of a corner', () => {
  const field = { left: 0, right: 200, top: 100, bottom: 200 };
  const words = { width: 80, height: 20 };
  const at = (...points: { x: number; y: number }[]) => cornerFor(words, field, points, 9);

  it('stand low and to the left, or where nobody does', () => {
    expect(at()).toEqual({ left: 0, right: 80, top: 180, bottom: 200 });
    expect(at({ x: 40, y: 190 })).toEqual({ left: 120, right: 200, top: 180, bottom: 200 });
    expect(at({ x: 40, y: 190 }, { x: 150, y: 185 })).toEqual({ left: 0, right: 80, top: 100, bottom: 120 });
  });

  it('stand nowhere if there is no room for them', () => {
    expect(at({ x: 40, y: 190 }, { x: 150, y: 185 }, { x: 40, y: 110 }, { x: 150, y: 110 })).toBeNull();
    expect(cornerFor({ width: 201, height: 20 }, field, [], 9)).toBeNull();
  });
});

describe('a name on the map', () => {
  it('is cut between characters as people see them, never within one', () => {
    expect(shortened('Mum', 22)).toBe('Mum');
    expect(shortened('👩‍👩‍👧‍👦'.repeat(5), 4)).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`);
    expect(shortened('Anna from the choir', 6)).toBe('Anna…');
  });
});

const rate = (mean: number): Rate => ({
  occasions: 4, prior: 0.3, alpha: 1, beta: 1, mean, low: mean - 0.1, high: mean + 0.1, above_cut: 0.5, change: null, shift: null,
});
function person(id: string, porous: number, rigid: number, label: Label, more: { archived?: boolean; evidence?: number; entries?: number } = {}): PersonPattern {
  const { archived = false, evidence = 4, entries = 9 } = more;
  return {
    relationship: {
      id, name: id, role: null, care: false, distance: false, unsafe: false, frame: { hours: '', channels: [], limits: '', times: [], session_day: null }, note: '', archived,
      entries, last_entry_on: null,
    },
    reading: {
      label, since: null, entries,
      figures: label === 'not_read' ? null : {
        evidence: { porous: evidence, limit: 0, open: 0, rigid: 0 }, porous: rate(porous), rigid: rate(rigid), balance: 0.5, enough_rows: true, days: 12, span: 40, wish_known: 1,
      },
    },
    verdict: null,
    strip: [],
    in_period: entries,
  };
}

describe('who stands on the map', () => {
  const people = [
    person('wall', 0.3, 0.6, 'leans_rigid'),
    person('roomy', 0.2, 0.1, 'in_balance'),
    person('new', 0.3, 0.2, 'not_enough_yet', { entries: 2 }),
    person('silent', 0.3, 0.2, 'not_enough_yet', { entries: 0 }),
    person('gone', 0.7, 0.2, 'leans_porous', { archived: true }),
    person('unsafe', 0, 0, 'not_read'),
  ];

  it('is whoever has a reading, from left to right', () => {
    expect(placed(people).map(({ id }) => id)).toEqual(['roomy', 'wall']);
  });

  it('leaves too little evidence apart, and never names whoever is not read', () => {
    expect(apart(people).map(({ relationship }) => relationship.id)).toEqual(['new']);
  });

  it('is fainter with less evidence, and never unseen', () => {
    const ink = (evidence: number) => placed([person('one', 0.3, 0.2, 'in_balance', { evidence })])[0]?.ink ?? 0;
    expect(ink(3)).toBeLessThan(ink(9));
    expect(ink(0)).toBeGreaterThanOrEqual(0.45);
    expect(ink(50)).toBe(1);
  });
});

describe('the cuts of the drawing', () => {
  const channel = readFileSync('../crates/insight/src/channel.rs', 'utf8');
  it.each(['porous', 'rigid'] as const)('are those of the reading: %s', (side) => {
    const [, cut] = new RegExp(`CUT_${side.toUpperCase()}: f64 = ([\\d.]+);`).exec(channel) ?? [];
    expect(CUTS[side]).toBe(Number(cut));
  });
});
