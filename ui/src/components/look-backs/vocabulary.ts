/** The words of a look back, in the order in which they are offered. */
import type { Afterwards, LookBack } from '$/api';

export const AFTERS = ['right', 'unsure', 'regret'] as const satisfies readonly LookBack[];

export const AFTERWARDS = [
  'accepted', 'pushed_back', 'pulled_away', 'came_back_warmly', 'nothing_yet',
] as const satisfies readonly Afterwards[];
