// What the shell says without being asked, and who listens to it.

export class Channel<Told = void> {
  readonly #listeners = new Set<(told: Told) => void>();

  /** Calls `listener` whenever something is told; returns the way to stop. */
  listen(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everybody who listens now. */
  tell(told: Told): void {
    for (const listener of [...this.#listeners]) listener(told);
  }
}
