// The civil day, followed while somebody looks: what is said of "today" is said anew when another day has begun.
import { createSubscriber } from 'svelte/reactivity';
import { civil } from '$/components/entries/day';

/** How often it is looked whether another day has begun; a timer of a whole day would sleep as long as the machine does. */
const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;

function now(): string {
  return civil(new Date()).date;
}

function start(): void {
  let last = now();
  clock = setInterval(() => {
    const today = now();
    if (today === last) return;
    last = today;
    for (const listener of [...listeners]) listener();
  }, MINUTE_MS);
}

/** Calls back whenever another day has begun. Returns the way to stop; while nobody listens no clock runs. */
export function onNewDay(listener: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(clock);
  };
}

const followed = createSubscriber((update) => onNewDay(update));

/** The civil date where the person is; what is drawn from it follows the days. */
export function today(): string {
  followed();
  return now();
}
