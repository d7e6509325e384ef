/** Where what stands beside a mark is put. All figures are pixels; what comes in is relative to the window, what goes out to the holder. */

/** A rectangle of the window. */
export type Box = { left: number; top: number; width: number; height: number };

/** Between a mark and its words. */
const APART = 8;
/** Between a mark and its ring. */
const AROUND = 2;

/**
 * The corner of words of that size: above the mark or, if asked, `below` it, and on the other side where the window ends; centred on the mark,
 * within the holder.
 */
export function beside(mark: Box, holder: Box, words: { width: number; height: number }, below = false): { left: number; top: number } {
  const centre = mark.left - holder.left + mark.width / 2;
  const left = Math.max(0, Math.min(holder.width - words.width, centre - words.width / 2));
  const [over, under] = [mark.top - words.height - APART, mark.top + mark.height + APART];
  const fitsAbove = over >= 0;
  const fitsBelow = under + words.height <= window.innerHeight;
  const top = fitsAbove && !(below && fitsBelow) ? over : under;
  return { left: Math.round(left), top: Math.round(top - holder.top) };
}

/** The ring around a mark. */
export function ringAround(mark: Box, holder: Box): Box {
  return {
    left: mark.left - holder.left - AROUND,
    top: mark.top - holder.top - AROUND,
    width: mark.width + 2 * AROUND,
    height: mark.height + 2 * AROUND,
  };
}
