// The sets of words of practising, in the order in which they are offered, and how phrases are grouped by them.
import type { Ease, Kind, Move, Phrase, Situation } from '$/api';
import { words, type MessageId } from '$/words';

export const MOVES = [
  'validated', 'formula', 'policy', 'named_pattern', 'bought_time', 'alternative', 'firm_no', 'repeat', 'free_yes', 'asking',
] as const satisfies readonly Move[];

export const SITUATIONS = [
  'time', 'money', 'evening_or_weekend', 'listening', 'favour', 'work', 'information', 'visit', 'plans_changed', 'message', 'closeness', 'anything',
] as const satisfies readonly Situation[];

export const EASES = ['easier', 'same', 'hard'] as const satisfies readonly Ease[];

export const BACKFIRES = ['explained', 'just_once', 'silent'] as const;

const SITUATION_OF: Record<Kind, Situation> = {
  time: 'time',
  money_things: 'money',
  listening: 'listening',
  favour: 'favour',
  work: 'work',
  information: 'information',
  access: 'message',
  closeness: 'closeness',
  other: 'anything',
};

/** Where that kind of thing is mostly asked for; nothing where no kind was said. */
export function situationOf(kind: Kind | null): Situation | null {
  return kind && SITUATION_OF[kind];
}

/** Phrases that do the same, under one heading. */
export type Group = { move: Move; phrases: { phrase: Phrase; place: number }[] };

/** Phrases by what they do, each with its place among all that are shown. */
export function grouped(phrases: readonly Phrase[]): Group[] {
  let place = 0;
  const groups = MOVES.map((move) => ({ move, own: phrases.filter((phrase) => phrase.move === move) }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ move, own }) => ({ move, phrases: own.map((phrase) => ({ phrase, place: place++ })) }));
}

/** What comes back when a phrase is practised: to a yes, to a question, from a client, or as the situation has it. */
export function pushbackTo(phrase: Pick<Phrase, 'move' | 'roles'>, situation: Situation): string {
  const { move, roles } = phrase;
  const whose = move === 'free_yes' || move === 'asking' ? move : roles.includes('client') ? 'client' : situation;
  return words(`pushback-${whose}` satisfies MessageId);
}
