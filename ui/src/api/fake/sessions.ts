// What is to be brought to sessions in the made-up journal.
import { WEEKDAYS } from '$/words/vocabulary';
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Frame, Weekday } from '../types';
import { changed } from './changes';
import type { World } from './index';

type Names = 'listToRaise' | 'setRaised';

/** The weekday on which one meets: the one that was said, else the only one of the agreed times. */
export function meetsOn({ session_day, times }: Frame): Weekday | null {
  const days = new Set(times.flatMap((time) => time.days));
  return session_day ?? (days.size === 1 ? ([...days][0] ?? null) : null);
}

/** The commands of sessions. */
export function sessionCommands(world: World): Pick<Api, Names> {
  const { journal, stage } = world;
  return {
    async listToRaise() {
      await world.pause();
      world.mayFail();
      const today = WEEKDAYS[(new Date(`${stage.today}T00:00:00Z`).getUTCDay() + 6) % 7];
      const met = journal.relationships.filter((one) => one.role === 'client' && !one.archived && !one.unsafe && meetsOn(one.frame) === today);
      const clients = new Set(met.map((one) => one.id));
      const marked = journal.entries.filter(
        ({ details, raised_on, deleted_until, relationship }) =>
          clients.has(relationship) && details.bring_to_session && !details.unsafe && raised_on === null && deleted_until === null,
      );
      return marked.reverse();
    },
    async setRaised(id, on) {
      const found = journal.entries.find((entry) => entry.id === id && entry.deleted_until === null);
      if (!found) throw new Failure('entry-not-found', 'That entry is not here any more.');
      journal.entries = journal.entries.map((entry) => (entry.id === id ? { ...entry, raised_on: on } : entry));
      return changed({ entries: true });
    },
  };
}
