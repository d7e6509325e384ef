/** What was captured while locked and is looked through: each with whom it is taken to be about, and the form that changes its words. */
import { v7 as makeId } from 'uuid';
import { api, type Accepted, type Capture, type CaptureId, type Relationship, type Review } from '$/api';
import { minute } from '$/components/entries/day';
import type { Civil } from '$/components/entries/when';
import { acceptedAsIs, likeliest, type Whom } from '$/components/inbox/said';
import { words } from '$/words';
import { Attempt } from './attempt.svelte';
import { Composer } from './composer.svelte';
import { OutsideFrame } from './outside.svelte';
import { Reading } from './reading.svelte';
import { PlannedEntries } from './planned.svelte';
import { reviewing } from './reviewing';
import { toasts } from './toasts.svelte';

/** One capture. */
export class OneCapture {
  readonly capture: Capture;
  whom = $state.raw<Whom>() as Whom;
  /** The form, while its words are changed. */
  composer = $state.raw<Composer | null>(null);
  /** Somebody tried to go elsewhere while its words were changed. */
  unkept = $state(false);
  readonly attempt = new Attempt();
  readonly frame = new OutsideFrame();
  readonly #accepted: PlannedEntries;
  #before = '';

  /** What is made of it goes to `accepted`. */
  constructor(capture: Capture, accepted: PlannedEntries) {
    this.capture = capture;
    this.#accepted = accepted;
    this.whom = likeliest(capture);
  }

  get id(): CaptureId {
    return this.capture.id;
  }

  /** Whether this is it, word for word. */
  says({ said }: Capture): boolean {
    return JSON.stringify(said) === JSON.stringify(this.capture.said);
  }

  /** Whether something was changed in the form. */
  get changed(): boolean {
    return this.composer !== null && JSON.stringify(this.composer.filled) !== this.#before;
  }

  /** Opens the form with what was captured, or with what was being changed in it. Nothing if it is a draft that this Hedgerow cannot read. */
  amend(now: Civil, begun?: string): void {
    this.composer = this.#composer(now);
    this.unkept = false;
    this.#before = JSON.stringify(this.composer?.filled ?? null);
    if (begun) this.composer?.restore(begun, now);
  }

  /** What the form says, to be put away; nothing while it says what was captured. "Just now" in a sentence that was begun is when it was sealed. */
  toDraft(now: Civil): string {
    const { said, date, time } = this.capture;
    const at = said.said === 'unfinished' ? { date, time: minute(time) } : now;
    return this.changed ? (this.composer?.toDraft(at) ?? '') : '';
  }

  /** Leaves the capture as it was. */
  letGo(): void {
    this.composer = null;
    this.attempt.failure = null;
  }

  /** Accepts it as it is. True if the journal took it. */
  accept(): Promise<boolean> {
    return this.#become(acceptedAsIs(this.capture.said, this.whom));
  }

  /** Accepts it as an entry, with the words of the form. */
  async keep(now: Civil, people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer?.toEntry(now, people);
    if (!draft) return false;
    // What was begun "just now" was begun when it was sealed.
    const isSealed = this.capture.said.said === 'unfinished' && draft.when?.when === 'now';
    return this.#become({ becomes: 'entry', draft: isSealed ? { ...draft, when: null } : draft });
  }

  /** Accepts it as a request that waits, with the words of the form. */
  async wait(people: readonly Relationship[]): Promise<boolean> {
    const draft = this.composer?.toWaiting(people);
    return draft ? this.#become({ becomes: 'waiting', draft }) : false;
  }

  /** Makes nothing of it. */
  discard(): Promise<boolean> {
    return this.attempt.run(async () => {
      await api.discardCapture(this.id);
      toasts.show(words('inbox-discarded'), () => api.restoreCapture(this.id));
    });
  }

  async #become(accepted: Accepted | null): Promise<boolean> {
    if (!accepted) return false;
    return this.attempt.run(async () => {
      await api.acceptCapture(this.id, accepted);
      if (accepted.becomes === 'entry') await this.#accepted.add(accepted.draft.id);
      toasts.show(words(accepted.becomes === 'entry' ? 'inbox-accepted' : 'inbox-accepted-waiting'), async () => {
        if (accepted.becomes === 'entry') {
          await this.#accepted.takeBack(accepted.draft.id);
          await api.deleteEntry(accepted.draft.id);
        } else await api.dropWaiting(accepted.draft.id);
        await api.restoreCapture(this.id);
      });
    });
  }

  #composer(now: Civil): Composer | null {
    const { said, date, time, zone } = this.capture;
    const { id, name } = this.whom;
    if (said.said === 'entry') {
      const moment = { at: '', zone, date, time };
      const more = { look_back: null, captured: true, raised_on: null, deleted_until: null };
      const composer = new Composer({ ...said, ...moment, ...more, id: makeId(), relationship: id ?? '', name });
      composer.filled.whoId = id;
      return composer;
    }
    const composer = new Composer();
    if (said.said === 'unfinished') return composer.restore(said.state, now) ? composer : null;
    const { request, kind, want } = said;
    Object.assign(composer.filled, { whoText: name, whoId: id, request, kind, want });
    composer.step = want === null ? 'wish' : 'answer';
    return composer;
  }
}

/** Whether it names somebody known, and its words are not being changed. */
const isPlain = ({ capture, composer }: OneCapture) => capture.meant[0]?.is_same === true && composer === null;

export class Inbox {
  readonly attempt = new Attempt();
  #ones = new Map<CaptureId, OneCapture>();
  #reading = new Reading<Review>(() => api.reviewInbox());

  /** What was read last; nothing before the first time. */
  get review(): Review | null {
    return this.#reading.value;
  }
  /** The plans there are for what was accepted. */
  readonly accepted = new PlannedEntries();

  get failure(): string | undefined {
    return this.attempt.failure?.message ?? this.#reading.failure?.message;
  }
  /** What is to be looked through, the oldest first. */
  readonly list = $derived.by(() => (this.review?.captures ?? []).map((capture) => this.#one(capture)));
  /** Those that name somebody known, and can be accepted at once. */
  readonly plain = $derived(this.list.filter(isPlain));

  /** Whether words are being changed. */
  readonly changing = $derived(this.list.some((one) => one.changed));

  /** Whether one may go elsewhere; if not, each form that was changed says so. */
  mayLeave(): boolean {
    for (const one of this.list) one.unkept = one.changed;
    return !this.changing;
  }

  /** Opens again what was being changed when the journal was last open. */
  resume(now: Civil): void {
    for (const one of this.list) {
      const begun = reviewing.take(one.id);
      if (begun !== null) one.amend(now, begun);
    }
    reviewing.letGoOfTheRest();
  }

  /** Puts away what is being changed. */
  keep(now: Civil): void {
    const texts = this.list.map((one) => [one.id, one.toDraft(now)] as const);
    reviewing.keep(Object.fromEntries(texts.filter(([, text]) => text !== '')));
  }

  /** Asks, for every form that is open, what was agreed. */
  askFrames(now: Civil, people: readonly Relationship[]): void {
    for (const { composer, frame } of this.list) if (composer) void frame.ask(composer, now, people);
  }

  /** Follows what changes. Returns the way to stop. */
  follow(): () => void {
    return this.#reading.follow((changes) => changes.inbox || changes.relationships);
  }

  /** Resolves once what was read is what is there. */
  async settled(): Promise<void> {
    await this.#reading.again();
  }

  /** Accepts all that are shown, name somebody known and are left as they are. */
  async acceptAll(): Promise<void> {
    const { plain } = this;
    let accepted: readonly CaptureId[] = [];
    const done = await this.attempt.run(async () => {
      ({ captures: accepted } = await api.acceptAllCaptures(plain.map(({ id }) => id)));
    });
    if (!done || accepted.length === 0) return;
    // The journal gives each entry the id of its capture.
    const entries = plain.filter(({ id, capture }) => accepted.includes(id) && capture.said.said === 'entry').map(({ id }) => id);
    toasts.show(words('inbox-accepted-all'), async () => {
      for (const id of entries) await this.accepted.takeBack(id);
      await api.takeCapturesBack([...accepted]);
    });
    for (const id of entries) await this.accepted.add(id);
  }

  async bringBack(capture: Capture): Promise<void> {
    await this.attempt.run(() => api.restoreCapture(capture.id));
  }

  /** The person has read what was set aside. */
  async noteSetAside(): Promise<void> {
    await this.attempt.run(() => api.noteSetAside());
  }

  /** The same one again after reading again, so that a choice that was made stays; another if it was written on meanwhile. */
  #one(capture: Capture): OneCapture {
    const before = this.#ones.get(capture.id);
    const one = before && (before.changed || before.says(capture)) ? before : new OneCapture(capture, this.accepted);
    this.#ones.set(capture.id, one);
    return one;
  }
}
