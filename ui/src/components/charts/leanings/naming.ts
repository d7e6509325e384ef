/** Names beside points: each to the right of its point if there is room, else on another side, else nowhere. */
import { LOCALE } from '$/words';

/** A point and the size of its name. */
export type Named = { x: number; y: number; width: number; height: number };
/** Where a name begins, ends or is centred, and its base line; nothing where it finds no room. */
export type NamePlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
export type Box = { left: number; right: number; top: number; bottom: number };
type Side = { box: Box; anchor: 'start' | 'middle' | 'end' };

/** Where names may stand: within bounds, that far from their points, and not upon what is taken already. */
export type Room = { bounds: Box; apart: number; taken: readonly Box[] };

/** The sides of a point, the best first. */
function sides({ x, y, width, height }: Named, far: number): Side[] {
  const box = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 });
  const right = (apart: number, down: number): Side => ({ box: box(x + apart, y + down), anchor: 'start' });
  const left = (apart: number, down: number): Side => ({ box: box(x - apart - width, y + down), anchor: 'end' });
  const middle = (down: number): Side => ({ box: box(x - width / 2, y + down), anchor: 'middle' });
  const beyond = (height + far) / 2;
  return [right(far, 0), left(far, 0), ...[-beyond, beyond].flatMap((down) => [right(far / 2, down), left(far / 2, down)]), middle(-height), middle(height)];
}

/** The point of a box at which its text is anchored. */
function anchored({ box: { left, right, bottom }, anchor }: Side, height: number): NamePlace {
  const x = anchor === 'start' ? left : anchor === 'end' ? right : (left + right) / 2;
  return { x, y: bottom - height * 0.24, anchor };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far around a point nothing may stand. */
function around({ x, y }: { x: number; y: number }, apart: number): Box {
  const reach = (2 * apart) / 3;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Where in a field its words meet no point: in its lowest corner to the left if they can, else in another, else nowhere. */
export function cornerFor(words: { width: number; height: number }, field: Box, points: readonly { x: number; y: number }[], apart: number): Box | null {
  const { width, height } = words;
  if (width > field.right - field.left || height > field.bottom - field.top) return null;
  const corners = [field.bottom - height, field.top].flatMap((top) =>
    [field.left, field.right - width].map((left): Box => ({ left, right: left + width, top, bottom: top + height })),
  );
  return corners.find((box) => !points.some((point) => meet(box, around(point, apart)))) ?? null;
}

/** Finds room for names; earlier ones choose first. */
export function nameThem(points: readonly Named[], { bounds, apart, taken }: Room): NamePlace[] {
  const marks = points.map((point) => around(point, apart));
  const names: Box[] = [...taken];
  const inside = ({ left, right, top, bottom }: Box) => left >= bounds.left && right <= bounds.right && top >= bounds.top && bottom <= bounds.bottom;
  return points.map((point, place) => {
    const others = [...marks.filter((_, other) => other !== place), ...names];
    const room = sides(point, apart).find(({ box }) => inside(box) && !others.some((other) => meet(box, other)));
    if (!room) return null;
    names.push(room.box);
    return anchored(room, point.height);
  });
}

const characters = new Intl.Segmenter(LOCALE);

/** A name of at most so many characters, as people count them: the last one says that there is more. */
export function shortened(name: string, most: number): string {
  const all = [...characters.segment(name)];
  const end = all[most - 1];
  return all.length > most && end ? `${name.slice(0, end.index).trimEnd()}…` : name;
}
