/**
 * What fills the blanks of the sentence: its words in the order in which they are offered, the keys that choose them, and the text in which
 * a half-written sentence is put away.
 */
import { v7 as makeId } from 'uuid';
import type { Cost, Decision, Details, Entry, Kind, Met, Want } from '$/api';
import { NO_REFRAME } from './reframe';
import type { Civil, Whenabouts } from './when';

export const WANTS = ['yes', 'mixed', 'no'] as const satisfies readonly Want[];
export const DECISIONS = ['yes', 'no', 'partly', 'later'] as const satisfies readonly Decision[];
export const OWNS = ['asked', 'held_back'] as const;
export const METS = ['met', 'partly', 'not_met'] as const satisfies readonly Met[];
export const FIRST_COSTS = ['calm', 'drained', 'resentful'] as const satisfies readonly Cost[];
export const OTHER_COSTS = ['glad', 'guilty', 'uneasy', 'cut_off'] as const satisfies readonly Cost[];
export const COSTS: readonly Cost[] = [...FIRST_COSTS, ...OTHER_COSTS];

export type Direction = 'received' | 'own';
export type Own = (typeof OWNS)[number];
/** The blanks in their order. Of an own entry `own` and `met` stand where the wish and the answer were. */
export type Step = 'who' | 'what' | 'wish' | 'answer' | 'own' | 'met' | 'cost';
/** Blanks that must be filled, and the moment, which must not be to come. */
export type Problem = 'who' | 'what' | 'answer' | 'own' | 'cost' | 'future';

/** The keys that choose a word. */
export const WANT_KEYS: Record<Want, string> = { yes: 'W', mixed: 'T', no: 'R' };
export const DECISION_KEYS: Record<Decision, string> = { yes: 'Y', no: 'N', partly: 'P', later: 'L' };
export const OWN_KEYS: Record<Own, string> = { asked: 'A', held_back: 'H' };
export const MET_KEYS: Record<Met, string> = { met: 'M', partly: 'P', not_met: 'N' };

export const NO_DETAILS: Details = {
  pressure: null,
  how: null,
  channel: null,
  out_of_hours: null,
  also_felt: [],
  strength: null,
  note: '',
  bring_to_session: false,
  old_rule: '',
  unsafe: false,
  kept_room_for: '',
  reframe: NO_REFRAME,
};

/** All that is filled in; what the draft keeps. */
export type Filled = {
  id: string;
  direction: Direction;
  whoText: string;
  whoId: string | null;
  /** The id that a new name will have, made once, so that saving twice makes one person. */
  newWhoId: string;
  request: string;
  kind: Kind | null;
  want: Want | null;
  decision: Decision | null;
  own: Own | null;
  met: Met | null;
  cost: Cost | null;
  when: Whenabouts;
  details: Details;
  /** The waiting request that this answers. */
  waiting: string | null;
};

/** Nothing filled in. */
export function nothing(): Filled {
  return {
    id: makeId(),
    direction: 'received',
    whoText: '',
    whoId: null,
    newWhoId: makeId(),
    request: '',
    kind: null,
    want: null,
    decision: null,
    own: null,
    met: null,
    cost: null,
    when: { choice: 'now', date: '', time: '' },
    details: { ...NO_DETAILS },
    waiting: null,
  };
}

/** The spelling of drafts; a later Hedgerow that keeps other things gives it another number. */
const DRAFT_VERSION = 1;

/** The word that a key chooses, if it does. */
export function keyOf<Word extends string>(keys: Record<Word, string>, key: string): Word | null {
  const found = (Object.entries(keys) as [Word, string][]).find(([, letter]) => letter === key.toUpperCase());
  return found ? found[0] : null;
}

/** An entry's own filling, to be amended. */
export function fillingOf(entry: Entry): Filled {
  const { answer } = entry;
  return {
    ...nothing(),
    id: entry.id,
    direction: answer.direction === 'received' ? 'received' : 'own',
    whoText: entry.name,
    whoId: entry.relationship,
    request: entry.request,
    kind: entry.kind,
    want: entry.want,
    decision: answer.direction === 'received' ? answer.decision : null,
    own: answer.direction === 'received' ? null : answer.direction,
    met: answer.direction === 'asked' ? answer.met : null,
    cost: entry.cost,
    when: { choice: 'kept', date: entry.date, time: entry.time.slice(0, 5) },
    details: { ...entry.details, also_felt: [...entry.details.also_felt] },
  };
}

/** What a draft holds: the sentence, the blank one was at, and when it was put away (unknown in older drafts). */
export type Begun = { step: Step; filled: Filled; said: Civil | null };

/** The text of a draft that is put away at `said`. */
export function draftText(step: Step, filled: Filled, said: Civil): string {
  return JSON.stringify({ version: DRAFT_VERSION, said, step, filled });
}

/** What a draft's text holds; nothing if it is not one that this Hedgerow wrote. */
export function readDraft(draft: string): Begun | null {
  try {
    const read = JSON.parse(draft) as { version?: unknown; said?: Civil; step?: Step; filled?: Partial<Filled> };
    if (read.version !== DRAFT_VERSION || typeof read.filled !== 'object') return null;
    const blank = nothing();
    const filled = { ...blank, ...read.filled, details: { ...blank.details, ...read.filled.details } };
    return { step: read.step ?? 'who', filled, said: read.said ?? null };
  } catch {
    return null;
  }
}
