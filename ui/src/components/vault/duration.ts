// Seconds as one says them.

/** Whole seconds, never none: "about a second" is the least that is worth saying. */
export function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.round(seconds));
}
