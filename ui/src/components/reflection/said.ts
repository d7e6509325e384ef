/** What is said in a sitting, step by step, as the form holds it; and what of it the journal is told. Pure. */
import type {
  CameUp, Cost, Doable, OpenedReflection, Plan, PlanDraft, Reflection, ReflectionStep, StepAnswer, Went,
} from '$/api';

/** What is said of last week's plan. */
export type SaidFollowUp = { came_up: CameUp | null; went: Went | null; cost: Cost | null };
/** A plan as it is written. `who` is the name that is typed, `person` whom it means. */
export type SaidPlan = { who: string; person: string | null; situation: string; words: string; phrase: string | null; doable: Doable | null };
/** Everything that is said. */
export type Said = {
  notes: Partial<Record<ReflectionStep, string>>;
  followUps: Record<string, SaidFollowUp>;
  /** The entry one stands by; nothing for "not that one", missing while nothing is said. */
  standBy: string | null | undefined;
  /** 1 to 5. */
  rooms: Record<string, number | null>;
  plan: SaidPlan;
  /** An old rule that was at work. */
  oldRule: string;
  line: string;
};
/** What is put away of a sitting beside its answers. */
export type SittingDraft = { id: string; step: ReflectionStep; plan: SaidPlan; own: { id: string; name: string; text: string } | null };

/** All steps, in order. */
export const STEPS = ['facts', 'last_plan', 'stand_by', 'look_backs', 'people', 'plan', 'therapist'] as const satisfies readonly ReflectionStep[];
const SHORT: readonly ReflectionStep[] = ['last_plan', 'plan'];

/** As many characters as each half of a plan may have, a note, and the line for the therapist. */
export const LONGEST = { plan: 300, note: 2000, line: 2000 } as const;

/** A plan of which nothing is written. */
export function noPlan(): SaidPlan {
  return { who: '', person: null, situation: '', words: '', phrase: null, doable: null };
}

/** A plan as the form shows it. */
export function saidPlan({ person, situation, words, phrase, doable }: Plan): SaidPlan {
  return { who: person?.name ?? '', person: person?.id ?? null, situation, words, phrase, doable };
}

/** Whether one half of a plan stands and the other does not; a name alone is no half. */
export function isHalf({ situation, words }: SaidPlan): boolean {
  return (situation.trim() === '') !== (words.trim() === '');
}

/** The plan to keep; nothing while a half is missing. */
export function planDraft({ person, situation, words, phrase, doable }: SaidPlan): PlanDraft | null {
  const [when, then] = [situation.trim(), words.trim()];
  return when === '' || then === '' ? null : { person, situation: when, words: then, phrase, doable };
}

/** The steps of a length; with the week, only those that have something to show. */
export function stepsOf(opened: OpenedReflection | null, { length, follow_ups, stand_by }: Reflection): readonly ReflectionStep[] {
  const steps = length === 'short' ? SHORT : STEPS;
  if (!opened) return steps;
  const empty: Partial<Record<ReflectionStep, boolean>> = {
    last_plan: opened.last_plans.length === 0 && follow_ups.length === 0,
    stand_by: opened.stand_by === null && stand_by === null,
    look_backs: opened.look_backs.length === 0,
    people: opened.people.length === 0,
  };
  return steps.filter((step) => !empty[step]);
}

/** What is kept, as the form shows it. */
export function saidIn(opened: OpenedReflection, kept: Reflection): Said {
  const unsaid: SaidFollowUp = { came_up: null, went: null, cost: null };
  return {
    notes: Object.fromEntries(kept.notes.map(({ step, text }) => [step, text])),
    followUps: Object.fromEntries([
      ...opened.last_plans.map(({ id }) => [id, { ...unsaid }]),
      ...kept.follow_ups.map(({ plan, ...said }) => [plan, said]),
    ]),
    standBy: kept.stand_by ?? undefined,
    rooms: Object.fromEntries([...opened.people.map(({ id }) => [id, null]), ...kept.people.map(({ id, room }) => [id, room])]),
    // A plan that has ended stands as it is; the blank is for another one.
    plan: kept.plan && !kept.plan.ended ? saidPlan(kept.plan) : noPlan(),
    oldRule: kept.old_rule ?? '',
    line: kept.for_therapist ?? '',
  };
}

function followUps(said: Said['followUps']) {
  return Object.entries(said).flatMap(([plan, { came_up, went, cost }]) => {
    if (!came_up) return [];
    return [came_up === 'no' ? { plan, came_up, went: null, cost: null } : { plan, came_up, went, cost }];
  });
}

/** What the journal is told of a step. While half of a plan is missing, the plan that is kept stays as it is. */
export function answerOf(step: ReflectionStep, said: Said, kept: Plan | null): StepAnswer {
  const note = said.notes[step]?.trim() || null;
  switch (step) {
    case 'last_plan':
      return { step, note, follow_ups: followUps(said.followUps) };
    case 'stand_by':
      return { step, note, entry: said.standBy ?? null };
    case 'people':
      return { step, note, people: Object.entries(said.rooms).map(([id, room]) => ({ id, room })) };
    case 'plan':
      return { step, note, plan: planDraft(isHalf(said.plan) && kept ? saidPlan(kept) : said.plan), old_rule: said.oldRule.trim() || null };
    case 'therapist':
      return { step, note, line: said.line.trim() || null };
    default:
      return { step, note };
  }
}

/** Whether something is said at a step, beyond what is kept elsewhere. */
export function saysSomething(step: ReflectionStep, said: Said): boolean {
  if (said.notes[step]?.trim()) return true;
  switch (step) {
    case 'last_plan':
      return Object.values(said.followUps).some(({ came_up }) => came_up !== null);
    case 'stand_by':
      return said.standBy !== undefined;
    case 'people':
      return Object.values(said.rooms).some((room) => room !== null);
    case 'plan':
      return said.plan.situation.trim() !== '' || said.plan.words.trim() !== '' || said.oldRule.trim() !== '';
    case 'therapist':
      return said.line.trim() !== '';
    default:
      return false;
  }
}

/** The text of a draft. */
export function sittingText(draft: SittingDraft): string {
  return JSON.stringify(draft);
}

/** The draft of a text; nothing if this Hedgerow did not write it. */
export function readSitting(text: string): SittingDraft | null {
  try {
    const { id, step, plan, own } = JSON.parse(text) as Partial<SittingDraft>;
    const known = typeof id === 'string' && STEPS.some((one) => one === step) && typeof plan?.situation === 'string' && typeof plan.words === 'string';
    return known ? ({ id, step, plan: { ...noPlan(), ...plan }, own: own ?? null } as SittingDraft) : null;
  } catch {
    return null;
  }
}
