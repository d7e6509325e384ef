/** Something that is carried out of the journal or into it: how far it has come, and the way to stop it. */
import { api, news, type Failure } from '$/api';
import { Attempt } from './attempt.svelte';

export class Carrying {
  /** Thousandths of the whole. */
  permille = $state(0);
  stopping = $state(false);
  #attempt = new Attempt();

  get busy(): boolean {
    return this.#attempt.busy;
  }
  /** What went wrong. That the person stopped it is nothing wrong. */
  get failure(): Failure | null {
    const { failure } = this.#attempt;
    return failure?.code === 'cancelled' ? null : failure;
  }

  /** Runs `act` unless something is under way. True if it went well. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.permille = 0;
    this.stopping = false;
    const deaf = news.carried.listen(({ permille }) => (this.permille = permille));
    try {
      return await this.#attempt.run(act);
    } finally {
      deaf();
      this.stopping = false;
    }
  }

  /** Stops it; nothing of it is kept. */
  async stop(): Promise<void> {
    if (!this.busy || this.stopping) return;
    this.stopping = true;
    await api.cancelCarrying();
  }
}
