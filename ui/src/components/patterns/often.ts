/** How often something did not happen, in the words of how often it did. */
import type { Band } from '$/api';
import { howOften } from '$/components/charts/often';

/** The rate the other way about. */
export function howOftenNot({ mean, low, high }: Band): string {
  return howOften({ mean: 1 - mean, low: 1 - high, high: 1 - low });
}
