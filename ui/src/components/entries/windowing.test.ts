import { describe, expect, it } from 'vitest';
import { Heights } from './windowing';

describe('heights', () => {
  it('are guessed until measured, and sums follow', () => {
    const heights = new Heights(50);
    heights.resize(4);
    expect(heights.total).toBe(200);
    expect(heights.measure(1, 80)).toBe(30);
    expect([0, 1, 2, 3, 4].map((index) => heights.before(index))).toEqual([0, 50, 130, 180, 230]);
  });
  it('agree with plain addition, whatever is measured in whatever order', () => {
    const heights = new Heights(10);
    const plain: number[] = [];
    let seed = 3;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 400; round += 1) {
      if (round % 3 === 0) {
        plain.push(...Array.from({ length: random(5) }, () => 10));
        heights.resize(plain.length);
      } else if (plain.length > 0) {
        const index = random(plain.length);
        plain[index] = random(90) + 1;
        heights.measure(index, plain[index] ?? 0);
      }
      const upTo = random(plain.length + 1);
      expect(heights.before(upTo)).toBe(plain.slice(0, upTo).reduce((sum, height) => sum + height, 0));
    }
  });
  it('find the item that covers a place', () => {
    const heights = new Heights(10);
    heights.resize(5);
    heights.measure(2, 100);
    expect([-5, 0, 9, 10, 19, 20, 119, 120, 139, 9999].map((offset) => heights.at(offset))).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 4, 4]);
  });
  it('keep what was measured when the list loses its end, so that what is seen stays in its place', () => {
    const heights = new Heights(10);
    heights.resize(7);
    for (const [index, height] of [[0, 99], [4, 50], [6, 70]] as const) heights.measure(index, height);
    heights.resize(5);
    expect([0, 1, 4, 5].map((index) => heights.before(index))).toEqual([0, 99, 129, 179]);
    heights.resize(7);
    expect(heights.total, 'what comes anew is guessed').toBe(199);
  });
  it('keep what was measured when the list grows', () => {
    const heights = new Heights(10);
    heights.resize(2);
    heights.measure(1, 40);
    heights.resize(3);
    expect(heights.total).toBe(60);
  });
});

describe('the window', () => {
  it('draws what is seen and a little more, and leaves exactly the room of the rest', () => {
    const heights = new Heights(10);
    heights.resize(100);
    expect(heights.window(200, 300, 50)).toEqual({ first: 15, last: 35, above: 150, below: 640 });
  });
  it('draws everything of a short list, and nothing of an empty one', () => {
    const heights = new Heights(10);
    expect(heights.window(0, 500, 100)).toEqual({ first: 0, last: -1, above: 0, below: 0 });
    heights.resize(3);
    expect(heights.window(0, 500, 100)).toEqual({ first: 0, last: 2, above: 0, below: 0 });
  });
  it('of a hundred thousand draws a handful, in no time', () => {
    const heights = new Heights(64);
    heights.resize(100_000);
    const start = performance.now();
    for (let top = 0; top < 6_000_000; top += 6_000) {
      const { first, last } = heights.window(top, top + 760, 600);
      expect(last - first).toBeLessThan(35);
      heights.measure(first, 70);
    }
    // A thousand steps of scrolling; a frame has 16 ms for one. Generous, because machines are busy.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
