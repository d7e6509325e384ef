/**
 * The weekly reflection for as long as a journal is open: which week is looked at, and the sitting that is under way. What was begun goes on from
 * page to page, and after a lock from where it was left.
 */
import { api, type OpenedReflection, type Plan, type Plans, type Reflection, type ReflectionLength } from '$/api';
import type { SaidPlan } from '$/components/reflection/said';
import { words } from '$/words';
import { Attempt } from './attempt.svelte';
import { DraftsById } from './draftsById';
import { Reading } from './reading.svelte';
import { Sitting } from './sitting.svelte';
import { SmallerPlan } from './smaller.svelte';
import { toasts } from './toasts.svelte';

export class Reflecting {
  sitting = $state.raw<Sitting | null>(null);
  /** The first day of the week that is not looked back on just now. */
  notNow = $state<string | null>(null);
  /** Plans of which it was said that they stay as they are. */
  left = $state.raw<ReadonlySet<string>>(new Set());
  /** Smaller plans that are being written, each by the id of the plan it is to take the place of. */
  smaller = $state.raw<ReadonlyMap<string, SmallerPlan>>(new Map());
  readonly attempt = new Attempt();
  readonly week = new Reading<OpenedReflection>(() => this.#read());
  readonly plans = new Reading<Plans>(() => this.#readPlans());
  /** A day of the week that is looked at; nothing for the one that is due. */
  #day: string | null = null;
  readonly #drafts = new DraftsById('reflection');
  #beginning: Promise<void> | undefined;

  /** Reads the week and the plans, and again when they change. Returns the way to stop. */
  follow(): () => void {
    const stops = [
      this.week.follow((changes) => changes.reflections || changes.entries || changes.relationships || changes.verdicts),
      this.plans.follow((changes) => changes.reflections || changes.relationships),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Looks at the week with that day. */
  async look(day: string | null): Promise<void> {
    this.#day = day;
    await this.week.again();
  }

  /** Begins to look back, or goes on where it was left. */
  async begin(length: ReflectionLength): Promise<void> {
    const opened = this.week.value;
    if (!opened) return;
    await this.attempt.run(async () => {
      const { reflection } = await api.beginReflection(opened.week.from, length);
      this.#sit(opened, reflection);
    });
  }

  /** Goes on with what was begun. */
  goOn(): void {
    const opened = this.week.value;
    if (!opened?.kept) return;
    this.#sit(opened, opened.kept);
  }

  /** Opens a reflection again. False if its week could not be read. */
  amend(reflection: Reflection): Promise<boolean> {
    return this.attempt.run(async () => {
      this.#day = reflection.week.from;
      const opened = await api.openReflection(this.#day);
      this.#sit(opened, opened.kept ?? reflection);
    });
  }

  /** The sitting is over, or left for now. */
  async close(): Promise<void> {
    const { sitting } = this;
    if (!sitting) return;
    await sitting.putAway();
    // What could not be kept stays, with why.
    if (!sitting.ended && sitting.keeper.failure) return;
    this.#leave();
    void this.week.again();
  }

  /** Before the journal is locked: what is said is made safe. */
  async putAway(): Promise<void> {
    await this.sitting?.putAway();
    await this.#drafts.keeper.flush();
  }

  /** Why what is half written is only in this window. */
  get unkept() {
    return this.#drafts.keeper.failure;
  }

  /** A plan stays as it is; it is not asked again until the journal was locked. */
  leave(plan: Plan): void {
    this.left = new Set([...this.left, plan.id]);
  }

  letGo(plan: Plan): Promise<boolean> {
    return this.attempt.run(async () => {
      await api.endPlan(plan.id, 'let_go');
      toasts.show(words('plan-let-go-toast'), () => api.reopenPlan(plan.id));
    });
  }

  /** Begins to write a smaller plan in place of one. */
  beginSmaller(plan: Plan): void {
    this.attempt.failure = null;
    this.smaller = new Map([...this.smaller, [plan.id, new SmallerPlan(plan)]]);
  }

  /** Something is written of a smaller plan: put away soon, if it is anything new. */
  saySmaller(smaller: SmallerPlan, change: Partial<SaidPlan>): void {
    smaller.said = { ...smaller.said, ...change };
    if (smaller.changed) this.#drafts.putBack(smaller.plan.id, smaller.toDraft());
    else this.#drafts.take(smaller.plan.id);
    this.#keepDrafts();
  }

  /** The plan stays as it was, or has a smaller one in its place: nothing is written any more. */
  leaveSmaller({ id }: Plan): void {
    this.smaller = new Map([...this.smaller].filter(([plan]) => plan !== id));
    this.#drafts.take(id);
    this.#keepDrafts();
  }

  /** Keeps a smaller plan in place of one. */
  async keepSmaller(smaller: SmallerPlan): Promise<void> {
    const { plan } = smaller;
    const draft = smaller.toPlan();
    if (!draft) return;
    const kept = await this.attempt.run(async () => {
      const made = await api.makePlan(draft);
      // In the same words on the same day it is the plan itself.
      if (made.plan.id === plan.id) return;
      await api.endPlan(plan.id, 'made_smaller');
      toasts.show(words('plan-smaller-toast'), async () => {
        await api.reopenPlan(plan.id);
        await api.endPlan(made.plan.id, 'let_go');
      });
    });
    if (kept) this.leaveSmaller(plan);
  }

  takeUpAgain(plan: Plan): Promise<boolean> {
    return this.attempt.run(() => api.reopenPlan(plan.id));
  }

  /** What was half written when the journal was last open. */
  #begin(): Promise<void> {
    this.#beginning ??= this.#drafts.load().then(() => undefined);
    return this.#beginning;
  }

  async #readPlans(): Promise<Plans> {
    await this.#begin();
    const plans = await api.listPlans();
    const begun = plans.open.map((plan) => {
      const text = this.#drafts.peek(plan.id);
      return [plan.id, this.smaller.get(plan.id) ?? (text === null ? null : new SmallerPlan(plan, text))] as const;
    });
    this.smaller = new Map(begun.filter((one): one is [string, SmallerPlan] => one[1] !== null));
    for (const { id } of plans.past) this.#drafts.take(id);
    return plans;
  }

  async #read(): Promise<OpenedReflection> {
    await this.#begin();
    const opened = await api.openReflection(this.#day);
    this.sitting?.renew(opened);
    return opened;
  }

  /** Begins a sitting. One of another week that is under way is left for now. */
  #sit(opened: OpenedReflection, reflection: Reflection): void {
    this.#leave();
    this.sitting = new Sitting(opened, reflection, this.#drafts);
  }

  #keepDrafts(): void {
    if (this.sitting) this.sitting.keepDraft();
    else this.#drafts.keep({});
  }

  #leave(): void {
    const { sitting } = this;
    if (sitting && !sitting.ended) this.#drafts.putBack(sitting.id, sitting.toDraft());
    this.sitting = null;
  }
}
