// One try at a write: busy while it runs, and what went wrong if it did.
import { Failure } from '$/api';

export class Attempt {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** Runs `act` unless one is under way. True if it went well; what is not a failure of the shell is thrown on. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await act();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.failure = thrown;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
