/** The plans there are for an entry: that one of them came up, in one tap and with a way back. One tap of one entry is one time, wherever it is shown. */
import { api, Failure, type Entry, type Plan, type PlanBeside, type Went } from '$/api';
import { Attempt } from './attempt.svelte';
import { Turns } from './turns';

export class Planned {
  readonly plans: readonly Plan[];
  /** Those that came up with this entry, and how they went, if that was said. */
  cameUp = $state.raw<ReadonlyMap<string, Went | null>>(new Map());
  readonly attempt = new Attempt();
  readonly #entry: string;
  /** None is dropped because another is under way. */
  readonly #turns = new Turns();

  constructor(beside: readonly PlanBeside[], entry: string) {
    this.plans = beside.map(({ plan }) => plan);
    this.cameUp = new Map(beside.flatMap(({ plan, came_up, went }) => (came_up ? [[plan.id, went] as const] : [])));
    this.#entry = entry;
  }

  /** A plan came up. How it went can be said beside it, or when one looks back on the week. */
  async note({ id }: Plan, went: Went | null = null): Promise<void> {
    const noted = await this.#turns.take(() => this.attempt.run(() => api.planCameUp(id, went, this.#entry)));
    if (noted) this.cameUp = new Map([...this.cameUp, [id, went]]);
  }

  /** It did not after all. */
  async takeBack({ id }: Plan): Promise<void> {
    if (await this.#turns.take(() => this.attempt.run(() => api.undoPlanCameUp(id, this.#entry)))) this.#without(id);
  }

  /** The entry is taken back, and with it what was said of plans. */
  async takeBackAll(): Promise<void> {
    for (const id of this.cameUp.keys()) {
      await api.undoPlanCameUp(id, this.#entry);
      this.#without(id);
    }
  }

  #without(id: string): void {
    this.cameUp = new Map([...this.cameUp].filter(([one]) => one !== id));
  }
}

/** The plans to show beside an entry; nothing if there are none, or if they cannot be read: the entry is what counts. */
export async function plansBeside(entry: string): Promise<Planned | null> {
  try {
    const beside = await api.plansBeside(entry);
    return beside.length > 0 ? new Planned(beside, entry) : null;
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

/** Entries that were kept one after another, each with the plans there are for it. */
export class PlannedEntries {
  list = $state.raw<readonly { entry: Entry; planned: Planned }[]>([]);

  /** An entry was kept. */
  async add(id: string): Promise<void> {
    const planned = await plansBeside(id);
    const [entry] = planned ? await api.getEntries([id]).catch(() => []) : [];
    if (planned && entry) this.list = [...this.list, { entry, planned }];
  }

  /** An entry is taken back, and with it what was said of plans. */
  async takeBack(id: string): Promise<void> {
    const found = this.list.find(({ entry }) => entry.id === id);
    await found?.planned.takeBackAll();
    this.list = this.list.filter((one) => one !== found);
  }
}
