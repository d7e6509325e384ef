/** A reading in words: frequencies of what was logged, never what somebody is. */
import type { Band, Figures, Label, Reading } from '$/api';
import { howOften, inTenths } from '$/components/charts/often';
import { words } from '$/words';
import { numberInWords } from './numbers';
import { howOftenNot } from './often';

/** What can be read: everything but "too little" and "not read". */
export type Earned = Exclude<Label, 'not_enough_yet' | 'not_read'>;

/** From this many times in ten on one may say "mostly". */
const MOSTLY = 6;

/** Whether a label says something. */
export function isEarned(label: Label): label is Earned {
  return label !== 'not_enough_yet' && label !== 'not_read';
}

/** The label as one short sentence; nothing where nothing is read. */
export function readingTitle(label: Label): string | null {
  return label === 'not_read' ? null : words(`reading-title-${label}`);
}

/** The small term beside it; nothing where there is no lean. */
export function readingTerm(label: Label): string | null {
  if (label === 'swings') return words('reading-term-both');
  if (label === 'leans_porous') return words('reading-term-porous');
  return label === 'leans_rigid' ? words('reading-term-rigid') : null;
}

function lean(side: 'porous' | 'rigid', rate: Band): string {
  const mostly = inTenths(rate).times >= MOSTLY;
  return words(mostly ? `reading-${side}-mostly` : `reading-${side}`, { often: howOften(rate) });
}

const SENTENCES: Record<Earned, (figures: Figures) => string[]> = {
  leans_porous: ({ porous }) => [lean('porous', porous)],
  leans_rigid: ({ rigid }) => [lean('rigid', rigid)],
  swings: ({ porous, rigid }) => [lean('porous', porous), lean('rigid', rigid)],
  keeping_distance: ({ rigid }) => [words('reading-distance', { often: howOften(rigid) })],
  in_balance: ({ porous, rigid }) => [
    words('reading-held', { often: howOftenNot(porous) }),
    words('reading-opened', { often: howOftenNot(rigid) }),
  ],
  limits_holding: ({ porous }) => [words('reading-held', { often: howOftenNot(porous) })],
  freely_open: ({ rigid }) => [words('reading-opened', { often: howOftenNot(rigid) })],
  no_clear_pattern: () => [words('reading-no-clear-pattern')],
};

/** The reading in frequencies; nothing until it is earned. */
export function readingSentence({ label, figures }: Reading): string | null {
  return isEarned(label) && figures ? SENTENCES[label](figures).join(' ') : null;
}

/** As many entries, days and days between as a reading waits for; the rules of the journal decide, this only says it. */
const LEAST = { entries: 6, days: 4, span: 14 } as const;

/** What a reading still waits for, where it is not earned yet; nothing where it is, or where nothing is read. */
export function missingInWords({ label, entries, figures }: Reading): string | null {
  if (label !== 'not_enough_yet' || !figures) return null;
  if (figures.enough_rows) return words('reading-missing-occasions');
  const { days, span } = figures;
  const least = words('reading-missing', { entries: numberInWords(LEAST.entries), days: numberInWords(LEAST.days) });
  const soFar = [
    words('reading-so-far-entries', { n: entries, number: numberInWords(entries) }),
    entries > 0 && words('reading-so-far-days', { n: days, number: numberInWords(days) }),
    days > 1 && span < LEAST.span && words('reading-so-far-span', { n: span, number: numberInWords(span) }),
  ];
  return `${least} ${words('reading-so-far', { what: soFar.filter(Boolean).join(', ') })}`;
}
