import { afterEach, describe, expect, it } from 'vitest';
import { scrolledAsLeft, Visits } from './visits.svelte';

afterEach(() => document.body.replaceChildren());

/** A page of a given height within what scrolls; jsdom has no layout, so the bounds are kept by hand. */
function page(height: number): { page: Element; scroller: HTMLElement } {
  const scroller = document.createElement('main');
  const page = scroller.appendChild(document.createElement('div'));
  document.body.append(scroller);
  let top = 0;
  Object.defineProperty(scroller, 'scrollTop', { get: () => top, set: (to: number) => (top = Math.min(to, height)) });
  return { page, scroller };
}

function scrollTo(scroller: HTMLElement, to: number): void {
  scroller.scrollTop = to;
  scroller.dispatchEvent(new Event('scroll'));
}

describe('a page', () => {
  it('is found where it was left', () => {
    const left = { scrolled: 0 };
    const before = page(2000);
    const leave = scrolledAsLeft(left)(before.page);
    scrollTo(before.scroller, 700);
    leave();
    scrollTo(before.scroller, 0);
    expect(left.scrolled, 'what comes after it moves it no more').toBe(700);
    const after = page(2000);
    scrolledAsLeft(left)(after.page);
    expect(after.scroller.scrollTop).toBe(700);
  });

  it('that is still too short forgets nothing until somebody moves', () => {
    const left = { scrolled: 700 };
    const { page: short, scroller } = page(300);
    scrolledAsLeft(left)(short);
    scroller.dispatchEvent(new Event('scroll'));
    expect(left.scrolled).toBe(700);
    scroller.dispatchEvent(new Event('wheel'));
    scrollTo(scroller, 120);
    expect(left.scrolled).toBe(120);
  });
});

it('everything is as at first once it is forgotten', () => {
  const visits = new Visits();
  visits.people.typed = 'mum';
  visits.days.words = 'saturday';
  visits.forget();
  expect([visits.people.typed, visits.days.words]).toEqual(['', '']);
});
