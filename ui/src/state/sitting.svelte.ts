/**
 * One sitting with the weekly reflection: its steps, what is said at each, and where one is. Every answer is kept as soon as it is given; what
 * no step can hold yet (which step one is at, a plan or an own entry that is half written) is put away as a draft, so that a lock or a crash
 * ends nothing.
 */
import { untrack } from 'svelte';
import { api, Failure, type Entry, type Fit, type OpenedReflection, type Plan, type Reflection, type ReflectionStep } from '$/api';
import { civil } from '$/components/entries/day';
import {
  answerOf, isHalf, readSitting, saidIn, saidPlan, saysSomething, sittingText, stepsOf, type Said, type SaidFollowUp,
} from '$/components/reflection/said';
import { words } from '$/words';
import { Attempt } from './attempt.svelte';
import { Composer } from './composer.svelte';
import { DraftKeeper } from './draft.svelte';
import type { DraftsById } from './draftsById';
import { OneLookBack } from './look-backs.svelte';
import { OwnVerdict } from './own-verdict.svelte';
import { toasts } from './toasts.svelte';

/** An entry of one's own that is written beside a step, and about whom. */
type Own = { person: { id: string; name: string }; composer: Composer };

export class Sitting {
  readonly id: string;
  /** The steps that have something to show, in order. They stay the same while one sits. */
  readonly steps: readonly ReflectionStep[];
  /** The week. It is read again when something in it changes. */
  opened: OpenedReflection = $state.raw() as OpenedReflection;
  /** What is kept. */
  kept: Reflection = $state.raw() as Reflection;
  said: Said = $state() as Said;
  place = $state(0);
  /** The last step is done. */
  ended = $state(false);
  /** A plan lacks one of its two halves. */
  half = $state(false);
  own = $state.raw<Own | null>(null);
  /** Going on, and whatever else is one try. */
  readonly attempt = new Attempt();
  readonly logging = new Attempt();
  /** Writes what is said at a step. */
  readonly keeper: DraftKeeper;
  readonly lookBacks: readonly OneLookBack[];
  readonly verdicts: ReadonlyMap<string, OwnVerdict>;
  /** Puts away the rest. */
  #drafts: DraftsById;
  #dirty = false;

  /** `drafts` may know what was half written when one left. */
  constructor(opened: OpenedReflection, kept: Reflection, drafts: DraftsById) {
    this.id = kept.id;
    this.#drafts = drafts;
    this.opened = opened;
    this.kept = kept;
    this.steps = stepsOf(opened, kept);
    this.said = saidIn(opened, kept);
    this.lookBacks = opened.look_backs.map((entry) => new OneLookBack(entry));
    this.verdicts = new Map(opened.people.map(({ id, verdict }) => [id, new OwnVerdict(id, verdict?.fit ?? null)]));
    this.keeper = new DraftKeeper({ save: (answer) => this.#write(answer), clear: async () => undefined });
    this.place = this.#placeOf(kept.finished_on ? undefined : kept.at);
    this.#takeUp(drafts.take(kept.id));
  }

  get step(): ReflectionStep {
    return this.steps[this.place] ?? 'plan';
  }
  get isLast(): boolean {
    return this.place === this.steps.length - 1;
  }
  /** Whether something is said at this step. */
  get says(): boolean {
    const given = this.lookBacks.some((one) => one.said !== null);
    return saysSomething(this.step, this.said) || (this.step === 'look_backs' && given);
  }
  /** Why the newest answer is not safe. */
  get failure() {
    return this.attempt.failure ?? this.keeper.failure;
  }
  /** Why what is half written is only in this window. */
  get unkept() {
    return this.#drafts.keeper.failure;
  }

  /** The week was read again: what is shown of it is new, the steps stay. */
  renew(opened: OpenedReflection): void {
    if (opened.week.from !== this.opened.week.from) return;
    this.opened = opened;
    this.#takeOverRule(opened);
    void this.#forgetWhatIsGone();
    for (const { id, verdict } of opened.people) this.verdicts.get(id)?.renew(verdict?.fit ?? null);
  }

  /** A rule that was renamed or deleted elsewhere is not written back by going on, unless another was said here. */
  #takeOverRule({ kept }: OpenedReflection): void {
    if (kept?.id !== this.id || this.said.oldRule !== (this.kept.old_rule ?? '')) return;
    this.said.oldRule = kept.old_rule ?? '';
    this.kept = { ...this.kept, old_rule: kept.old_rule };
  }

  /** Something is said. A choice is kept at once, words after a moment. */
  say(change: (said: Said) => void, by: 'choice' | 'words' = 'choice'): void {
    change(this.said);
    this.#dirty = true;
    this.half = false;
    this.keeper.keep(this.#answer());
    if (by === 'choice') void this.keeper.flush();
  }

  /** Something is said of what became of a plan. */
  followUp(plan: string, change: Partial<SaidFollowUp>): void {
    this.say(({ followUps }) => {
      followUps[plan] = { came_up: null, went: null, cost: null, ...followUps[plan], ...change };
    });
  }

  /** What is said of somebody's reading: kept with the reading, and copied into the reflection with this step. */
  sayFit(person: string, fit: Fit | null, by: 'pointer' | 'key'): void {
    this.#dirty = true;
    void this.verdicts.get(person)?.say(fit, by);
  }

  /** On to the next step, or to the end. What cannot be kept stays on the screen, and so does one. */
  async goOn(): Promise<void> {
    this.half = this.step === 'plan' && isHalf(this.said.plan);
    if (this.half || this.#ownIsOpen() || !(await this.#keepStep(!this.kept.finished_on))) return;
    if (this.isLast) await this.#finish();
    else this.#move(1);
  }

  /** On without an answer; what was said already stays. A plan that is half written is put aside. */
  async skip(): Promise<void> {
    if (this.step === 'plan' && isHalf(this.said.plan)) this.#putPlanAside();
    await this.goOn();
  }

  /** One step back. False at the first. */
  async back(): Promise<boolean> {
    if (this.place === 0) return false;
    this.half = false;
    if (await this.#keepStep(false)) this.#move(-1);
    return true;
  }

  /** What is half written is put away soon; after the end, that there is nothing. What is half written of other weeks stays. */
  keepDraft(): void {
    this.#drafts.keep(this.ended ? {} : { [this.id]: this.toDraft() });
  }

  /** What is said is made safe: before the journal is locked, or one goes elsewhere. */
  async putAway(): Promise<void> {
    const said = [this.keeper.flush(), this.#putDraftAway(), ...this.lookBacks.map((one) => one.settled())];
    await Promise.all([...said, ...[...this.verdicts.values()].map((one) => one.settled())]);
  }

  /** What no step can hold yet. */
  toDraft(): string {
    const own = this.own && { ...this.own.person, text: this.own.composer.toDraft(civil(new Date())) };
    return sittingText({ id: this.id, step: this.step, plan: $state.snapshot(this.said.plan), own });
  }

  // ——— an entry of one's own beside the step ———

  /** Begins an entry of something that was kept back. */
  beginOwn(person: { id: string; name: string }): void {
    if (this.#ownIsOpen()) return;
    const composer = new Composer();
    composer.chooseDirection('own');
    composer.pickWho(person);
    composer.chooseOwn('held_back', false);
    composer.goTo('what');
    this.logging.failure = null;
    this.own = { person, composer };
  }
  /** Whether words of an own entry are on the screen that nobody has kept or left; then it is said. */
  #ownIsOpen(): boolean {
    const isOpen = this.own !== null && this.own.composer.filled.request.trim() !== '';
    if (isOpen) this.logging.failure = new Failure('own-open', words('sitting-own-open'));
    return isOpen;
  }
  leaveOwn(): void {
    this.own = null;
  }
  /** Keeps it, with a way back. True if that went well. */
  async keepOwn(people: Parameters<Composer['toEntry']>[1]): Promise<boolean> {
    const draft = this.own?.composer.toEntry(civil(new Date()), people);
    if (!draft) return false;
    let entry: Entry | null = null;
    const kept = await this.logging.run(async () => ({ entry } = await api.logEntry(draft)));
    if (!kept || !entry) return false;
    this.own = null;
    toasts.show(words('kept-toast'), () => api.deleteEntry(draft.id));
    return true;
  }

  /** Lets a plan go, with a way back. */
  letGo(plan: Plan): Promise<boolean> {
    return this.attempt.run(async () => {
      await api.endPlan(plan.id, 'let_go');
      toasts.show(words('plan-let-go-toast'), () => api.reopenPlan(plan.id));
    });
  }

  /** An entry that was deleted since is not stood by any more. */
  async #forgetWhatIsGone(): Promise<void> {
    const id = this.said.standBy;
    if (!id) return;
    const found = await api.getEntries([id]).catch(() => null);
    const isGone = found !== null && !found.some((entry) => entry.deleted_until === null);
    if (isGone && this.said.standBy === id) this.said.standBy = undefined;
  }

  /** Which step is on the screen is safe at once. */
  #move(steps: 1 | -1): void {
    this.place += steps;
    void this.#putDraftAway();
  }

  async #keepStep(always: boolean): Promise<boolean> {
    if (!always && !this.#dirty) return true;
    await Promise.all([...this.verdicts.values()].map((one) => one.settled()));
    const text = this.#answer();
    const kept = await this.attempt.run(() => this.keeper.hold(() => this.#write(text)));
    if (!kept) return false;
    this.keeper.failure = null;
    this.#dirty = false;
    return true;
  }

  #answer(): string {
    return JSON.stringify(answerOf(this.step, $state.snapshot(this.said) as Said, this.kept.plan));
  }

  async #write(answer: string): Promise<void> {
    this.kept = (await api.keepReflectionStep(this.id, JSON.parse(answer))).reflection;
  }

  async #finish(): Promise<void> {
    const done = this.kept.finished_on !== null || (await this.attempt.run(async () => (this.kept = (await api.finishReflection(this.id)).reflection)));
    if (!done) return;
    this.ended = true;
    await this.#putDraftAway();
  }

  #putPlanAside(): void {
    const plan = $state.snapshot(this.said.plan);
    // What was kept stays; what is put aside is the change.
    this.said.plan = this.kept.plan && !this.kept.plan.ended ? saidPlan(this.kept.plan) : { ...plan, situation: '', words: '' };
    toasts.show(words('plan-set-aside'), () => {
      this.said.plan = plan;
      this.place = this.#placeOf('plan');
      this.ended = false;
    });
  }

  /** What is half written is safe now. */
  async #putDraftAway(): Promise<void> {
    this.keepDraft();
    await this.#drafts.keeper.flush();
  }

  #takeUp(text: string | null): void {
    const draft = text === null ? null : readSitting(text);
    if (draft?.id !== this.id) return;
    if (!this.kept.finished_on || draft.own) this.place = this.#placeOf(draft.step);
    if (isHalf(draft.plan)) this.said.plan = draft.plan;
    if (!draft.own) return;
    const composer = new Composer();
    if (composer.restore(draft.own.text, civil(new Date()))) this.own = { person: draft.own, composer };
  }

  /** Where a step is; if it has nothing to show, where the next that has is. */
  #placeOf(step: ReflectionStep | undefined): number {
    if (!step) return 0;
    const order = stepsOf(null, untrack(() => this.kept));
    const from = order.indexOf(step);
    const found = this.steps.findIndex((one) => order.indexOf(one) >= from);
    return Math.max(0, found);
  }
}
