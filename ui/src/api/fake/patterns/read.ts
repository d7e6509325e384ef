// Made-up readings: decayed sums and simple thresholds. Their shape is the journal's, their figures are not.
import type { Band, Entry, Evidence, Figures, Label, Rate, Reading, Relationship, Week } from '../../types';
import { daysBefore } from '../days';
import { weigh } from './weigh';

const CUTS = { porous: 0.5, rigid: 0.27 } as const;
const PRIORS = { porous: 0.35, rigid: 0.2 } as const;
/** Half of an 80 % interval, in standard deviations. */
const EIGHTY_PERCENT = 1.2816;
const HALF_LIFE_DAYS = 84;
const FEWEST_ENTRIES = 6;
const FEWEST_OCCASIONS = 3;
const WEEKS_BACK = 26;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** How much an entry counts on a day. */
export function countsOn(day: string, entry: Entry): number {
  return 2 ** (-daysBetween(entry.date, day) / HALF_LIFE_DAYS);
}

function evidenceOf(entries: readonly Entry[], day: string): Evidence {
  const sum: Evidence = { porous: 0, limit: 0, open: 0, rigid: 0 };
  for (const entry of entries) {
    const weights = weigh(entry);
    for (const side of ['porous', 'limit', 'open', 'rigid'] as const) sum[side] += weights[side] * countsOn(day, entry);
  }
  return sum;
}

/** The share of a normal distribution that lies above `cut` (a logistic stands in for it). */
function above(cut: number, mean: number, deviation: number): number {
  return 1 / (1 + Math.exp((-1.702 * (mean - cut)) / deviation));
}

function rateOf(side: 'porous' | 'rigid', first: number, second: number): Rate {
  const prior = PRIORS[side];
  const alpha = 2 * prior + 1.5 * first;
  const beta = 2 * (1 - prior) + 1.5 * second;
  const mean = alpha / (alpha + beta);
  const deviation = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  return {
    occasions: first + second, prior, alpha, beta, mean,
    low: Math.max(0, mean - EIGHTY_PERCENT * deviation),
    high: Math.min(1, mean + EIGHTY_PERCENT * deviation),
    above_cut: above(CUTS[side], mean, deviation),
    change: null,
    shift: null,
  };
}

function figuresOf(entries: readonly Entry[], day: string): Figures {
  const evidence = evidenceOf(entries, day);
  const porous = rateOf('porous', evidence.porous, evidence.limit);
  const rigid = rateOf('rigid', evidence.rigid, evidence.open);
  const requests = entries.filter(({ answer }) => answer.direction === 'received');
  return {
    evidence, porous, rigid,
    balance: (1 - porous.above_cut) * (1 - rigid.above_cut),
    enough_rows: entries.length >= FEWEST_ENTRIES,
    days: new Set(entries.map(({ date }) => date)).size,
    span: daysBetween(entries[0]?.date ?? day, entries.at(-1)?.date ?? day),
    wish_known: requests.filter(({ want }) => want !== null).length / Math.max(1, requests.length),
  };
}

const leans = ({ occasions, above_cut }: Rate) => occasions >= FEWEST_OCCASIONS && above_cut >= 0.8;
const holds = ({ occasions, above_cut }: Rate) => occasions >= FEWEST_OCCASIONS && above_cut <= 0.1;

function labelOf({ porous, rigid, balance, enough_rows }: Figures, distance: boolean): Label {
  if (!enough_rows || porous.occasions + rigid.occasions < 3) return 'not_enough_yet';
  if (leans(porous) && leans(rigid)) return 'swings';
  if (leans(porous)) return 'leans_porous';
  if (leans(rigid)) return distance ? 'keeping_distance' : 'leans_rigid';
  if (porous.occasions >= 1.5 && rigid.occasions >= 1.5 && balance >= 0.8) return 'in_balance';
  if (holds(porous) && rigid.occasions < 1.5) return 'limits_holding';
  if (holds(rigid) && porous.occasions < 1.5) return 'freely_open';
  return 'no_clear_pattern';
}

function bandOf({ occasions, mean, low, high }: Rate): Band | null {
  return occasions >= 1.5 ? { mean, low, high } : null;
}

/** Both rates, Sunday by Sunday; nothing until one of them can be drawn. */
export function weeksOf(entries: readonly Entry[], today: string, distance: boolean): Week[] | null {
  const lastSunday = daysBefore(today, new Date(`${today}T00:00:00Z`).getUTCDay());
  const weeks = Array.from({ length: WEEKS_BACK }, (_, back): Week => {
    const sunday = daysBefore(lastSunday, 7 * (WEEKS_BACK - 1 - back));
    const figures = figuresOf(entries.filter(({ date }) => date <= sunday), sunday);
    return { sunday, label: labelOf(figures, distance), porous: bandOf(figures.porous), rigid: bandOf(figures.rigid) };
  });
  return weeks.some(({ porous, rigid }) => porous || rigid) ? weeks : null;
}

/** The Sunday since which the last label holds. */
function sinceOf(weeks: readonly Week[] | null, label: Label): string | null {
  if (!weeks || weeks.at(-1)?.label !== label) return null;
  const before = weeks.findLastIndex((week) => week.label !== label);
  return weeks[before + 1]?.sunday ?? null;
}

/** The reading of a relationship over its entries. */
export function readingOf(entries: readonly Entry[], today: string, { unsafe, distance }: Relationship): Reading {
  if (unsafe) return { label: 'not_read', since: null, entries: entries.length, figures: null };
  const figures = figuresOf(entries, today);
  const label = labelOf(figures, distance);
  return { label, since: sinceOf(weeksOf(entries, today, distance), label), entries: entries.length, figures };
}
