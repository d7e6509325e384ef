/** Names beside points: each to the right of its point if there is room, else on another side, else nowhere. */

/** A point and the size of its name. */
export type Named = { x: number; y: number; width: number; height: number };
/** The left edge and the base line of a name; nothing where it finds no room. */
export type NamePlace = { x: number; y: number } | null;
type Box = { left: number; right: number; top: number; bottom: number };

/** Between a point and its name. */
const APART = 9;
/** Around a point no other name may stand. */
const POINT = 6;

function sides({ x, y, width, height }: Named): Box[] {
  const box = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 });
  const beyond = height / 2 + APART / 2;
  return [
    box(x + APART, y), box(x - APART - width, y),
    box(x + APART / 2, y - beyond), box(x + APART / 2, y + beyond),
    box(x - APART / 2 - width, y - beyond), box(x - APART / 2 - width, y + beyond),
    box(x - width / 2, y - height), box(x - width / 2, y + height),
  ];
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Finds room for the names within `bounds`; earlier ones choose first. */
export function nameThem(points: readonly Named[], bounds: Box): NamePlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT }));
  return points.map((point, place) => {
    const others = taken.filter((_, other) => other !== place);
    const inside = (box: Box) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
    const room = sides(point).find((box) => inside(box) && !others.some((other) => meet(box, other)));
    if (!room) return null;
    taken.push(room);
    return { x: room.left, y: room.bottom - point.height * 0.24 };
  });
}
