/** Rates as frequencies: "about 7 times in 10, likely 6 to 9". */
import type { Band } from '$/api';
import { words } from '$/words';

const TENTHS = 10;

/** A rate in whole tenths, its interval around it. */
export function inTenths({ mean, low, high }: Band): { times: number; low: number; high: number } {
  const times = Math.round(mean * TENTHS);
  return { times, low: Math.min(times, Math.round(low * TENTHS)), high: Math.max(times, Math.round(high * TENTHS)) };
}

/** How often, in words; without an interval where it would say the same. */
export function howOften(rate: Band): string {
  const { times, low, high } = inTenths(rate);
  const often = words('often', { times });
  return low === high ? often : words('often-likely', { often, low, high });
}
