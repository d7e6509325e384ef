// Seeded chance: the same seed makes the same journal, so that two looks at a page can be compared.
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to just under 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to just under `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** An id of the right shape, in the order of `index`. */
  id(index: number): string {
    const hex = (digits: number) =>
      Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
    return `0193${index.toString(16).padStart(4, '0')}-0000-7${hex(3)}-8${hex(3)}-${hex(12)}`;
  }
}
