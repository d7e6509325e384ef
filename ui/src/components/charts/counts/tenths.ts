/** Shares as people say them: so many times in ten. */

/** The nearest whole number of tenths of a share of 0 to 1. */
export function tenths(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10);
}
