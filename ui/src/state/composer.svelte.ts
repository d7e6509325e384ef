/**
 * The sentence that is being written: what fills its blanks, which blank one is at, and what each key means there. It knows no DOM and no
 * shell; the form shows it, the view saves it.
 */
import { v7 as makeId } from 'uuid';
import type { Answer, Cost, Decision, Details, Entry, EntryDraft, Kind, Met, Relationship, Waiting, WaitingDraft, Want, Who } from '$/api';
import { isFuture, toWhen, type Civil, type Whenabouts } from '$/components/entries/when';
import { sameName } from '$/components/shared/matching';

export const WANTS = ['yes', 'mixed', 'no'] as const satisfies readonly Want[];
export const DECISIONS = ['yes', 'no', 'partly', 'later'] as const satisfies readonly Decision[];
export const OWNS = ['asked', 'held_back'] as const;
export const METS = ['met', 'partly', 'not_met'] as const satisfies readonly Met[];
export const FIRST_COSTS = ['calm', 'drained', 'resentful'] as const satisfies readonly Cost[];
export const OTHER_COSTS = ['glad', 'guilty', 'uneasy', 'cut_off'] as const satisfies readonly Cost[];
export const COSTS: readonly Cost[] = [...FIRST_COSTS, ...OTHER_COSTS];

export type Direction = 'received' | 'own';
export type Own = (typeof OWNS)[number];
/** The blanks in their order. Of an own entry `own` and `met` stand where the wish and the answer were. */
export type Step = 'who' | 'what' | 'wish' | 'answer' | 'own' | 'met' | 'cost';
/** Blanks that must be filled, and the moment, which must not be to come. */
export type Problem = 'who' | 'what' | 'answer' | 'own' | 'cost' | 'future';

/** The keys that choose a word. */
export const WANT_KEYS: Record<Want, string> = { yes: 'W', mixed: 'T', no: 'R' };
export const DECISION_KEYS: Record<Decision, string> = { yes: 'Y', no: 'N', partly: 'P', later: 'L' };
export const OWN_KEYS: Record<Own, string> = { asked: 'A', held_back: 'H' };
export const MET_KEYS: Record<Met, string> = { met: 'M', partly: 'P', not_met: 'N' };

export const NO_DETAILS: Details = {
  pressure: null,
  how: null,
  channel: null,
  out_of_hours: false,
  also_felt: [],
  strength: null,
  note: '',
  bring_to_session: false,
  old_rule: '',
  unsafe: false,
  kept_room_for: '',
};

/** All that is filled in; what the draft keeps. */
export type Filled = {
  id: string;
  direction: Direction;
  whoText: string;
  whoId: string | null;
  /** The id that a new name will have, made once, so that saving twice makes one person. */
  newWhoId: string;
  request: string;
  kind: Kind | null;
  want: Want | null;
  decision: Decision | null;
  own: Own | null;
  met: Met | null;
  cost: Cost | null;
  when: Whenabouts;
  details: Details;
  /** The waiting request that this answers. */
  waiting: string | null;
};

function nothing(): Filled {
  return {
    id: makeId(),
    direction: 'received',
    whoText: '',
    whoId: null,
    newWhoId: makeId(),
    request: '',
    kind: null,
    want: null,
    decision: null,
    own: null,
    met: null,
    cost: null,
    when: { choice: 'now', date: '', time: '' },
    details: { ...NO_DETAILS },
    waiting: null,
  };
}

/** The draft's spelling; a later Hedgerow that keeps other things gives it another number. */
const DRAFT_VERSION = 1;

function keyOf<Word extends string>(keys: Record<Word, string>, key: string): Word | null {
  const found = (Object.entries(keys) as [Word, string][]).find(([, letter]) => letter === key.toUpperCase());
  return found ? found[0] : null;
}

export class Composer {
  filled = $state<Filled>(nothing());
  step = $state<Step>('who');
  /** Whether the second row of costs is open. */
  moreCosts = $state(false);
  /** Whether the detail is unfolded. */
  unfolded = $state(false);
  /** Told after an attempt to save, until it is mended. */
  problems = $state<Problem[]>([]);
  readonly amending: boolean;

  readonly steps = $derived<readonly Step[]>(
    this.filled.direction === 'received'
      ? ['who', 'what', 'wish', 'answer', 'cost']
      : this.filled.own === 'asked'
        ? ['who', 'what', 'own', 'met', 'cost']
        : ['who', 'what', 'own', 'cost'],
  );

  constructor(entry?: Entry) {
    this.amending = entry !== undefined;
    if (entry) this.#take(entry);
  }

  #take(entry: Entry): void {
    const { answer } = entry;
    this.filled = {
      ...nothing(),
      id: entry.id,
      direction: answer.direction === 'received' ? 'received' : 'own',
      whoText: entry.name,
      whoId: entry.relationship,
      request: entry.request,
      kind: entry.kind,
      want: entry.want,
      decision: answer.direction === 'received' ? answer.decision : null,
      own: answer.direction === 'received' ? null : answer.direction,
      met: answer.direction === 'asked' ? answer.met : null,
      cost: entry.cost,
      when: { choice: 'kept', date: entry.date, time: entry.time.slice(0, 5) },
      details: { ...entry.details, also_felt: [...entry.details.also_felt] },
    };
    this.moreCosts = OTHER_COSTS.some((cost) => cost === entry.cost);
    this.unfolded = true;
    this.step = 'what';
  }

  /** Whether there is anything that would be missed. */
  get empty(): boolean {
    const { whoText, request, kind, want, decision, own, cost, details, waiting } = this.filled;
    const chosen = kind ?? want ?? decision ?? own ?? cost ?? waiting;
    return whoText.trim() === '' && request.trim() === '' && chosen === null && details.note === '' && details.old_rule === '';
  }

  /** Begins a new sentence. */
  clear(): void {
    this.filled = nothing();
    this.step = 'who';
    this.moreCosts = false;
    this.unfolded = false;
    this.problems = [];
  }

  /** Goes on with a request that waited. */
  answerWaiting(waiting: Waiting): void {
    this.clear();
    Object.assign(this.filled, {
      whoText: waiting.name,
      whoId: waiting.relationship,
      request: waiting.request,
      kind: waiting.kind,
      want: waiting.want,
      waiting: waiting.id,
    } satisfies Partial<Filled>);
    this.step = waiting.want === null ? 'wish' : 'answer';
  }

  // ——— filling the blanks ———

  /** What is typed for who; a name that stood there before no longer does. */
  typeWho(text: string): void {
    this.filled.whoText = text;
    this.filled.whoId = null;
    this.#mended('who');
  }

  /** Takes somebody known and moves on. */
  pickWho(person: Pick<Relationship, 'id' | 'name'>): void {
    this.filled.whoText = person.name;
    this.filled.whoId = person.id;
    this.#mended('who');
    this.#moveOn('who');
  }

  /** Takes a name as new and moves on. */
  newWho(name: string): void {
    this.typeWho(name.trim());
    this.#moveOn('who');
  }

  /** What was asked is one line: a pasted line break becomes a space. */
  typeWhat(text: string): void {
    this.filled.request = text.replace(/\s*[\r\n]+\s*/g, ' ');
    this.#mended('what');
  }

  /** Enter in the line of what was asked: on to the wish, if there is a word or a kind. */
  enterWhat(): void {
    if (this.#hasWhat()) this.#moveOn('what');
    else this.problems = ['what'];
  }

  chooseKind(kind: Kind | undefined, goOn: boolean): void {
    this.filled.kind = kind ?? null;
    this.#mended('what');
    if (goOn && kind && this.filled.request.trim() === '') this.#moveOn('what');
  }

  chooseWant(want: Want | undefined, goOn: boolean): void {
    this.filled.want = want ?? null;
    if (goOn) this.#moveOn('wish');
  }

  chooseDecision(decision: Decision | undefined, goOn: boolean): void {
    this.filled.decision = decision ?? null;
    this.#mended('answer');
    if (goOn) this.#moveOn('answer');
  }

  chooseOwn(own: Own | undefined, goOn: boolean): void {
    this.filled.own = own ?? null;
    if (own !== 'asked') this.filled.met = null;
    this.#mended('own');
    if (goOn) this.#moveOn('own');
  }

  chooseMet(met: Met | undefined, goOn: boolean): void {
    this.filled.met = met ?? null;
    if (goOn) this.#moveOn('met');
  }

  chooseCost(cost: Cost | undefined): void {
    this.filled.cost = cost ?? null;
    if (OTHER_COSTS.some((other) => other === cost)) this.moreCosts = true;
    this.step = 'cost';
    this.#mended('cost');
  }

  chooseWhen(when: Whenabouts): void {
    this.filled.when = when;
    this.#mended('future');
  }

  chooseDirection(direction: Direction): void {
    this.filled.direction = direction;
    this.problems = [];
    if (!this.steps.includes(this.step)) this.step = direction === 'own' ? 'own' : 'wish';
  }

  /** Somebody looked at or focused a blank. */
  goTo(step: Step): void {
    if (this.steps.includes(step)) this.step = step;
  }

  // ——— keys ———

  /** A key pressed outside a text field. True if it meant something here. */
  press(key: string): boolean {
    switch (this.step) {
      case 'wish':
        return this.#pressWish(key) || this.#pressAnswer(key);
      case 'answer':
        return this.#pressAnswer(key) || this.#pressWish(key);
      case 'own':
        return this.#pressOwn(key);
      case 'met':
        return this.#pressMet(key) || this.#pressCost(key);
      case 'cost':
        return this.#pressCost(key);
      default:
        return false;
    }
  }

  #pressWish(key: string): boolean {
    const want = keyOf(WANT_KEYS, key);
    if (want) this.chooseWant(want, true);
    return want !== null;
  }

  #pressAnswer(key: string): boolean {
    const decision = keyOf(DECISION_KEYS, key);
    if (decision) this.chooseDecision(decision, true);
    return decision !== null;
  }

  #pressOwn(key: string): boolean {
    const own = keyOf(OWN_KEYS, key);
    if (own) this.chooseOwn(own, true);
    return own !== null;
  }

  #pressMet(key: string): boolean {
    const met = keyOf(MET_KEYS, key);
    if (met) this.chooseMet(met, true);
    return met !== null;
  }

  #pressCost(key: string): boolean {
    const cost = /^[1-7]$/.test(key) ? COSTS[Number(key) - 1] : undefined;
    if (cost) this.chooseCost(cost);
    return cost !== undefined;
  }

  /** Enter outside a text field: moves on before the cost, saves from there on. */
  enter(): 'save' | 'moved' {
    if (this.step === 'cost') return 'save';
    const must = this.step === 'answer' ? this.filled.decision : this.step === 'own' ? this.filled.own : true;
    if (must === null) this.problems = [this.step as Problem];
    else this.#moveOn(this.step);
    return 'moved';
  }

  /** Esc: one blank back, never losing what was filled in. False at the first: then the form lets go of the focus. */
  back(): boolean {
    const place = this.steps.indexOf(this.step);
    const before = this.steps[place - 1];
    if (before) this.step = before;
    return before !== undefined;
  }

  // ——— what becomes of it ———

  /** What is missing before it can be kept as an entry; the first of it is where one should be. */
  missing(now: Civil): Problem[] {
    const { direction, decision, own, cost, when } = this.filled;
    const missing: Problem[] = this.#missingForWaiting();
    if (direction === 'received' && decision === null) missing.push('answer');
    if (direction === 'own' && own === null) missing.push('own');
    if (cost === null) missing.push('cost');
    if (isFuture(when, now)) missing.push('future');
    return missing;
  }

  /** The entry to log or amend; nothing, and the problems told, while something is missing. */
  toEntry(now: Civil, people: readonly Relationship[]): EntryDraft | null {
    this.#tell(this.missing(now));
    const { id, request, kind, want, direction, cost, when, details } = this.filled;
    const answer = this.#answer();
    if (this.problems.length > 0 || answer === null || cost === null) return null;
    return {
      id,
      who: this.#who(people),
      when: toWhen($state.snapshot(when), now),
      request: request.trim(),
      kind,
      want: direction === 'received' ? want : null,
      answer,
      cost,
      details: $state.snapshot(details),
    };
  }

  /** The request to keep until it is answered; nothing, and the problems told, while something is missing. */
  toWaiting(people: readonly Relationship[]): WaitingDraft | null {
    this.#tell(this.#missingForWaiting());
    if (this.problems.length > 0) return null;
    const { id, request, kind, want } = this.filled;
    return { id, who: this.#who(people), request: request.trim(), kind, want };
  }

  /** The draft's text; empty if there is nothing to keep. */
  toDraft(): string {
    return this.empty ? '' : JSON.stringify({ version: DRAFT_VERSION, step: this.step, filled: this.filled });
  }

  /** Takes up a draft. False, and nothing changed, if it is not one that this Hedgerow wrote. */
  restore(draft: string): boolean {
    const read = parsed(draft);
    if (!read) return false;
    this.filled = read.filled;
    this.moreCosts = OTHER_COSTS.some((cost) => cost === read.filled.cost);
    this.step = this.steps.includes(read.step) ? read.step : 'who';
    return true;
  }

  #tell(problems: Problem[]): void {
    this.problems = problems;
    const first = problems[0];
    if (first === 'future') this.unfolded = true;
    else if (first) this.step = first;
  }

  #missingForWaiting(): Problem[] {
    const missing: Problem[] = [];
    if (this.filled.whoText.trim() === '') missing.push('who');
    if (!this.#hasWhat()) missing.push('what');
    return missing;
  }

  #hasWhat(): boolean {
    return this.filled.request.trim() !== '' || this.filled.kind !== null;
  }

  #answer(): Answer | null {
    const { direction, decision, own, met } = this.filled;
    if (direction === 'received') return decision && { direction, decision };
    if (own === 'asked') return { direction: 'asked', met };
    return own && { direction: 'held_back' };
  }

  #who(people: readonly Relationship[]): Who {
    const { whoId, whoText, newWhoId } = this.filled;
    const name = whoText.trim();
    const known = whoId ?? people.find((person) => sameName(person.name, name))?.id;
    return known ? { who: 'known', id: known } : { who: 'new', id: newWhoId, name };
  }

  #mended(problem: Problem): void {
    if (this.problems.includes(problem)) this.problems = this.problems.filter((other) => other !== problem);
  }

  #moveOn(from: Step): void {
    this.step = this.steps[this.steps.indexOf(from) + 1] ?? 'cost';
  }
}

function parsed(draft: string): { step: Step; filled: Filled } | null {
  try {
    const read = JSON.parse(draft) as { version?: unknown; step?: Step; filled?: Partial<Filled> };
    if (read.version !== DRAFT_VERSION || typeof read.filled !== 'object') return null;
    const blank = nothing();
    const filled = { ...blank, ...read.filled, details: { ...blank.details, ...read.filled.details } };
    return { step: read.step ?? 'who', filled };
  } catch {
    return null;
  }
}
