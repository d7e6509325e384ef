/**
 * The weekly reflection for as long as a journal is open: which week is looked at, and the sitting that is under way. What was begun goes on from
 * page to page, and after a lock from where it was left.
 */
import { api, type OpenedReflection, type Plan, type PlanDraft, type Reflection, type ReflectionLength } from '$/api';
import { words } from '$/words';
import { Attempt } from './attempt.svelte';
import { DraftsById } from './draftsById';
import { Reading } from './reading.svelte';
import { Sitting } from './sitting.svelte';
import { toasts } from './toasts.svelte';

export class Reflecting {
  sitting = $state.raw<Sitting | null>(null);
  /** The first day of the week that is not looked back on just now. */
  notNow = $state<string | null>(null);
  /** Plans of which it was said that they stay as they are. */
  left = $state.raw<ReadonlySet<string>>(new Set());
  readonly attempt = new Attempt();
  readonly week = new Reading<OpenedReflection>(() => this.#read());
  readonly plans = new Reading<{ open: Plan[]; past: Plan[] }>(() => api.listPlans());
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
  look(day: string | null): Promise<void> {
    this.#day = day;
    return this.week.again();
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

  /** A smaller plan in place of one. */
  makeSmaller(plan: Plan, draft: PlanDraft): Promise<boolean> {
    return this.attempt.run(async () => {
      const made = await api.makePlan(draft);
      // In the same words on the same day it is the plan itself.
      if (made.plan.id === plan.id) return;
      await api.endPlan(plan.id, 'made_smaller');
      toasts.show(words('plan-smaller-toast'), async () => {
        await api.reopenPlan(plan.id);
        await api.endPlan(made.plan.id, 'let_go');
      });
    });
  }

  takeUpAgain(plan: Plan): Promise<boolean> {
    return this.attempt.run(() => api.reopenPlan(plan.id));
  }

  async #read(): Promise<OpenedReflection> {
    this.#beginning ??= this.#drafts.load().then(() => undefined);
    await this.#beginning;
    const opened = await api.openReflection(this.#day);
    this.sitting?.renew(opened);
    return opened;
  }

  /** Begins a sitting. One of another week that is under way is left for now. */
  #sit(opened: OpenedReflection, reflection: Reflection): void {
    this.#leave();
    this.sitting = new Sitting(opened, reflection, this.#drafts);
  }

  #leave(): void {
    const { sitting } = this;
    if (sitting && !sitting.ended) this.#drafts.putBack(sitting.id, sitting.toDraft());
    this.sitting = null;
  }
}
