/** A week, a plan and its counts in words. Counts are facts, never a score. */
import type { Plan, ReflectedWeek, Went } from '$/api';
import type { Part } from '$/components/entries/sentence';
import { weave } from '$/components/entries/sentence';
import { capital, timesInWords } from '$/components/patterns/numbers';
import { LOCALE, words } from '$/words';
import { conjoined } from '$/components/charts/phrase';

export const CAME_UP = ['no', 'once', 'more'] as const;
export const WENT = ['as_planned', 'in_part', 'another_way'] as const satisfies readonly Went[];
export const DOABLE = ['doable', 'maybe', 'stretch'] as const;

const thisYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const anyYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });

const asUtc = (date: string) => new Date(`${date}T00:00:00Z`);

/** "23–29 November", with the year if it is not this one. */
export function weekInWords({ from, to }: ReflectedWeek, today: string): string {
  const format = from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4) ? thisYear : anyYear;
  return format.formatRange(asUtc(from), asUtc(to));
}

/** "Thursday". */
export function weekdayInWords(date: string): string {
  return weekday.format(asUtc(date));
}

/** A plan as a sentence: "If Mum asks for my evening, then: I’ll tell you tomorrow." */
export function planSentence({ person, situation, words: answer }: Pick<Plan, 'person' | 'situation' | 'words'>): Part[] {
  const fill: Partial<Record<string, string>> = { who: person?.name ?? '', what: situation, answer };
  return weave(person ? 'plan-sentence' : 'plan-sentence-anybody').map((piece) =>
    piece.blank === null ? piece : { text: fill[piece.blank] ?? '', blank: piece.blank },
  );
}

/** The same as plain text, for names of groups. */
export function planText(plan: Pick<Plan, 'person' | 'situation' | 'words'>): string {
  return planSentence(plan).map(({ text }) => text).join('');
}

/** "Came up three times: once as planned." */
export function planCounts(plan: Plan): string {
  if (plan.came_up === 0) return words('plan-came-up-never');
  const times = timesInWords(plan.came_up);
  const ways = WENT.filter((went) => plan[went] > 0).map((went) => words(`plan-count-${went}`, { times: timesInWords(plan[went]) }));
  return capital(ways.length > 0 ? words('plan-came-up-ways', { times, ways: conjoined(ways) }) : words('plan-came-up', { times }));
}
