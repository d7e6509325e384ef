/** What a picture is based on: said beside every one. */
import type { Basis } from '$/api';
import { words } from '$/words';

/** "Based on what you logged: 214 entries on 96 days, 12 weeks to today." */
export function basisSentence({ entries, days, period }: Basis): string {
  if (entries === 0) return words('basis-none');
  return words('basis', {
    entries: words('basis-entries', { count: entries }),
    days: words('basis-days', { count: days }),
    period: words(`basis-period-${period}`),
  });
}
