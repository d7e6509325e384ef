/** Whether there is something to show beyond the first pictures. */
import type { Charts, PersonPattern } from '$/api';
import { placed } from '$/components/charts/leanings/placed';

/** The map says something from this many readings on. */
const FEWEST_ON_MAP = 3;
/** Hardly a count of everyone together speaks of fewer entries. */
const FEWEST_COUNTED = 5;

/** Whether a chart of *More ways to look* can speak. */
export function hasMore({ wishes, ways, guilt, kinds, hours, give_and_take }: Omit<Charts, 'outside'>): boolean {
  return [wishes, ways, guilt, kinds, hours, give_and_take].some((chart) => chart !== null);
}

/** Whether the map may be shown: as many stand on it. */
export function isMapEarned(people: readonly PersonPattern[]): boolean {
  return placed(people).length >= FEWEST_ON_MAP;
}

/** Whether it is worth asking for everyone together: the map may be shown, or the period has entries enough to count. */
export function mayHaveMore(people: readonly PersonPattern[], entries: number): boolean {
  return entries >= FEWEST_COUNTED || isMapEarned(people);
}
