// What is said for a moment at the edge of the window, with the way back if there is one.
import { Failure } from '$/api';

export type Toast = {
  id: number;
  message: string;
  /** Takes back what was done. */
  undo: (() => unknown) | null;
};

/** Long enough to read a line and reach for the undo. */
const MOMENT_MS = 10_000;

export class Toasts {
  list = $state<Toast[]>([]);
  #made = 0;

  /** Says something; with an `undo` that can be taken while it stands. Only one stands at a time. */
  show(message: string, undo: (() => unknown) | null = null): void {
    this.#made += 1;
    const id = this.#made;
    this.list = [{ id, message, undo }];
    setTimeout(() => this.dismiss(id), MOMENT_MS);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes back what the toast speaks of. */
  async undo(id: number): Promise<void> {
    const toast = this.list.find((one) => one.id === id);
    this.dismiss(id);
    if (toast?.undo) await this.takeBack(toast.undo);
  }

  /** Runs an undo. If it cannot be done, that is said, and it can be tried again. */
  async takeBack(undo: () => unknown): Promise<void> {
    try {
      await undo();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      this.show(thrown.message, undo);
    }
  }

  clear(): void {
    this.list = [];
  }
}

export const toasts = new Toasts();
