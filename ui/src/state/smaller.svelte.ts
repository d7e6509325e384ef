/** A smaller plan while it is written in place of one: what stands there, whether somebody changed it, and the text it is put away in. */
import type { Plan, PlanDraft } from '$/api';
import { isHalf, noPlan, planDraft, saidPlan, type SaidPlan } from '$/components/reflection/said';

export class SmallerPlan {
  said = $state() as SaidPlan;
  /** A half is missing, and somebody wanted to keep it. */
  half = $state(false);
  readonly plan: Plan;
  readonly #before: SaidPlan;
  #isNew: boolean;

  /** `begun` is what was put away, if anything was. */
  constructor(plan: Plan, begun: string | null = null) {
    this.plan = plan;
    this.#before = { ...saidPlan(plan), doable: null };
    this.said = { ...this.#before, ...(begun === null ? {} : read(begun)) };
    this.#isNew = begun === null;
  }

  get changed(): boolean {
    return (Object.keys(this.#before) as (keyof SaidPlan)[]).some((part) => this.said[part] !== this.#before[part]);
  }

  /** True once after somebody wanted to write it. */
  takeFocus(): boolean {
    const isNew = this.#isNew;
    this.#isNew = false;
    return isNew;
  }

  /** The plan to keep; nothing while a half is missing, and then that is said. */
  toPlan(): PlanDraft | null {
    const draft = planDraft(this.said);
    this.half = isHalf(this.said) || draft === null;
    return draft;
  }

  toDraft(): string {
    return JSON.stringify(this.said);
  }
}

function read(text: string): Partial<SaidPlan> {
  try {
    const said = JSON.parse(text) as Partial<SaidPlan>;
    return typeof said.situation === 'string' && typeof said.words === 'string' ? { ...noPlan(), ...said } : {};
  } catch {
    return {};
  }
}
