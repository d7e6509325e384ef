/**
 * The page for the therapist while it is chosen: what goes in, the page as it would leave, and what was written last. Kept in memory alone
 * for as long as the journal is open, so that looking something up elsewhere costs nobody their words.
 */
import { untrack } from 'svelte';
import { api, news, type Choices, type Include, type OfferedEntry, type OfferedPerson, type Offers, type Previewed, type ShareFormat, type Written } from '$/api';
import { Attempt } from './attempt.svelte';
import { onNewDay, today } from './day.svelte';
import { Reading } from './reading.svelte';

/** How long after the last change the page is made anew. */
const PAUSE_MS = 250;
/** How many moments a page holds. */
export const MOST_MOMENTS = 3;
/** Twelve whole weeks, as the journal has them. */
const USUAL_DAYS = 12 * 7 - 1;

/** Which days are meant: since the last share, the last twelve weeks, or from one day to another. */
export type Span = 'since' | 'usual' | 'dates';

/** What has no words of its own, all of it left out at first. */
const NOTHING_BESIDE: Include = {
  log: false,
  request_words: false,
  notes: false,
  exact_times: false,
  names: false,
  unsafe_entries: false,
  clients: false,
  bring_to_session: false,
  therapist_lines: false,
  reflections: false,
};

function nothingChosen(): Choices {
  return {
    from: null,
    until: null,
    people: null,
    include: { ...NOTHING_BESIDE },
    left_out: [],
    aliases: [],
    moments: [],
    talk_about: '',
    paper: 'a4',
  };
}

/** The civil date that lies `days` before another. */
function daysBefore(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() - days);
  return moved.toISOString().slice(0, 10);
}

export class Sharing {
  /** Whether the page is being looked at. */
  open = $state(false);
  choices = $state(nothingChosen());
  span = $state<Span>('since');
  format = $state<ShareFormat>('locked_pdf');
  /** What was written, until it is put away; with the words that open it. */
  written = $state.raw<Written | null>(null);
  readonly writing = new Attempt();

  /** The choices as they are asked for. */
  readonly sent: Choices = $derived.by(() => ({ ...$state.snapshot(this.choices), ...this.#days() }));
  readonly offers = new Reading<Offers>(() => api.offerShare(this.sent));
  readonly preview = new Reading<Previewed>(() => api.previewReport(this.sent));

  /** The moments that can go in, in the order in which they were picked. */
  readonly moments: readonly OfferedEntry[] = $derived.by(() => {
    const offered = new Map(this.offers.value?.entries.map((entry) => [entry.id, entry]));
    return this.choices.moments.flatMap(({ entry }) => offered.get(entry) ?? []);
  });

  /** Makes the page and what can be chosen anew whenever either may have changed. Returns the way to stop, which forgets the page. */
  follow(): () => void {
    const again = () => void this.again();
    // What is chosen next is no reason to begin anew: that would forget the page.
    untrack(again);
    const stops = [onNewDay(again), news.changes.listen((changes) => void ((changes.entries || changes.relationships || changes.verdicts || changes.reflections) && again()))];
    return () => {
      stops.forEach((stop) => stop());
      this.preview.forget();
      void api.leavePreview();
    };
  }

  async again(): Promise<void> {
    await Promise.all([this.offers.again(), this.preview.again()]);
  }

  /** Makes it anew after a moment's rest. To be called by an effect, whose end takes it back. */
  againSoon(): () => void {
    const timer = setTimeout(() => void this.again(), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  /** Whether somebody is ticked. */
  isChosen(person: OfferedPerson): boolean {
    const { people } = this.choices;
    return people === null ? person.goes_in && person.entries > 0 : people.includes(person.relationship);
  }

  choosePerson(person: OfferedPerson, on: boolean): void {
    const all = this.offers.value?.people ?? [];
    const now = this.choices.people ?? all.filter((one) => this.isChosen(one)).map((one) => one.relationship);
    const others = now.filter((id) => id !== person.relationship);
    this.choices.people = on ? [...others, person.relationship] : others;
  }

  isMoment(id: string): boolean {
    return this.choices.moments.some((moment) => moment.entry === id);
  }

  chooseMoment(id: string, on: boolean): void {
    const others = this.choices.moments.filter((moment) => moment.entry !== id);
    this.choices.moments = on ? [...others, { entry: id, words: null }] : others;
  }

  /** The words of a moment: the person's own for the page, or as the request was written. */
  momentWords(entry: OfferedEntry): string {
    return this.choices.moments.find((moment) => moment.entry === entry.id)?.words ?? entry.request;
  }

  sayMoment(id: string, said: string): void {
    const moment = this.choices.moments.find((one) => one.entry === id);
    if (moment) moment.words = said;
  }

  leaveOut(id: string, out: boolean): void {
    const others = this.choices.left_out.filter((other) => other !== id);
    this.choices.left_out = out ? [...others, id] : others;
  }

  /** Writes the page; the person is asked where to. What is thought better of changes nothing. */
  async write(passphrase: string | null): Promise<void> {
    await this.writing.run(async () => {
      this.written = await api.writeReport(this.sent, this.format, passphrase);
    });
  }

  /** Puts what was handed over away: its words are shown once. */
  putAway(): void {
    this.written = null;
    this.open = false;
  }

  #days(): Pick<Choices, 'from' | 'until'> {
    if (this.span === 'since') return { from: null, until: null };
    if (this.span === 'usual') return { from: daysBefore(today(), USUAL_DAYS), until: null };
    return { from: this.choices.from || null, until: this.choices.until || null };
  }
}
