// Patterns of the made-up journal.
import { Failure } from '../../failure';
import type { Api } from '../../client';
import type { AllNo, Basis, Entry, Label, Moved, Period, PersonPattern, Relationship, Verdict } from '../../types';
import { changed } from '../changes';
import { daysBefore } from '../days';
import type { World } from '../index';
import { counted } from '../relationships';
import { chartsOf } from './count';
import { countsOn, readingOf, weeksOf } from './read';
import { cellOf, reasonOf, sideOf, weigh } from './weigh';

type Names = 'readPatterns' | 'readEveryonePatterns' | 'readPersonPatterns' | 'readGrowth' | 'explainReading' | 'setVerdict';

/** As many cells as the journal sends for the list, as many entries as it names, and as many as it lets grow. */
const STRIP_CELLS = 60;
const MOST_REASONS = 40;
const GROWTH = 13;
const DAYS: Record<Exclude<Period, 'all'>, number> = { twelve_weeks: 83, half_year: 181, year: 364 };
const ALL_NO_DAYS = 56;

const isPressed = ({ answer, cost, details }: Entry) =>
  answer.direction === 'received' && details.pressure === 'strong' && cost === 'uneasy' && !details.unsafe;
const isOf = (id: string) => (entry: Entry) => entry.relationship === id;

/** What is kept, the oldest first. */
function standing(world: World): Entry[] {
  return world.journal.entries.filter((entry) => entry.deleted_until === null).toReversed();
}

function firstDay(world: World, period: Period): string | null {
  return period === 'all' ? null : daysBefore(world.stage.today, DAYS[period]);
}

function within(world: World, period: Period, entries: readonly Entry[]): Entry[] {
  const from = firstDay(world, period) ?? '';
  return entries.filter(({ date }) => date >= from && date <= world.stage.today);
}

function basisOf(world: World, period: Period, entries: readonly Entry[]): Basis {
  const requests = entries.filter(({ answer }) => answer.direction === 'received');
  return {
    period,
    from: firstDay(world, period),
    as_of: world.stage.today,
    entries: entries.length,
    days: new Set(entries.map(({ date }) => date)).size,
    wish_known: requests.filter(({ want }) => want !== null).length / Math.max(1, requests.length),
  };
}

function allNo(world: World): AllNo {
  const from = daysBefore(world.stage.today, ALL_NO_DAYS);
  const recent = standing(world).filter(({ date, answer }) => date > from && answer.direction === 'received');
  const turned_away = recent.filter(({ answer }) => answer.direction === 'received' && ['no', 'later'].includes(answer.decision)).length;
  const people = new Set(recent.map(({ relationship }) => relationship)).size;
  const share = turned_away / Math.max(1, recent.length);
  const ask = recent.length >= 12 && people >= 3 && share > 0.75;
  return { ask, turned_away, requests: recent.length, people, probability: share };
}

function find(world: World, id: string): Relationship {
  const found = counted(world).find((one) => one.id === id);
  if (!found) throw new Failure('relationship-missing', 'This person is no longer in the journal.');
  return found;
}

/** The Sunday on which labels were last given. */
function lastSunday({ stage: { today } }: World): string {
  return daysBefore(today, new Date(`${today}T00:00:00Z`).getUTCDay());
}

function moved(label: Label, judged_on: string, entry: Entry): Moved[] {
  const weights = weigh(entry);
  const side = sideOf(label, weights);
  return side ? [{ entry, side, weights, counts: countsOn(judged_on, entry), reasons: [reasonOf(entry)] }] : [];
}

/** The commands of patterns. */
export function patternCommands(world: World): Pick<Api, Names> {
  const verdicts = new Map<string, Verdict>();
  const { today } = world.stage;
  const reading = (one: Relationship) => readingOf(standing(world).filter(isOf(one.id)), today, one);
  const pattern = (one: Relationship, period: Period): PersonPattern => {
    const entries = within(world, period, standing(world).filter(isOf(one.id)));
    const strip = entries.slice(-STRIP_CELLS).map(cellOf);
    return { relationship: one, reading: reading(one), verdict: verdicts.get(one.id) ?? null, strip, in_period: entries.length };
  };
  return {
    async readPatterns(period) {
      await world.pause();
      world.mayFail();
      const people = counted(world).map((one) => pattern(one, period));
      return { basis: basisOf(world, period, within(world, period, standing(world))), people, all_no: allNo(world) };
    },
    async readEveryonePatterns(period) {
      await world.pause();
      world.mayFail();
      const entries = within(world, period, standing(world));
      return { basis: basisOf(world, period, entries), cells: entries.map(cellOf), charts: chartsOf(entries) };
    },
    async readPersonPatterns(id, period) {
      await world.pause();
      world.mayFail();
      const relationship = find(world, id);
      const all = standing(world).filter(isOf(id));
      const entries = within(world, period, all);
      return {
        basis: basisOf(world, period, entries),
        relationship,
        reading: reading(relationship),
        verdict: verdicts.get(id) ?? null,
        cells: entries.map(cellOf),
        charts: chartsOf(entries, relationship.role === 'client'),
        weeks: relationship.unsafe ? null : weeksOf(all, today, relationship.distance),
        asks_free: !relationship.unsafe && !world.askedFree.has(id) && all.filter(isPressed).length >= 2,
      };
    },
    async readGrowth(id) {
      await world.pause();
      world.mayFail();
      const all = standing(world);
      const grown = all.slice(0, all.findIndex((entry) => entry.id === id) + 1);
      const hedge = grown.filter(isOf(grown.at(-1)?.relationship ?? '')).slice(-GROWTH);
      return hedge.map(cellOf).map(({ id, glyph }) => ({ id, glyph }));
    },
    async explainReading(id) {
      await world.pause();
      world.mayFail();
      const all = standing(world).filter(isOf(id));
      const [read, judged_on] = [reading(find(world, id)), lastSunday(world)];
      const judged = all.filter(({ date }) => date <= judged_on);
      const told = judged.flatMap((entry) => moved(read.label, judged_on, entry));
      const weight = ({ weights, counts }: Moved) => (1 - weights.unclear) * counts;
      told.sort((a, b) => weight(b) - weight(a));
      const left_out = judged.filter(({ details }) => details.unsafe).length;
      const since_then = all.length - judged.length;
      return { reading: read, judged_on, since_then, left_out, moved: told.slice(0, MOST_REASONS), in_all: told.length };
    },
    async setVerdict(id, fit) {
      if (fit === null) verdicts.delete(id);
      else verdicts.set(id, { fit, label: reading(find(world, id)).label, on: today });
      return changed({ verdicts: true });
    },
  };
}
