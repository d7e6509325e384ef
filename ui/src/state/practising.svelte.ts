/**
 * What is written on the page of practising: own words, or those of a rehearsal, one at a time. What nobody kept is put away encrypted, like
 * whatever else is amended, and the page is not left without a word.
 */
import type { OwnPhraseDraft, Phrase } from '$/api';
import { amendment, practiceOf } from './amendment.svelte';
import { Rehearsing, type Against } from './rehearsing.svelte';
import { Wording } from './wording.svelte';

export class Practising {
  wording = $state.raw<Wording | null>(null);
  rehearsing = $state.raw<Rehearsing | null>(null);
  /** Somebody tried to leave with words that were not kept. */
  unkept = $state(false);
  readonly #id: string;

  /** With whom, and with what was asked. */
  constructor(person: string | undefined, entry: string | undefined) {
    this.#id = practiceOf(person, entry);
  }

  get isOpen(): boolean {
    return this.wording !== null || this.rehearsing !== null;
  }

  /** Something stands there that nobody kept. */
  get changed(): boolean {
    return this.wording?.changed ?? this.rehearsing?.changed ?? false;
  }

  /** Goes on with what was being written when the journal was last open. */
  begin(): void {
    const draft = amendment.take('phrase', this.#id);
    if (draft === null) return;
    this.wording = Wording.read(draft);
    this.rehearsing = Rehearsing.read(draft);
    // Another Hedgerow may have written what this one cannot read.
    if (!this.isOpen) amendment.end();
  }

  write(from: OwnPhraseDraft): void {
    this.leave();
    this.wording = new Wording(from);
  }

  rehearse(phrase: Phrase, against: Against): void {
    this.leave();
    this.rehearsing = new Rehearsing(phrase, against);
  }

  /** What is written so far is put away. */
  putAway(): void {
    const draft = this.changed ? (this.wording ?? this.rehearsing)?.toDraft() : undefined;
    if (draft) amendment.keep('phrase', this.#id, draft);
    else amendment.end();
  }

  mayLeave(): boolean {
    this.unkept = this.changed;
    return !this.unkept;
  }

  /** Nothing is written any more. */
  leave(): void {
    this.wording = this.rehearsing = null;
    this.unkept = false;
    amendment.end();
  }
}
