// After an entry was kept: the open plans with that person, and that one of them came up, in one tap and with a way back.
import { api, Failure, type Entry, type Plan, type Relationship, type Went } from '$/api';
import { Attempt } from '$/state/attempt.svelte';
import { Turns } from '$/state/turns';

export class Planned {
  readonly plans: readonly Plan[];
  /** Those that were said to have come up, and how they went, if that was said. */
  cameUp = $state.raw<ReadonlyMap<string, Went | null>>(new Map());
  readonly attempt = new Attempt();
  readonly #entry: string;
  /** None is dropped because another is under way. */
  readonly #turns = new Turns();

  constructor(plans: readonly Plan[], entry: string) {
    this.plans = plans;
    this.#entry = entry;
  }

  /** A plan came up. How it went can be said beside it, or when one looks back on the week. */
  async note({ id }: Plan, went: Went | null = null): Promise<void> {
    const noted = await this.#turns.take(() => this.attempt.run(() => api.planCameUp(id, went, this.#entry)));
    if (noted) this.cameUp = new Map([...this.cameUp, [id, went]]);
  }

  /** It did not after all. */
  async takeBack({ id }: Plan): Promise<void> {
    if (await this.#turns.take(() => this.attempt.run(() => api.undoPlanCameUp(id)))) this.#without(id);
  }

  /** The entry is taken back, and with it what was said of plans. */
  async takeBackAll(): Promise<void> {
    for (const id of this.cameUp.keys()) {
      await api.undoPlanCameUp(id);
      this.#without(id);
    }
  }

  #without(id: string): void {
    this.cameUp = new Map([...this.cameUp].filter(([one]) => one !== id));
  }
}

/** The plans to show beside an entry; none where one is not free to choose, and none if they cannot be read: the entry is what counts. */
export async function plansBeside(entry: Entry, people: readonly Relationship[]): Promise<Planned | null> {
  const unsafe = entry.details.unsafe || people.some(({ id, unsafe }) => id === entry.relationship && unsafe);
  if (unsafe || entry.answer.direction !== 'received') return null;
  try {
    const plans = await api.plansFor(entry.relationship);
    return plans.length > 0 ? new Planned(plans, entry.id) : null;
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}
