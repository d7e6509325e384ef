/**
 * The small marks that the counts are drawn with, as path data around a point. Shape carries the meaning: the four answers as they are drawn
 * beside entries (filled yes, half partly, ringed later, hollow no), what one asked for or held back, gap and stone as in the hedge, and a leaf for
 * what sat well: filled, half filled while one is unsure, hollow if it did not.
 */

/** What a mark is. */
export type Look =
  | 'yes' | 'partly' | 'later' | 'no'
  | 'request' | 'asked' | 'held_back'
  | 'gap' | 'stone' | 'dot'
  | 'well' | 'half_well' | 'not_well';

/** Draws one mark around a point, at a scale of 0 to 1. */
type Draw = (x: number, y: number, scale: number) => string;

/** What a mark is made of: a filled part, a part in lines, or both. */
export interface Pen {
  fill?: Draw;
  line?: Draw;
}

/** Coordinates to a tenth of a unit, which is finer than any screen shows. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Path data of whole shapes: points in units of the mark, moved and scaled. A point is written as "x,y". */
function shape(path: string): Draw {
  return (x, y, scale) =>
    path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, dx: string, dy: string) => `${n(x + Number(dx) * scale)},${n(y + Number(dy) * scale)}`);
}

function circle(radius: number): Draw {
  return (x, y, scale) => {
    const r = radius * scale;
    return `M${n(x - r)},${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
  };
}

const halfDisc: Draw = (x, y, scale) => {
  const r = 3.5 * scale;
  return `M${n(x)},${n(y - r)}a${n(r)} ${n(r)} 0 0 0 0 ${n(2 * r)}Z`;
};

const halfLeaf = shape('M-2.6,3.8C-4.6,0 -2,-4 3,-4.2Z');
const leaf = shape('M-2.6,3.8C-4.6,0 -2,-4 3,-4.2C3.8,0.6 1.4,4 -2.6,3.8Z');

const block = shape('M-3.2,-3.6C-1,-4.1 1.6,-4 2.8,-3.4C3.9,-2.6 4,1.6 3.8,3C3.6,4 2.4,4.1 0,4.1C-2.4,4.1 -3.8,4 -4,2.8C-4.3,1 -4.2,-2.9 -3.2,-3.6Z');

export const PENS: Record<Look, Pen> = {
  yes: { fill: circle(3.5) },
  partly: { fill: halfDisc, line: circle(3.5) },
  later: { fill: circle(1.5), line: circle(4.2) },
  no: { line: circle(3.5) },
  request: { fill: circle(2.2) },
  asked: { line: shape('M0,-4L4,0L0,4L-4,0Z') },
  held_back: { line: shape('M-4,0L4,0') },
  gap: { line: shape('M0.1,4.4C0.4,1.6 -0.3,-1.4 0.1,-4.4M0.1,1.9L-2.8,-1.3M0.1,-0.2L2.6,-3.2') },
  stone: { fill: block, line: block },
  dot: { fill: circle(1.7) },
  well: { fill: leaf },
  half_well: { fill: halfLeaf, line: leaf },
  not_well: { line: leaf },
};
