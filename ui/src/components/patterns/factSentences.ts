/** Plain facts in words, from the second entry on: counts, and nothing read from them. */
import type { LeftWith, PlainFacts, WishFact } from '$/api';
import { words } from '$/words';
import { capital, numberInWords, timesInWords } from './numbers';

/** "both left you drained", "four of them left you drained". */
function leftOf(all: number, { cost, times }: LeftWith): string {
  const said = { number: numberInWords(times), cost: words(`cost-${cost}`) };
  if (times < all) return words('facts-left-some', said);
  if (all === 1) return words('facts-left-one', said);
  return words(all === 2 ? 'facts-left-both' : 'facts-left-all', said);
}

/** How many of them went the other way, at the beginning of a sentence. */
function timesOf({ times, otherwise }: WishFact): string {
  return otherwise === times ? words('facts-each', { n: times }) : capital(timesInWords(otherwise));
}

/** Whether one feeling stands out among the answers that went the other way. */
function standsOut({ otherwise, left }: WishFact): boolean {
  return left !== null && left.times * 2 > otherwise;
}

function ratherNot(fact: WishFact, name: string): string[] {
  const { times, otherwise, left } = fact;
  if (times === 0) return [];
  const first = { times: capital(timesInWords(times)), name };
  if (otherwise === 0) return [words('facts-rather-not-held', first)];
  const gave = timesOf(fact);
  const second = left && standsOut(fact)
    ? words('facts-gave', { times: gave, left: leftOf(otherwise, left) })
    : words('facts-gave-mixed', { times: gave });
  return [words('facts-rather-not', first), second];
}

function wanted(fact: WishFact): string[] {
  const { times, otherwise, left } = fact;
  if (times === 0) return [];
  const first = { times: capital(timesInWords(times)) };
  if (otherwise === 0) return [words('facts-wanted-open', first)];
  const closed = timesOf(fact);
  const second = left && standsOut(fact)
    ? words('facts-closed', { times: closed, left: leftOf(otherwise, left) })
    : words('facts-closed-mixed', { times: closed });
  return [words('facts-wanted', first), second];
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
