/** What became of guilt: guilty noes by what was said of them later. */
import type { Guilt } from '$/api';
import { words } from '$/words';
import { sideBySide } from '../phrase';
import type { Counted } from './mark';
import type { Look } from './pens';

/** What was said later, in the order of the drawing; `open` has not been looked back on. */
export const FATES = ['right', 'unsure', 'regret', 'open'] as const;
export type Fate = (typeof FATES)[number];

/** The leaf is what sat well, here as among the ways of answering. */
const LOOKS: Record<Fate, Look> = { right: 'well', unsure: 'half_well', regret: 'not_well', open: 'dot' };

/** The noes of one fate. */
export interface FateGroup extends Counted {
  fate: Fate;
  look: Look;
  label: string;
}

/** The four groups, empty ones included. */
export function fateGroups(guilt: Guilt): FateGroup[] {
  return FATES.map((fate) => {
    const label = words(`counts-guilt-group-${fate}`);
    return { fate, look: LOOKS[fate], label, title: words('counts-guilt-mark', { group: label }), behind: guilt[fate] };
  });
}

/** "9 guilty noes: 6 later felt right, 1 you’d answer otherwise, 2 not looked back on yet." */
export function guiltInWords(groups: readonly FateGroup[]): string {
  const there = groups.filter(({ behind }) => behind.length > 0);
  const count = there.reduce((sum, { behind }) => sum + behind.length, 0);
  const list = sideBySide(there.map(({ fate, behind }) => words(`counts-guilt-${fate}`, { count: behind.length })));
  return words('counts-guilt-summary', { count, list });
}
