/** Whether there is something to show beyond the first pictures. */
import type { Charts, PersonPattern } from '$/api';
import { isEarned } from './readingSentence';

/** The map says something from this many readings on. */
const FEWEST_ON_MAP = 3;

/** Whether a chart of *More ways to look* can speak. */
export function hasMore({ wishes, ways, guilt, kinds, hours, give_and_take }: Charts): boolean {
  return [wishes, ways, guilt, kinds, hours, give_and_take].some((chart) => chart !== null);
}

/** Whether the map may be shown. */
export function isMapEarned(people: readonly PersonPattern[]): boolean {
  return people.filter(({ reading }) => isEarned(reading.label) && reading.figures !== null).length >= FEWEST_ON_MAP;
}
