import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeAfter, traverse, type Traversal } from './traverse';

const TABS = '[tabindex="0"]';
let stop = () => {};

/** A holder with the marks of `html`, walked through as `traversal` says. */
const fragment = (markup: string) => document.createRange().createContextualFragment(markup);

function holding(html: string, traversal: Traversal = {}): HTMLElement {
  const holder = document.createElement('div');
  holder.replaceChildren(fragment(html));
  document.body.replaceChildren(holder);
  stop = traverse(() => traversal)(holder);
  return holder;
}
const mark = (place: number, more = '') => `<svg><g role="button" data-mark="${place}" tabindex="-1" ${more}></g></svg>`;
const three = () => [0, 1, 2].map((place) => mark(place)).join('');
const focused = () => document.activeElement?.getAttribute('data-mark');
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

afterEach(() => stop());

describe('walking among marks', () => {
  it('gives the Tab key one stop, which follows the focus', () => {
    const holder = holding(three());
    expect(holder.querySelectorAll(TABS)).toHaveLength(1);
    holder.querySelector<SVGElement>(TABS)?.focus();
    press('End');
    expect(focused()).toBe('2');
    expect([...holder.querySelectorAll(TABS)].map((one) => one.getAttribute('data-mark'))).toEqual(['2']);
  });

  it('moves by arrows and stops at the ends', () => {
    const holder = holding(three());
    holder.querySelector<SVGElement>(TABS)?.focus();
    const visited = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return focused();
    });
    expect(visited).toEqual(['1', '2', '2', '1', '0', '0']);
  });

  it('goes up and down to the nearest column of the next row that has marks', () => {
    const at = (place: number, row: number, column: number) => mark(place, `data-row="${row}" data-column="${column}"`);
    holding([at(0, 0, 0), at(1, 0, 5), at(2, 3, 1), at(3, 3, 4), at(4, 4, 9)].join(''));
    document.querySelector<SVGElement>('[data-mark="1"]')?.focus();
    press('ArrowDown');
    expect(focused()).toBe('3');
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toBe('4');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toBe('1');
  });

  it('opens by Enter, by Space and by a click, and leaves chords alone', () => {
    const onpick = vi.fn();
    holding(three(), { onpick });
    document.querySelector<SVGElement>('[data-mark="1"]')?.focus();
    press('Enter');
    press(' ');
    document.querySelector('[data-mark="2"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(onpick.mock.calls.map(([place]) => place as number)).toEqual([1, 1, 2]);
  });

  it('keeps one stop when marks come and go', async () => {
    const holder = holding(three());
    holder.querySelector('[data-mark="0"]')?.closest('svg')?.remove();
    await expect.poll(() => holder.querySelector(TABS)?.getAttribute('data-mark')).toBe('1');
  });

  it('reaches marks that are not drawn yet, beginning with the last', async () => {
    const holder = holding([7, 8, 9].map((place) => mark(place)).join(''));
    const show = (place: number) => Promise.resolve(holder.replaceChildren(fragment(mark(place))));
    stop();
    stop = traverse(() => ({ reach: { count: 10, show } }))(holder);
    expect(holder.querySelector(TABS)?.getAttribute('data-mark')).toBe('9');
    holder.querySelector<SVGElement>(TABS)?.focus();
    press('Home');
    await expect.poll(focused).toBe('0');
    press('ArrowRight');
    await expect.poll(focused).toBe('1');
  });

  it('knows which keys move', () => {
    expect(placeAfter('a', 3, 9)).toBeUndefined();
    expect(placeAfter('ArrowLeft', 0, 9)).toBe(0);
    expect(placeAfter('End', 0, 9)).toBe(8);
  });
});
