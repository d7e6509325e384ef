/** Where a rule was at work, in words: facts, in no order of merit. */
import type { Rule, RuleAnswers } from '$/api';
import { conjoined } from '$/components/charts/phrase';
import { numberInWords, timesInWords } from '$/components/patterns/numbers';
import { words } from '$/words';

/** More names than these are counted. */
const MOST_NAMES = 4;
const SAID = ['yes', 'partly', 'later', 'no'] as const satisfies readonly (keyof RuleAnswers)[];
const OWN = ['asked', 'held_back'] as const satisfies readonly (keyof RuleAnswers)[];

function withWhom({ people }: Rule): string {
  const named = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = people.length - named.length;
  return conjoined(more > 0 ? [...named, words('rules-more-people', { count: more, number: numberInWords(more) })] : named);
}

function answered<Answer extends (typeof SAID | typeof OWN)[number]>(all: readonly Answer[], answers: RuleAnswers): string[] {
  return all.filter((one) => answers[one] > 0).map((one) => words(`rules-answer-${one}`, { times: timesInWords(answers[one]) }));
}

/** The sentences: how often and with whom, about what, what was answered, on which weeks it is marked; or that it is marked nowhere. */
export function atWork(rule: Rule): string[] {
  const { entries, weeks, kinds, answers } = rule;
  if (entries.length + weeks.length === 0) return [words('rules-nothing-marked')];
  const [said, own] = [answered(SAID, answers), answered(OWN, answers)];
  return [
    ...(entries.length > 0 ? [words('rules-entries', { count: entries.length, number: numberInWords(entries.length), people: withWhom(rule) })] : []),
    ...(kinds.length > 0 ? [words('rules-kinds', { kinds: conjoined(kinds.map((kind) => words(`kind-${kind}`))) })] : []),
    ...(said.length > 0 ? [words('rules-answers', { answers: conjoined(said) })] : []),
    ...(own.length > 0 ? [words('rules-own', { answers: conjoined(own) })] : []),
    ...(weeks.length > 0 ? [words('rules-weeks', { count: weeks.length, number: numberInWords(weeks.length) })] : []),
  ];
}
