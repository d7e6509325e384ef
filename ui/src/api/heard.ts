// That it has turned out whether keys call the capture window, as the shell tells it.
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever the shell tells; returns the way to stop. */
export function onShortcutSettled(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes on that it has turned out. */
export function settled(): void {
  for (const listener of [...listeners]) listener();
}
