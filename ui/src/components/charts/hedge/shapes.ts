/**
 * What grows in a hedge, as outlines. A cell is 14 wide; x runs from its left edge, y upwards is negative from the ground at 0. Leaves and
 * blossoms are wider than their cell, so that neighbours grow into each other.
 */
import type { Glyph } from '$/api';

/** What an outline is of, from back to front; each is a class of `Glyph.svelte`. */
export const KINDS = ['stem', 'twigs', 'block', 'cap', 'back', 'front', 'rib', 'petals', 'heart', 'dot'] as const;
export type Kind = (typeof KINDS)[number];

/** One outline, of the commands M, L, C (absolute), a (relative) and Z. */
export type Part = { readonly kind: Kind; readonly d: string };

/** The width of a cell. */
export const CELL = 14;
/** In how many shapes leaves, blossoms, gaps and stones come. */
export const VARIANTS = 6;

/** An oval, as a leaf has it: its foot, its half width, its length, its tilt in degrees clockwise. */
type Oval = readonly [x: number, y: number, half: number, length: number, tilt: number];

const round = (value: number) => Math.round(value * 100) / 100;

/** A point of an oval on the page: `across` from -1 to 1, `along` from its foot at 0 to its tip at 1. */
function at([x, y, half, length, tilt]: Oval, across: number, along: number): string {
  const angle = (tilt * Math.PI) / 180;
  const [dx, dy] = [across * half, -along * length];
  return `${round(x + dx * Math.cos(angle) - dy * Math.sin(angle))} ${round(y + dx * Math.sin(angle) + dy * Math.cos(angle))}`;
}

/** The outline of an oval, widest below its middle, a little narrower towards its tip. */
function outline(oval: Oval): string {
  return [
    `M${at(oval, 0, 0)}`,
    `C${at(oval, 0.5, 0)} ${at(oval, 1, 0.16)} ${at(oval, 1, 0.43)}`,
    `C${at(oval, 1, 0.7)} ${at(oval, 0.5, 0.92)} ${at(oval, 0, 1)}`,
    `C${at(oval, -0.5, 0.92)} ${at(oval, -1, 0.7)} ${at(oval, -1, 0.43)}`,
    `C${at(oval, -1, 0.16)} ${at(oval, -0.5, 0)} ${at(oval, 0, 0)}Z`,
  ].join('');
}

/** The midrib, from its foot to two thirds. */
function rib(oval: Oval): string {
  return `M${at(oval, 0, 0.06)}L${at(oval, 0, 0.66)}`;
}

/** The ovals of a sprig: those behind, and the one in front of them. */
type Sprig = { readonly back: readonly Oval[]; readonly front: Oval; readonly stem: string };

const SPRIGS: readonly Sprig[] = [
  { stem: 'M7 0L7 -9', back: [[5.6, -3.4, 5.3, 17, -40], [8.4, -4, 5.2, 16.6, 38]], front: [6.9, -10.5, 6.1, 22.5, 4] },
  { stem: 'M7 0L6.6 -9', back: [[5.5, -4.4, 5.4, 17.6, -33], [8.6, -3.2, 5, 15.8, 47]], front: [7.4, -11, 5.9, 21.5, -9] },
  { stem: 'M7 0L7.4 -9', back: [[5.4, -3, 5, 16, -48], [8.3, -4.6, 5.5, 18, 29]], front: [6.2, -10.5, 6.2, 21.5, 11] },
  { stem: 'M7 0L7 -4', back: [[5.8, -7.5, 5.4, 20.5, -19], [8.6, -6.5, 5.3, 19.5, 25]], front: [6.6, -2.6, 6.3, 17.6, 3] },
  { stem: 'M7 0L6.8 -8', back: [[5.5, -3.4, 5.5, 16.8, -37], [8.7, -9.5, 5.3, 22.5, 13]], front: [8.2, -5.5, 6, 20.5, -13] },
  { stem: 'M7 0L7.2 -8', back: [[5.4, -9, 5.3, 23, -12], [8.5, -3.4, 5.4, 16.8, 38]], front: [5.8, -5, 6, 20, 12] },
];

function leafOf({ back, front, stem }: Sprig): Part[] {
  return [
    { kind: 'stem', d: stem },
    { kind: 'back', d: back.map(outline).join('') },
    { kind: 'front', d: outline(front) },
    { kind: 'rib', d: rib(front) },
  ];
}

/** Five petals around a heart. */
function flower(x: number, y: number, turn: number): Part[] {
  const petal = (place: number): string => {
    const tilt = turn + place * 72;
    const angle = (tilt * Math.PI) / 180;
    return outline([x + Math.sin(angle) * 8.4, y - Math.cos(angle) * 8.4, 3.1, 7.2, tilt + 180]);
  };
  return [
    { kind: 'petals', d: [0, 1, 2, 3, 4].map(petal).join('') },
    { kind: 'heart', d: `M${x - 1.8} ${y}a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0Z` },
  ];
}

const FLOWERS: readonly (readonly [number, number, number])[] = [
  [7.6, -27, 4], [6, -27.5, -14], [8.4, -27, 22], [6.8, -26, -6], [6.6, -28, 14], [7.6, -28, -22],
];

function blossomOf(sprig: Sprig, variant: number): Part[] {
  const [cx, cy, turn] = FLOWERS[variant] ?? [7, -27, 0];
  return [...leafOf(sprig).slice(0, 3), ...flower(cx, cy, turn)];
}

/** A plant in its bare twigs: nearly as high as leaves, so that it is seen to carry none. */
const GAPS = [
  'M6.4 0C6.8 -7 5.9 -14 6.6 -26M6.5 -8L2.6 -15.4M6.3 -13L10.6 -20.4M6.3 -18.4L3.6 -24M9 -17.6L9.4 -23',
  'M7.4 0C7 -8 8.2 -15 7.2 -28M7.3 -10L11.2 -17M7.6 -14.6L3.6 -21.6M7.6 -20L10.4 -25.4M4.8 -19.4L2.2 -20.2',
  'M6 0C6.4 -6 5.2 -11 3.4 -22M6.1 -6.6L10 -13.8C10.8 -16 10.6 -19 11 -24.6M4.8 -13.4L7.4 -19M10.6 -17L8.4 -22M4.2 -17L1.8 -20.4',
  'M8 0C7.4 -6 8.4 -11 10.4 -23M7.8 -6L3.8 -13.4C3 -16 3.4 -20 2.8 -25.6M9 -13L6.4 -18.6M3.3 -17L5.6 -21.6M9.8 -18L12.4 -21.8',
  'M6.8 0C6.4 -7 7.6 -13 6.4 -24.4M6.7 -7L10.8 -13.6M6.9 -12L2.8 -18.4M6.8 -17L9.8 -22.4M9.2 -11L12.2 -12.2',
  'M7.2 0C7.8 -8 6.4 -15 7.6 -27M7.4 -9L3.2 -16M7 -14.6L11 -21M7 -19L4.4 -25M4.8 -13.4L2 -14.2',
] as const;

/** Stones of the lowest course, a cell wide, no two alike. */
const STONES = [
  'M.4 -2.4C0 -6.5 .2 -11 1.8 -13C4 -14.6 8 -15 11.4 -14.2C13.4 -13.2 14 -8 13.7 -3C13.4 .3 12 .4 7 .3C2 .4 .6 .2 .4 -2.4Z',
  'M.3 -2.8C.6 -7 0 -10.4 1.2 -12.2C3.6 -14 9 -15.6 12 -14.8C14.2 -13.4 13.2 -8 13.7 -3.2C13.6 .2 11.6 .3 7 .4C2.2 .3 .5 .3 .3 -2.8Z',
  'M.5 -3.4C.2 -8 .4 -12.4 2.4 -14.2C4.6 -15.8 7.6 -14.4 11.6 -12.8C13.8 -11.8 13.6 -7 13.6 -2.6C13.3 .2 12.2 .4 7 .3C1.6 .4 .6 0 .5 -3.4Z',
  'M.3 -2.2C-.1 -6.4 .7 -11 1 -12.8C2.2 -14.6 8 -14.4 11.8 -15.2C13.8 -14.6 13.9 -8.4 13.7 -3.4C13.5 .3 12 .3 7 .4C1.8 .4 .6 .2 .3 -2.2Z',
  'M.4 -3C.7 -8 .1 -11.4 2 -12.6C5 -13.4 10 -14 12.2 -13.2C13.8 -12.2 13.4 -6.4 13.7 -2.4C13.5 .3 11.8 .4 7 .3C2 .3 .6 .3 .4 -3Z',
  'M.3 -3.2C.2 -7 .9 -13 3 -14.4C6 -15.4 9.6 -14.6 12.6 -12.6C14 -11.2 13.3 -7 13.7 -2.6C13.4 .2 12.4 .3 7 .4C1.6 .3 .4 .2 .3 -3.2Z',
] as const;

/** How high the lowest course of stones is. */
const COURSE = 13.2;

/** The dot stands on the ground. */
const DOT = 'M5.5 -2.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0Z';

const pick = <Shape>(shapes: readonly Shape[], variant: number): Shape => shapes[variant % shapes.length] as Shape;

const PARTS: Record<Glyph, readonly (readonly Part[])[]> = {
  leaf: SPRIGS.map(leafOf),
  blossom: SPRIGS.map(blossomOf),
  gap: GAPS.map((d) => [{ kind: 'twigs', d }]),
  stone: STONES.map((d) => [{ kind: 'block', d }]),
  dot: [[{ kind: 'dot', d: DOT }]],
};

/** The outlines of a glyph in one of its shapes, from back to front. */
export function partsOf(glyph: Glyph, variant: number): readonly Part[] {
  return pick(PARTS[glyph], variant);
}

/** The stone that lies upon two neighbours, over the joint at the left edge of the newer one. */
export function bridging(variant: number): Part {
  return pick(BRIDGES, variant);
}

const BRIDGES: readonly Part[] = STONES.map((d) => ({ kind: 'cap', d: moved(d, -CELL / 2, -COURSE, 0.84) }));

/** An outline of absolute commands, moved and made lower. */
function moved(d: string, dx: number, dy: number, lower: number): string {
  let place = 0;
  return d.replace(/-?\d*\.?\d+/g, (figure) => String(round(place++ % 2 === 0 ? Number(figure) + dx : Number(figure) * lower + dy)));
}

/** The shape that an entry has for good: it follows from its id, whose end is random. */
export function variantOf(id: string): number {
  return Number.parseInt(id.slice(-6), 16) % VARIANTS || 0;
}
