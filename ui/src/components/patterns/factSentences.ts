/** Plain facts in words, from the second entry on: counts, and nothing read from them. */
import type { Decision, LeftWith, PlainFacts, WishFact } from '$/api';
import { words } from '$/words';
import { capital, numberInWords, timesInWords } from './numbers';

/** "both left you drained", "four of them left you drained". */
function leftOf(all: number, { cost, times }: LeftWith): string {
  const said = { number: numberInWords(times), cost: words(`cost-${cost}`) };
  if (times < all) return words('facts-left-some', said);
  if (all === 1) return words('facts-left-one', said);
  return words(all === 2 ? 'facts-left-both' : 'facts-left-all', said);
}

/** "Both times", "Twice": `count` of `times`, at the beginning of a sentence. */
function timesOf(count: number, times: number): string {
  return count === times ? words('facts-each', { n: times }) : capital(timesInWords(count));
}

/** The answers to a wish beside the one that is the wish: the one that leaves it open, and the two that go the other way. */
type Answers = { between: Decision; other: Decision; nearly: Decision; either: 'yes_partly' | 'no_later' };
const RATHER_NOT: Answers = { between: 'later', other: 'yes', nearly: 'partly', either: 'yes_partly' };
const WANTED: Answers = { between: 'partly', other: 'no', nearly: 'later', either: 'no_later' };

/** How it was answered: "Twice you said yes or partly; both left you drained." Only answers that were given are named. */
function answered(fact: WishFact, { between, other, nearly, either }: Answers): string {
  const { times, otherwise, left } = fact;
  if (otherwise === 0) return words('facts-said', { times: timesOf(fact[between], times), answer: words(`facts-answer-${between}`) });
  const one = fact[nearly] === 0 ? other : fact[other] === 0 ? nearly : either;
  const said = { times: timesOf(otherwise, times), answer: words(`facts-answer-${one}`) };
  const standsOut = left !== null && left.times * 2 > otherwise;
  return standsOut ? words('facts-said-left', { ...said, left: leftOf(otherwise, left) }) : words('facts-said', said);
}

function ratherNot(fact: WishFact, name: string): string[] {
  if (fact.times === 0) return [];
  const first = { times: capital(timesInWords(fact.times)), name };
  if (fact.no === fact.times) return [words('facts-rather-not-held', first)];
  return [words('facts-rather-not', first), answered(fact, RATHER_NOT)];
}

function wanted(fact: WishFact): string[] {
  if (fact.times === 0) return [];
  const first = { times: capital(timesInWords(fact.times)) };
  if (fact.yes === fact.times) return [words('facts-wanted-open', first)];
  return [words('facts-wanted', first), answered(fact, WANTED)];
}

function answers(kind: 'yeses' | 'noes', count: number, left: readonly LeftWith[]): string[] {
  const most = left[0];
  if (count === 0 || !most) return [];
  const cost = words(`cost-${most.cost}`);
  const said = most.times === count
    ? leftOf(count, most)
    : words('facts-left-most', { number: numberInWords(most.times), cost });
  return [words(`facts-${kind}`, { count, number: capital(numberInWords(count)), cost, left: said })];
}

/** The facts of one person, sentence by sentence: by the wish where it is known, by the answer where it is not. */
export function factSentences(facts: PlainFacts, name: string): string[] {
  const byWish = [...ratherNot(facts.rather_not, name), ...wanted(facts.wanted)];
  if (byWish.length > 0) return byWish;
  return [...answers('yeses', facts.yeses, facts.yes_left), ...answers('noes', facts.noes, facts.no_left)];
}
