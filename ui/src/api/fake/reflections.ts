// Weekly reflections of the made-up journal: enough of the journal's choices to play with, the same for the same entries.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { AskedPerson, Entry, OpenedReflection, ReflectedWeek, Reflection, ReflectionStep, StepAnswer } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';
import { cellOf } from './patterns/weigh';
import { amend, make, told, type KeptPlan } from './plans';

type Names =
  | 'openReflection' | 'beginReflection' | 'keepReflectionStep' | 'finishReflection' | 'listReflections' | 'deleteReflection' | 'restoreReflection';

/** A reflection as it is kept: its plan by id. */
export type KeptReflection = Omit<Reflection, 'plan'> & { plan: string | null };

const STEPS: readonly ReflectionStep[] = ['facts', 'last_plan', 'stand_by', 'look_backs', 'people', 'plan', 'therapist'];
const SHORT: readonly ReflectionStep[] = ['last_plan', 'plan'];
const A_LOT = 8;
const MOST_PEOPLE = 3;
const MOST_LOOK_BACKS = 3;
const FIRST_DAYS = 2;
const WEEKDAYS = { sunday: 0, monday: 1, saturday: 6 } as const;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const standing = (world: World) => world.journal.entries.filter((entry) => entry.deleted_until === null);
const within = (entries: readonly Entry[], { from, to }: ReflectedWeek) => entries.filter(({ date }) => date >= from && date <= to);

/** The week that holds a day, by the chosen start. */
function weekOf(world: World, day: string): ReflectedWeek {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const from = daysBefore(day, (weekday - WEEKDAYS[world.settings.week_start] + 7) % 7);
  return { from, to: daysBefore(from, -6) };
}

/** One answer in which a limit held or one opened freely. */
function standBy(entries: readonly Entry[]): Entry | null {
  const good = ({ answer, want, details }: Entry) =>
    answer.direction === 'received' && !details.unsafe && ((answer.decision === 'no' && want === 'no') || (answer.decision === 'yes' && want === 'yes'));
  const calm = ({ cost }: Entry) => cost === 'calm' || cost === 'glad';
  return entries.find((entry) => good(entry) && calm(entry)) ?? entries.find(good) ?? null;
}

/** Whom it is asked about: those with the most entries of the week. */
async function asked(entries: readonly Entry[], patterns: Pick<Api, 'readPatterns'>): Promise<AskedPerson[]> {
  const counts = new Map<string, number>();
  for (const { relationship } of entries) counts.set(relationship, (counts.get(relationship) ?? 0) + 1);
  const { people } = await patterns.readPatterns('twelve_weeks');
  return [...counts]
    .sort(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b))
    .slice(0, MOST_PEOPLE)
    .flatMap(([id, count]): AskedPerson[] => {
      const pattern = people.find(({ relationship }) => relationship.id === id);
      if (!pattern) return [];
      const { name, role, unsafe } = pattern.relationship;
      return [{ id, name, role, why: 'most_entries', entries: count, reading: unsafe ? null : pattern.reading, verdict: pattern.verdict, unsafe }];
    });
}

class Reflections {
  readonly kept: KeptReflection[];
  constructor(readonly world: World) {
    this.kept = world.reflections;
  }

  tell(one: KeptReflection): Reflection {
    const plan = this.world.plans.find(({ id }) => id === one.plan);
    return { ...structuredClone(one), plan: plan ? told(this.world, plan) : null };
  }
  answer(one: KeptReflection) {
    return { reflection: this.tell(one), changes: changed({ reflections: true }) };
  }
  find(id: string): KeptReflection {
    const found = this.kept.find((one) => one.id === id);
    if (!found) throw new Failure('reflection-missing', 'This reflection is no longer in the journal.');
    return found;
  }
  of({ from }: ReflectedWeek): KeptReflection | undefined {
    return this.kept.find(({ week, deleted_until }) => week.from === from && deleted_until === null);
  }
  /** Whether a week could be looked back on and was not. */
  blank(week: ReflectedWeek): boolean {
    return !this.of(week)?.finished_on && within(standing(this.world), week).length > 0;
  }
  /** This week; in its first two days the one before, if that is blank. */
  due(): ReflectedWeek {
    const { today } = this.world.stage;
    const week = weekOf(this.world, today);
    const before = weekOf(this.world, daysBefore(week.from, 1));
    const early = today < daysBefore(week.from, -FIRST_DAYS);
    return early && this.blank(before) ? before : week;
  }
  openPlans(week: ReflectedWeek, own: string | null): KeptPlan[] {
    return this.world.plans.filter((plan) => plan.ended === null && plan.made_on < week.to && plan.id !== own).slice(0, 3);
  }
  keep(one: KeptReflection, answer: StepAnswer): void {
    const { step, note } = answer;
    const others = one.notes.filter((other) => other.step !== step);
    one.notes = note?.trim() ? [...others, { step, text: note.trim() }] : others;
    const steps = one.length === 'short' ? SHORT : STEPS;
    one.at = steps[steps.indexOf(step) + 1] ?? step;
    if (answer.step === 'last_plan') one.follow_ups = answer.follow_ups;
    else if (answer.step === 'stand_by') one.stand_by = answer.entry;
    else if (answer.step === 'people') one.people = answer.people.map((person) => ({ ...person, name: this.name(person.id), fit: null }));
    else if (answer.step === 'plan') {
      this.keepPlan(one, answer);
      one.old_rule = answer.old_rule?.trim() || null;
    }
    else if (answer.step === 'therapist') one.for_therapist = answer.line?.trim() || null;
  }
  name(id: string): string {
    return this.world.journal.relationships.find((one) => one.id === id)?.name ?? '';
  }
  keepPlan(one: KeptReflection, { plan }: Extract<StepAnswer, { step: 'plan' }>): void {
    if (plan && one.plan) amend(this.world, one.plan, plan);
    else if (plan) one.plan = make(this.world, plan).id;
    else {
      this.world.plans = this.world.plans.filter(({ id }) => id !== one.plan);
      one.plan = null;
    }
  }
  holds(one: KeptReflection, asked: string): boolean {
    const { notes, for_therapist, old_rule, people, plan } = this.tell(one);
    const said = [...notes.map(({ text }) => text), for_therapist, old_rule, ...people.map(({ name }) => name), plan?.situation, plan?.words, plan?.person?.name];
    const text = fold(said.join(' '));
    return fold(asked).split(/\s+/).every((word) => text.includes(word));
  }
}

/** The commands of weekly reflections. */
export function reflectionCommands(world: World, patterns: Pick<Api, 'readPatterns'>): Pick<Api, Names> {
  const all = new Reflections(world);
  const { today } = world.stage;
  return {
    async openReflection(day): Promise<OpenedReflection> {
      await world.pause();
      world.mayFail();
      const week = day === null ? all.due() : weekOf(world, day);
      const entries = within(standing(world), week);
      const dates = Array.from({ length: 7 }, (_, index) => daysBefore(week.from, -index));
      const before = weekOf(world, daysBefore(week.from, 1));
      const kept = all.of(week);
      const lately = { from: daysBefore(today, 7), to: daysBefore(today, 2) };
      const due = within(standing(world), lately).filter(({ answer, look_back, details }) => answer.direction === 'received' && !look_back && !details.unsafe);
      return {
        week,
        is_current: today >= week.from && today <= week.to,
        days: dates.map((date) => {
          const those = entries.filter((entry) => entry.date === date).reverse();
          return { date, entries: those, a_lot: those.length > A_LOT };
        }),
        cells: entries.map(cellOf).reverse(),
        entries: entries.length,
        people_count: new Set(entries.map(({ relationship }) => relationship)).size,
        first_ever: all.kept.every((one) => one === kept || one.deleted_until !== null),
        last_plans: all.openPlans(week, kept?.plan ?? null).map((plan) => told(world, plan)),
        stand_by: standBy(entries),
        look_backs: due.reverse().slice(0, MOST_LOOK_BACKS),
        people: await asked(entries, patterns),
        kept: kept ? all.tell(kept) : null,
        before: all.blank(before) && !all.of(before) ? before : null,
      };
    },
    async beginReflection(day, length) {
      await world.pause();
      const week = weekOf(world, day);
      const known = all.of(week);
      const at: ReflectionStep = length === 'short' ? 'last_plan' : 'facts';
      if (known) return all.answer(Object.assign(known, { length, at }));
      const made: KeptReflection = {
        id: crypto.randomUUID(), week, length, begun_on: today, finished_on: null, at,
        notes: [], follow_ups: [], stand_by: null, people: [], plan: null, for_therapist: null, old_rule: null, deleted_until: null,
      };
      all.kept.push(made);
      return all.answer(made);
    },
    async keepReflectionStep(id, answer) {
      await world.pause();
      const one = all.find(id);
      all.keep(one, answer);
      return all.answer(one);
    },
    async finishReflection(id) {
      await world.pause();
      const one = all.find(id);
      one.finished_on ??= today;
      world.drafts.delete('reflection');
      return all.answer(one);
    },
    async listReflections(words) {
      await world.pause();
      world.mayFail();
      const found = all.kept.filter((one) => one.deleted_until === null && (!words || all.holds(one, words)));
      return found.sort((a, b) => b.week.from.localeCompare(a.week.from)).map((one) => all.tell(one));
    },
    async deleteReflection(id) {
      all.find(id).deleted_until = daysBefore(today, -30);
      return changed({ reflections: true });
    },
    async restoreReflection(id) {
      all.find(id).deleted_until = null;
      return changed({ reflections: true });
    },
  };
}
