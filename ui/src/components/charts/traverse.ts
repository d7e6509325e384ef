/**
 * Walking among the marks of a drawing. A chart is one stop of the Tab key; within it arrows, Home and End move, Enter and Space open.
 *
 * A mark is any element with `data-mark="<its place>"` (give it `role="button"`, `tabindex="-1"` and an `aria-label`). Left and right follow
 * the order of the page. Marks that also carry `data-row` stand in rows: up and down then reach the nearest `data-column` (or the place within
 * the row) of the next row that has marks; without rows up and down do as left and right.
 */

/** An element that stands for one or more entries. */
export type Mark = HTMLElement | SVGElement;

/** Marks of which only some are on the page: how many there are, and how to bring one there. */
export type Reach = { count: number; show: (place: number) => Promise<void> };

export type Traversal = {
  /** Enter, Space or a click on a mark; `place` is its `data-mark`. */
  onpick?: ((place: number, mark: Mark) => void) | undefined;
  /** A mark is looked at, by focus or by pointer; nothing once none is. */
  onlook?: ((mark: Mark | null) => void) | undefined;
  /** Where marks are drawn only as far as they are seen. Their places then count from 0 without a hole. */
  reach?: Reach | undefined;
};

const MARK = '[data-mark]';

/** The place that a mark says it has. */
export function placeOf(mark: Mark): number {
  return Number(mark.dataset['mark']);
}

function markAt(target: EventTarget | null): Mark | null {
  return target instanceof Element ? target.closest<Mark>(MARK) : null;
}

/** Where a mark stands across its row. */
function columnOf(mark: Mark, row: readonly Mark[]): number {
  const column = mark.dataset['column'];
  return column === undefined ? row.indexOf(mark) : Number(column);
}

/** The mark above (-1) or below (1); nothing at the edge. */
function across(marks: readonly Mark[], from: Mark, by: 1 | -1): Mark | undefined {
  const rowOf = (mark: Mark) => Number(mark.dataset['row']);
  const inRow = (row: number) => marks.filter((mark) => rowOf(mark) === row);
  const rows = [...new Set(marks.map(rowOf))].sort((a, b) => a - b);
  const next = inRow(rows[rows.indexOf(rowOf(from)) + by] ?? Number.NaN);
  const column = columnOf(from, inRow(rowOf(from)));
  const away = (mark: Mark) => Math.abs(columnOf(mark, next) - column);
  return next.reduce<Mark | undefined>((nearest, mark) => (nearest && away(nearest) <= away(mark) ? nearest : mark), undefined);
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place in `count` that a key leads to from `place`; nothing for a key that does not move. */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  const step = STEPS[key];
  const next = key === 'Home' ? 0 : key === 'End' ? count - 1 : step && place + step;
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}

/** The mark of the page that a key leads to; nothing for a key that does not move. */
function markAfter(key: string, from: Mark, marks: readonly Mark[]): Mark | undefined {
  const upOrDown = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
  if (upOrDown && from.dataset['row'] !== undefined) return across(marks, from, upOrDown) ?? from;
  const place = placeAfter(key, marks.indexOf(from), marks.length);
  return place === undefined ? undefined : marks[place];
}

/** Attach it to what holds the marks. `of` is asked whenever something happens, so that it may change. */
export function traverse(of: () => Traversal): (holder: Element) => () => void {
  return (holder) => {
    const marks = () => [...holder.querySelectorAll<Mark>(MARK)];
    let current: string | undefined;

    /** Exactly one mark can be tabbed to: the one last visited or, before that, the last of all if they are reached, else the first. */
    function settle(): void {
      const all = marks();
      const stop = all.find((mark) => mark.dataset['mark'] === current) ?? (of().reach ? all.at(-1) : all[0]);
      for (const mark of all) {
        const tabindex = mark === stop ? '0' : '-1';
        if (mark.getAttribute('tabindex') !== tabindex) mark.setAttribute('tabindex', tabindex);
      }
    }
    async function goTo(place: number): Promise<void> {
      await of().reach?.show(place);
      current = String(place);
      settle();
      holder.querySelector<Mark>(`[data-mark="${place}"]`)?.focus();
    }
    function move(event: KeyboardEvent, from: Mark): boolean {
      const { reach } = of();
      if (reach) {
        const place = placeAfter(event.key, placeOf(from), reach.count);
        if (place !== undefined) void goTo(place);
        return place !== undefined;
      }
      const next = markAfter(event.key, from, marks());
      next?.focus();
      return next !== undefined;
    }
    function pressed(event: KeyboardEvent): void {
      const mark = markAt(event.target);
      if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') of().onpick?.(placeOf(mark), mark);
      else if (!move(event, mark)) return;
      event.preventDefault();
    }
    function focused(event: FocusEvent): void {
      const mark = markAt(event.target);
      if (!mark) return;
      current = mark.dataset['mark'];
      settle();
      of().onlook?.(mark);
    }
    const blurred = () => of().onlook?.(null);
    const pointed = (event: Event) => of().onlook?.(markAt(event.target));
    function clicked(event: Event): void {
      const mark = markAt(event.target);
      if (mark) of().onpick?.(placeOf(mark), mark);
    }

    const listeners: [string, (event: never) => void][] = [
      ['keydown', pressed], ['focusin', focused], ['focusout', blurred], ['pointerover', pointed], ['pointerleave', blurred], ['click', clicked],
    ];
    for (const [kind, listener] of listeners) holder.addEventListener(kind, listener as EventListener);
    const watch = new MutationObserver(settle);
    watch.observe(holder, { childList: true, subtree: true });
    settle();
    return () => {
      watch.disconnect();
      for (const [kind, listener] of listeners) holder.removeEventListener(kind, listener as EventListener);
    };
  };
}
