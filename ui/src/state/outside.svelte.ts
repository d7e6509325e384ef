// Whether what is being written is outside what was agreed: the journal knows the rule and is asked.
import { api, Failure, type Relationship } from '$/api';
import type { FrameQuestion } from '$/components/entries/outcome';
import type { Civil } from '$/components/entries/when';
import type { Composer } from './composer.svelte';

export class OutsideFrame {
  #round = 0;

  /** Asks for `composer`, and tells it the answer. Of two under way the later one counts. */
  async ask(composer: Composer, now: Civil, people: readonly Relationship[]): Promise<void> {
    const round = ++this.#round;
    const question = composer.frameQuestion(now, people);
    const outside = question !== null && (await answerTo(question));
    if (round === this.#round) composer.outside = outside;
  }
}

/** A moment to come, or somebody who is gone, is told when it is kept. */
async function answerTo({ id, when, channel }: FrameQuestion): Promise<boolean> {
  try {
    return await api.isOutsideFrame(id, when, channel);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return false;
  }
}
