/** What the journal is narrowed down to: as the form has it, and as the journal is asked. */
import type { Cost, Decision, EntryFilter, Kind } from '$/api';
import { daysAfter } from './day';

/** Periods by name, or between two dates. */
export const PERIODS = ['all', 'week', 'month', 'quarter', 'year', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

/** The choices of the form; an empty word is no choice. */
export type Narrowed = {
  words: string;
  person: string;
  decision: Decision | '';
  cost: Cost | '';
  kind: Kind | '';
  period: Period;
  from: string;
  to: string;
};

const DAYS: Partial<Record<Period, number>> = { week: 7, month: 30, quarter: 84, year: 365 };

/** Everything. */
export function everything(): Narrowed {
  return { words: '', person: '', decision: '', cost: '', kind: '', period: 'all', from: '', to: '' };
}

/** Whether anything at all is left out. */
export function isNarrowed(narrowed: Narrowed): boolean {
  const { words, person, decision, cost, kind, period } = narrowed;
  return words.trim() !== '' || [person, decision, cost, kind].some((choice) => choice !== '') || period !== 'all';
}

/** The question for the journal, on the day `today`. */
export function toFilter(narrowed: Narrowed, today: string): EntryFilter {
  const days = DAYS[narrowed.period];
  const dates = narrowed.period === 'dates';
  return {
    words: narrowed.words.trim(),
    relationship: narrowed.person || null,
    decision: narrowed.decision || null,
    cost: narrowed.cost || null,
    kind: narrowed.kind || null,
    from: days ? daysAfter(today, 1 - days) : (dates && narrowed.from) || null,
    to: (dates && narrowed.to) || null,
  };
}
