/** Names beside points: each to the right of its point if there is room, else on another side, else nowhere. */

/** A point and the size of its name. */
export type Named = { x: number; y: number; width: number; height: number };
/** Where a name begins, ends or is centred, and its base line; nothing where it finds no room. */
export type NamePlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
type Box = { left: number; right: number; top: number; bottom: number };
type Side = { box: Box; anchor: 'start' | 'middle' | 'end' };

/** Between a point and its name. */
const APART = 9;
/** Around a point no other name may stand. */
const POINT = 6;

/** The sides of a point, the best first. */
function sides({ x, y, width, height }: Named): Side[] {
  const box = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 });
  const right = (apart: number, down: number): Side => ({ box: box(x + apart, y + down), anchor: 'start' });
  const left = (apart: number, down: number): Side => ({ box: box(x - apart - width, y + down), anchor: 'end' });
  const middle = (down: number): Side => ({ box: box(x - width / 2, y + down), anchor: 'middle' });
  const beyond = (height + APART) / 2;
  return [right(APART, 0), left(APART, 0), ...[-beyond, beyond].flatMap((down) => [right(APART / 2, down), left(APART / 2, down)]), middle(-height), middle(height)];
}

/** The point of a box at which its text is anchored. */
function anchored({ box: { left, right, bottom }, anchor }: Side, height: number): NamePlace {
  const x = anchor === 'start' ? left : anchor === 'end' ? right : (left + right) / 2;
  return { x, y: bottom - height * 0.24, anchor };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Finds room for the names within `bounds`; earlier ones choose first. */
export function nameThem(points: readonly Named[], bounds: Box): NamePlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT }));
  return points.map((point, place) => {
    const others = taken.filter((_, other) => other !== place);
    const inside = (box: Box) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
    const room = sides(point).find(({ box }) => inside(box) && !others.some((other) => meet(box, other)));
    if (!room) return null;
    taken.push(room.box);
    return anchored(room, point.height);
  });
}
