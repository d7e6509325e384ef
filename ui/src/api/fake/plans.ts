// Plans of the made-up journal.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Plan, PlanDraft, Went } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';

type Names = 'listPlans' | 'makePlan' | 'amendPlan' | 'planCameUp' | 'undoPlanCameUp' | 'endPlan' | 'reopenPlan' | 'plansBeside';

/** How often it went another way until a smaller one is asked about. */
const MISSES = 3;

/** For how many days an entry shows its plans. */
const SHOWN_DAYS = 7;

/** One time that a plan came up; told again of the same entry, it is the same time. */
type Occasion = { went: Went | null; entry: string | null };

/** A plan with the times it came up, in order. */
export type KeptPlan = Omit<Plan, 'came_up' | Went | 'ask_smaller' | 'unsafe'> & { times: Occasion[] };

/** The plan as the journal tells it. */
export function told(world: World, { times, ...plan }: KeptPlan): Plan {
  const count = (went: Went) => times.filter((one) => one.went === went).length;
  const person = world.journal.relationships.find((one) => one.id === plan.person?.id);
  return {
    ...plan,
    person: person ? { id: person.id, name: person.name } : plan.person,
    came_up: times.length,
    as_planned: count('as_planned'),
    in_part: count('in_part'),
    another_way: count('another_way'),
    ask_smaller: count('another_way') >= MISSES,
    unsafe: person?.unsafe ?? false,
  };
}

function find(world: World, id: string): KeptPlan {
  const found = world.plans.find((plan) => plan.id === id);
  if (!found) throw new Failure('plan-missing', 'This plan is no longer in the journal.');
  return found;
}

/** What a draft says of a plan, checked. */
function saidOf(world: World, draft: PlanDraft): Pick<KeptPlan, 'person' | 'situation' | 'words' | 'phrase' | 'doable'> {
  const [situation, words] = [draft.situation.trim(), draft.words.trim()];
  if (situation === '' || words === '') throw new Failure('plan-empty', 'A plan needs when, and what you would say.');
  const person = world.journal.relationships.find((one) => one.id === draft.person);
  return { person: person ? { id: person.id, name: person.name } : null, situation, words, phrase: draft.phrase, doable: draft.doable };
}

/** Makes a plan on `day`. */
export function make(world: World, draft: PlanDraft, day = world.stage.today): KeptPlan {
  const plan: KeptPlan = { id: crypto.randomUUID(), ...saidOf(world, draft), made_on: day, ended_on: null, ended: null, times: [] };
  world.plans.push(plan);
  return plan;
}

/** Changes what a plan says. */
export function amend(world: World, id: string, draft: PlanDraft): KeptPlan {
  return Object.assign(find(world, id), saidOf(world, draft));
}

/** A plan of the week before, for a journal in which there is somebody to plan with. */
export function firstPlans(world: World): KeptPlan[] {
  const mum = world.journal.relationships.find(({ name }) => name === 'Mum');
  if (!mum || world.journal.entries.length < 20) return [];
  const plan: KeptPlan = {
    id: '01930000-0000-7000-8000-00000000a001',
    person: { id: mum.id, name: mum.name },
    situation: 'asks for my Saturday',
    words: 'I’ll tell you tomorrow by noon.',
    phrase: null,
    doable: 'doable',
    made_on: daysBefore(world.stage.today, 8),
    ended_on: null,
    ended: null,
    times: [{ went: 'as_planned', entry: null }, { went: 'another_way', entry: null }],
  };
  return [plan];
}

/** The commands of plans. */
export function planCommands(world: World): Pick<Api, Names> {
  const answer = (plan: KeptPlan) => ({ plan: told(world, plan), changes: changed({ reflections: true }) });
  const open = () => world.plans.filter((plan) => plan.ended === null).map((plan) => told(world, plan));
  return {
    async listPlans() {
      await world.pause();
      world.mayFail();
      const past = world.plans.filter((plan) => plan.ended !== null).map((plan) => told(world, plan));
      return { open: open(), past: past.reverse() };
    },
    makePlan: async (draft) => answer(make(world, draft)),
    amendPlan: async (id, draft) => answer(amend(world, id, draft)),
    async planCameUp(id, went, entry) {
      const plan = find(world, id);
      const told = entry === null ? undefined : plan.times.find((one) => one.entry === entry);
      if (told) told.went = went;
      else plan.times.push({ went, entry });
      return answer(plan);
    },
    async undoPlanCameUp(id, entry) {
      const plan = find(world, id);
      const place = entry === null ? plan.times.length - 1 : plan.times.findIndex((one) => one.entry === entry);
      if (place >= 0) plan.times.splice(place, 1);
      return answer(plan);
    },
    async endPlan(id, how) {
      Object.assign(find(world, id), { ended: how, ended_on: world.stage.today });
      return changed({ reflections: true });
    },
    async reopenPlan(id) {
      Object.assign(find(world, id), { ended: null, ended_on: null });
      return changed({ reflections: true });
    },
    async plansBeside(id) {
      await world.pause();
      const entry = world.journal.entries.find((one) => one.id === id && one.deleted_until === null);
      if (!entry) throw new Failure('entry-not-found', 'This entry is no longer in the journal.');
      const shows = entry.date > daysBefore(world.stage.today, SHOWN_DAYS) && entry.answer.direction === 'received' && !entry.details.unsafe;
      const plans = shows ? open().filter((plan) => plan.person?.id === entry.relationship && !plan.unsafe && plan.made_on <= entry.date) : [];
      return plans.map((plan) => {
        const noted = find(world, plan.id).times.find((one) => one.entry === id);
        return { plan, came_up: noted !== undefined, went: noted?.went ?? null };
      });
    },
  };
}
