// Writes of one thing, one after another: the last one said is the last one kept.

export class Turns {
  #underWay = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Whether nothing is on its way. */
  get idle(): boolean {
    return this.#underWay === 0;
  }

  /** Does it when everything before it is done or has failed. */
  async take<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
