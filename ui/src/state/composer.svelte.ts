/**
 * The sentence that is being written: what fills its blanks, which blank one is at, and what each key means there. It knows no DOM and no
 * shell; the form shows it, the view saves it.
 */
import { v7 as makeId } from 'uuid';
import type { Cost, Decision, Entry, EntryDraft, Kind, Met, Phrase, Relationship, Waiting, WaitingDraft, Want } from '$/api';
import {
  COSTS, DECISION_KEYS, draftText, fillingOf, keyOf, MET_KEYS, nothing, OTHER_COSTS, OWN_KEYS, readDraft, WANT_KEYS,
  type Direction, type Filled, type Own, type Problem, type Step,
} from '$/components/entries/filled';
import { entryOf, frameQuestionOf, hasWhat, missingForEntry, missingForWaiting, waitingOf, type FrameQuestion } from '$/components/entries/outcome';
import { settled, type Civil, type Whenabouts } from '$/components/entries/when';

const isOther = (cost: Cost | null | undefined) => OTHER_COSTS.some((other) => other === cost);

export class Composer {
  filled = $state<Filled>(nothing());
  step = $state<Step>('who');
  /** Whether the second row of costs is open. */
  moreCosts = $state(false);
  /** Whether the detail is unfolded. */
  unfolded = $state(false);
  /** What the journal answers, while the person says nothing of it: it is outside what was agreed. */
  outside = $state(false);
  /** Told after an attempt to save, until it is mended. */
  problems = $state<Problem[]>([]);
  readonly amending: boolean;
  #before = '';

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
    this.filled = fillingOf(entry);
    this.moreCosts = isOther(entry.cost);
    this.unfolded = true;
    this.step = 'what';
    this.#before = JSON.stringify(this.filled);
  }

  /** Whether there is anything that would be missed. */
  get empty(): boolean {
    const { whoText, request, kind, want, decision, own, cost, details, waiting } = this.filled;
    const chosen = kind ?? want ?? decision ?? own ?? cost ?? waiting;
    return whoText.trim() === '' && request.trim() === '' && chosen === null && details.note === '' && details.old_rule === '';
  }

  /** Whether something was changed in an entry that is amended. */
  get changed(): boolean {
    return this.amending && JSON.stringify(this.filled) !== this.#before;
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

  /**
   * Takes up what a phrase does, and its words. A way of answering goes with what was asked of one; a question makes an entry of one's own.
   * Words and a name that are there already stay.
   */
  usePhrase({ how }: Pick<Phrase, 'how'>, said: string, person?: Pick<Relationship, 'id' | 'name'>): void {
    if (person && this.filled.whoText.trim() === '') this.pickWho(person);
    if (how === null) {
      this.chooseDirection('own');
      this.chooseOwn('asked', false);
      if (this.filled.request.trim() === '') this.typeWhat(said);
    } else {
      this.chooseDirection('received');
      this.filled.details.how = how;
      if (this.filled.details.note.trim() === '') this.filled.details.note = said;
      this.unfolded = true;
    }
    this.step = this.#firstOpen();
  }

  /** The first blank that has to be filled and is not, where one goes on; the last if none is. */
  #firstOpen(): Step {
    const { whoText, direction, decision } = this.filled;
    if (whoText.trim() === '') return 'who';
    if (!hasWhat(this.filled)) return 'what';
    return direction === 'received' && decision === null ? 'answer' : 'cost';
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
    if (hasWhat(this.filled)) this.#moveOn('what');
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
    if (isOther(cost)) this.moreCosts = true;
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

  /** The entry to log or amend; nothing, and the problems told, while something is missing. */
  toEntry(now: Civil, people: readonly Relationship[]): EntryDraft | null {
    const filled = $state.snapshot(this.filled);
    this.#tell(missingForEntry(filled, now));
    return entryOf(filled, now, people);
  }

  /** The request to keep until it is answered; nothing, and the problems told, while something is missing. */
  toWaiting(people: readonly Relationship[]): WaitingDraft | null {
    const filled = $state.snapshot(this.filled);
    this.#tell(missingForWaiting(filled));
    return waitingOf(filled, people);
  }

  /** What to ask the journal of what was agreed, if there is anything to ask. */
  frameQuestion(now: Civil, people: readonly Relationship[]): FrameQuestion | null {
    return frameQuestionOf(this.filled, now, people);
  }

  /** The draft's text; empty if there is nothing to keep. */
  toDraft(now: Civil): string {
    return this.empty ? '' : draftText(this.step, this.filled, now);
  }

  /**
   * Takes up a draft. A new sentence gets ids of its own: what was saved under the old ones stays what it is; an amended entry keeps its id.
   * False, and nothing changed, if it is not a draft that this Hedgerow wrote.
   */
  restore(draft: string, now: Civil): boolean {
    const read = readDraft(draft);
    if (!read) return false;
    const when = settled(read.filled.when, read.said ?? now, now);
    this.filled = { ...read.filled, when, id: this.amending ? this.filled.id : makeId(), newWhoId: makeId() };
    // A date that was not chosen as one should be seen.
    if (when.choice !== read.filled.when.choice) this.unfolded = true;
    this.moreCosts = isOther(read.filled.cost);
    this.step = this.steps.includes(read.step) ? read.step : 'who';
    return true;
  }

  #tell(problems: Problem[]): void {
    this.problems = problems;
    const first = problems[0];
    if (first === 'future') this.unfolded = true;
    else if (first) this.step = first;
  }

  #mended(problem: Problem): void {
    if (this.problems.includes(problem)) this.problems = this.problems.filter((other) => other !== problem);
  }

  #moveOn(from: Step): void {
    this.step = this.steps[this.steps.indexOf(from) + 1] ?? 'cost';
  }
}
