// What a made-up write touched.
import type { Changes } from '../types';

/** Changes that name only what is passed in. */
export function changed(touched: Partial<Changes>): Changes {
  return { entries: false, relationships: false, waiting: false, settings: false, verdicts: false, inbox: false, reflections: false, phrases: false, rules: false, ...touched };
}
