// The weekly reflection as the shell tells it.
import type { Cell, Changes, Cost, Entry, Fit, Form, Reading, Role, Verdict } from './bindings';

export type ReflectionLength = 'full' | 'short';
export type ReflectionStep = 'facts' | 'last_plan' | 'stand_by' | 'look_backs' | 'people' | 'plan' | 'therapist';
export type CameUp = 'no' | 'once' | 'more';
export type Went = 'as_planned' | 'in_part' | 'another_way';
export type Doable = 'doable' | 'maybe' | 'stretch';
export type PlanEnd = 'let_go' | 'made_smaller' | 'done';

/** Seven civil days, both ends included. */
export type ReflectedWeek = { from: string; to: string };

export type Plan = {
  id: string;
  person: { id: string; name: string } | null;
  situation: string;
  words: string;
  phrase: string | null;
  doable: Doable | null;
  made_on: string;
  ended_on: string | null;
  ended: PlanEnd | null;
  came_up: number;
  as_planned: number;
  in_part: number;
  another_way: number;
  ask_smaller: boolean;
  unsafe: boolean;
};
export type PlanDraft = { person: string | null; situation: string; words: string; phrase: string | null; doable: Doable | null };

export type WeekDay = { date: string; entries: Entry[]; a_lot: boolean };
export type AskedPerson = {
  id: string;
  name: string;
  role: Role | null;
  why: 'most_entries' | 'early_sign' | 'longest_unseen';
  entries: number;
  reading: Reading | null;
  verdict: Verdict | null;
  unsafe: boolean;
};
export type OpenedReflection = {
  week: ReflectedWeek;
  is_current: boolean;
  days: WeekDay[];
  /** The oldest first. */
  cells: Cell[];
  entries: number;
  people_count: number;
  first_ever: boolean;
  last_plans: Plan[];
  stand_by: Entry | null;
  look_backs: Entry[];
  people: AskedPerson[];
  kept: Reflection | null;
  before: ReflectedWeek | null;
};

export type FollowUp = { plan: string; came_up: CameUp; went: Went | null; cost: Cost | null };
export type Reflection = {
  id: string;
  week: ReflectedWeek;
  length: ReflectionLength;
  begun_on: string;
  finished_on: string | null;
  at: ReflectionStep;
  notes: { step: ReflectionStep; text: string }[];
  follow_ups: FollowUp[];
  stand_by: string | null;
  people: { id: string; name: string; room: number | null; fit: Fit | null }[];
  plan: Plan | null;
  for_therapist: string | null;
  deleted_until: string | null;
};
export type StepAnswer =
  | { step: 'facts'; note: string | null }
  | { step: 'last_plan'; note: string | null; follow_ups: FollowUp[] }
  | { step: 'stand_by'; note: string | null; entry: string | null }
  | { step: 'look_backs'; note: string | null }
  | { step: 'people'; note: string | null; people: { id: string; room: number | null }[] }
  | { step: 'plan'; note: string | null; plan: PlanDraft | null }
  | { step: 'therapist'; note: string | null; line: string | null };

type Kept = { reflection: Reflection; changes: Changes };
type Planned = { plan: Plan; changes: Changes };

/** The commands of reflections and plans. */
export type ReflectionCommands = {
  openReflection(day: string | null): Promise<OpenedReflection>;
  beginReflection(day: string, length: ReflectionLength): Promise<Kept>;
  keepReflectionStep(id: string, answer: StepAnswer): Promise<Kept>;
  finishReflection(id: string): Promise<Kept>;
  listReflections(words: string | null): Promise<Reflection[]>;
  deleteReflection(id: string): Promise<Changes>;
  restoreReflection(id: string): Promise<Changes>;
  listPlans(): Promise<{ open: Plan[]; past: Plan[] }>;
  makePlan(draft: PlanDraft): Promise<Planned>;
  amendPlan(id: string, draft: PlanDraft): Promise<Planned>;
  planCameUp(id: string, went: Went | null, entry: string | null): Promise<Planned>;
  undoPlanCameUp(id: string): Promise<Planned>;
  endPlan(id: string, how: PlanEnd): Promise<Changes>;
  reopenPlan(id: string): Promise<Changes>;
  plansFor(person: string): Promise<Plan[]>;
  saveDraft(form: Form | 'reflection', draft: string): Promise<null>;
  loadDraft(form: Form | 'reflection'): Promise<string | null>;
  clearDraft(form: Form | 'reflection'): Promise<null>;
};
