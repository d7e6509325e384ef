/** Practising: which phrases are in sight, and what can be done with them. It knows no DOM; the view shows it. */
import { v7 as makeId } from 'uuid';
import { api, type Move, type OwnPhraseDraft, type Phrase, type PhraseFilter, type PhraseList, type RelationshipId, type Situation } from '$/api';
import { words } from '$/words';
import { Attempt } from './attempt.svelte';
import { Reading } from './reading.svelte';
import { toasts } from './toasts.svelte';

/** The phrases that fit what is asked for. */
export class Shelf {
  typed = $state('');
  situation = $state<Situation | null>(null);
  move = $state<Move | null>(null);
  favourites = $state(false);
  /** For whom they are to be said. */
  readonly person: RelationshipId | null;
  readonly reading = new Reading<PhraseList>(() => api.listPhrases(this.filter));
  readonly attempt = new Attempt();

  constructor(person: RelationshipId | null, situation: Situation | null = null) {
    this.person = person;
    this.situation = situation;
  }

  get filter(): PhraseFilter {
    const { person, situation, move, favourites } = this;
    return { words: this.typed.trim() || null, person, situation, move, favourites };
  }

  /** Whether fewer than all are asked for. */
  get narrowed(): boolean {
    return this.typed.trim() !== '' || this.situation !== null || this.move !== null || this.favourites;
  }

  /** Asks for all again. */
  clear(): void {
    this.typed = '';
    this.situation = this.move = null;
    this.favourites = false;
  }

  /** Reads now, and again when something is asked otherwise or changes. Returns the way to stop. */
  follow(): () => void {
    return this.reading.follow((changes) => changes.phrases || changes.relationships);
  }

  async setFavourite(phrase: Phrase): Promise<void> {
    await this.attempt.run(() => api.setFavouritePhrase(phrase.id, !phrase.favourite));
  }

  /** Keeps own words; true if that went well. */
  keepOwn(draft: OwnPhraseDraft): Promise<boolean> {
    return this.attempt.run(async () => {
      await api.keepOwnPhrase(draft);
      toasts.show(words('practise-own-kept'));
    });
  }

  async deleteOwn({ id }: Phrase): Promise<void> {
    await this.attempt.run(async () => {
      await api.deleteOwnPhrase(id);
      toasts.show(words('practise-own-deleted'), () => api.restoreOwnPhrase(id));
    });
  }
}

/** Own words to begin with: made of a phrase, the phrase itself if it is one's own, or of nothing. */
export function ownDraft(from: Phrase | null, text = from?.text ?? ''): OwnPhraseDraft {
  const id = from?.own ? from.id : makeId();
  const { of, move, side, situation } = from ?? { of: null, move: 'formula' as const, side: 'porous' as const, situation: 'anything' as const };
  return { id, of: from && !from.own ? from.id : of, text, move, side, situation };
}
