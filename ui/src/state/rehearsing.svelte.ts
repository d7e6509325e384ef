/** A rehearsal, from the words to how they felt. It knows no DOM; the view shows it. */
import { v7 as makeId } from 'uuid';
import { api, type Ease, type EntryId, type Phrase, type Situation } from '$/api';
import { Attempt } from './attempt.svelte';

/** Where one is in a rehearsal. */
export type Stage = 'words' | 'aloud' | 'pushback' | 'felt' | 'kept';
const STAGES: readonly Stage[] = ['words', 'aloud', 'pushback', 'felt', 'kept'];

export type Against = { entry: EntryId | null; situation: Situation; pushback: string };
/** What is put away of one. */
type Begun = { id: string; phrase: Phrase; against: Against; words: string; stage: Stage };

/** One phrase, said aloud until it is one's own. */
export class Rehearsing {
  words = $state('');
  stage = $state<Stage>('words');
  ease = $state<Ease | null>(null);
  readonly attempt = new Attempt();
  readonly phrase: Phrase;
  readonly against: Against;
  /** The same after a crash or a lock, so that it is kept once. */
  readonly #id: string;

  constructor(phrase: Phrase, against: Against, begun?: Begun) {
    this.phrase = phrase;
    this.against = against;
    this.#id = begun?.id ?? makeId();
    this.words = begun?.words ?? phrase.text;
    this.stage = begun?.stage ?? 'words';
  }

  /** The words differ from the phrase, and nobody kept them. */
  get changed(): boolean {
    return this.stage !== 'kept' && this.words !== this.phrase.text;
  }

  /** On to the next stage; not without words. */
  goOn(): void {
    if (this.words.trim() === '') return;
    this.stage = STAGES[STAGES.indexOf(this.stage) + 1] ?? 'kept';
  }

  /** How it was to say it: the rehearsal is kept with that. */
  async feel(ease: Ease): Promise<void> {
    this.ease = ease;
    const { entry, situation, pushback } = this.against;
    const draft = { id: this.#id, phrase: this.phrase.id, entry, situation, words: this.words.trim(), pushback, ease };
    if (await this.attempt.run(() => api.keepRehearsal(draft))) this.stage = 'kept';
  }

  toDraft(): string {
    const rehearsing: Begun = { id: this.#id, phrase: this.phrase, against: this.against, words: this.words, stage: this.stage };
    return JSON.stringify({ rehearsing });
  }

  /** What is told by the text of a draft; nothing if it tells of something else. */
  static read(draft: string): Rehearsing | null {
    try {
      const begun = (JSON.parse(draft) as { rehearsing?: Begun }).rehearsing;
      const known = typeof begun?.phrase.text === 'string' && typeof begun.words === 'string' && STAGES.includes(begun.stage);
      return known ? new Rehearsing(begun.phrase, begun.against, begun) : null;
    } catch {
      return null;
    }
  }
}
