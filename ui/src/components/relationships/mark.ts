// A mark for each person: a leaf of a shape of its own, so that a list is told apart without colours. It follows from
// the id, so it stays when the name changes.

/** Outlines on a square of 20, standing on (10, 15). */
const LEAVES = [
  'M10 15 C5 12 5 5 10 2 C15 5 15 12 10 15 Z',
  'M10 15 C7.5 11 7.5 6 10 1 C12.5 6 12.5 11 10 15 Z',
  'M10 15 C8 11 4.5 8.5 6 5 C7.5 2 12.5 2 14 5 C15.5 8.5 12 11 10 15 Z',
  'M10 15 C3.5 13.5 4 8 10 2.5 C16 8 16.5 13.5 10 15 Z',
  'M10 15 C8 10 4 9 3 6 C6 3.5 9 3.5 10 6 C11 3.5 14 3.5 17 6 C16 9 12 10 10 15 Z',
  'M10 15 C7 14 7.5 11.5 5.5 11 C7 9.5 4.5 8 6 6.5 C8 6.5 7 3.5 10 2 C13 3.5 12 6.5 14 6.5 C15.5 8 13 9.5 14.5 11 C12.5 11.5 13 14 10 15 Z',
  'M10 15 C6.5 13.5 5 10.5 5.5 2.5 L10 5.5 L14.5 2.5 C15 10.5 13.5 13.5 10 15 Z',
  'M10 15 C9 12 4 13 3.5 9.5 C3.3 7.5 5.5 6.6 7 7.6 C5.6 4.6 7.5 2 10 2 C12.5 2 14.4 4.6 13 7.6 C14.5 6.6 16.7 7.5 16.5 9.5 C16 13 11 12 10 15 Z',
] as const;

/** What is drawn inside: nothing, the midrib, the midrib with veins, or three dots. */
const VEINS = ['', 'M10 15 V6.5', 'M10 5.9 V6.1 M10 8.9 V9.1 M10 11.9 V12.1', 'M10 15 V6.5 M10 12.5 L8 11 M10 12.5 L12 11 M10 10 L8.4 8.8 M10 10 L11.6 8.8'] as const;

const LEFT = 'M10 17 C6 17.5 3.5 16 3 13.5 C6 13 8.5 14 10 17 Z';
const RIGHT = 'M10 17 C14 17.5 16.5 16 17 13.5 C14 13 11.5 14 10 17 Z';

/** A second, small leaf at the stem: none, to the left, to the right, to both sides, or a tendril. */
const LEAFLETS = ['', LEFT, RIGHT, `${LEFT} ${RIGHT}`, 'M10 17.5 C13 17.5 15.5 16.5 15.5 14.5 C15.5 13 13.5 13 13.5 14.5'] as const;

/** Lines of a drawing in SVG's own notation. */
export type Mark = { leaf: string; veins: string; leaflet: string };

/** FNV-1a: ids made in one moment differ in a few letters and must not look alike. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The mark of an id. */
export function markOf(id: string): Mark {
  const hash = hashOf(id);
  const leaf = LEAVES[hash % LEAVES.length] ?? LEAVES[0];
  const veins = VEINS[(hash >>> 8) % VEINS.length] ?? VEINS[0];
  const leaflet = LEAFLETS[(hash >>> 16) % LEAFLETS.length] ?? LEAFLETS[0];
  return { leaf, veins, leaflet };
}
