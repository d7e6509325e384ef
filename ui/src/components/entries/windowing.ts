/**
 * The arithmetic of a long list of which only what is seen is drawn. Heights are guessed until they are measured; sums of them are kept in
 * a Fenwick tree, so that finding a place among a hundred thousand costs a handful of steps.
 */

/** Which items to draw, and the room above and below them. */
export type Window = { first: number; last: number; above: number; below: number };

export class Heights {
  #guess: number;
  #heights: number[] = [];
  /** Fenwick tree, one-based: node i holds the sum of the (i & -i) heights that end at i. */
  #sums: number[] = [0];

  constructor(guess: number) {
    this.#guess = guess;
  }

  get count(): number {
    return this.#heights.length;
  }

  /** The height of everything. */
  get total(): number {
    return this.before(this.count);
  }

  /** Grows to `count` items, the new ones guessed; or lets go of those after the first `count`. */
  resize(count: number): void {
    if (count < this.count) {
      // No node sums what comes after it, so that the tree may be cut anywhere.
      this.#heights.length = count;
      this.#sums.length = count + 1;
    }
    while (this.count < count) this.#append(this.#guess);
  }

  #append(height: number): void {
    this.#heights.push(height);
    const node = this.#heights.length;
    const start = node - (node & -node);
    let sum = height;
    for (let child = node - 1; child > start; child -= child & -child) sum += this.#sums[child] ?? 0;
    this.#sums.push(sum);
  }

  /** Takes a measured height; returns by how much it differs from what was held. */
  measure(index: number, height: number): number {
    const held = this.#heights[index];
    if (held === undefined || held === height) return 0;
    const change = height - held;
    this.#heights[index] = height;
    for (let node = index + 1; node < this.#sums.length; node += node & -node) this.#sums[node] = (this.#sums[node] ?? 0) + change;
    return change;
  }

  /** The height of the first `index` items: where item `index` begins. */
  before(index: number): number {
    let sum = 0;
    for (let node = Math.min(index, this.count); node > 0; node -= node & -node) sum += this.#sums[node] ?? 0;
    return sum;
  }

  /** The item that covers `offset`; the nearest end if none does. */
  at(offset: number): number {
    let node = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(this.count, 1))); step >= 1; step /= 2) {
      const sum = this.#sums[node + step];
      if (sum !== undefined && sum <= rest) {
        node += step;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }

  /** What to draw of the list for the stretch from `top` to `bottom`, with `spare` pixels on either side. */
  window(top: number, bottom: number, spare: number): Window {
    if (this.count === 0 || bottom < top) return { first: 0, last: -1, above: 0, below: this.total };
    const first = this.at(Math.max(0, top - spare));
    const last = this.at(Math.max(0, bottom + spare));
    return { first, last, above: this.before(first), below: this.total - this.before(last + 1) };
  }
}
