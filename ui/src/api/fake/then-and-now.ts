// An old and a recent answer of the made-up journal: a plain choice, not the journal's own.
import type { Api } from '../client';
import type { Entry } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';

type Names = 'openThenAndNow' | 'putThenAndNowAway';

const RECENT_DAYS = 27;
const OLD_DAYS = 84;

function answeredAgainst(decision: 'yes' | 'no') {
  return ({ answer, want, details, deleted_until }: Entry): boolean =>
    deleted_until === null && !details.unsafe && want === 'no' && answer.direction === 'received' && answer.decision === decision;
}

/** The commands of the two answers of a month. */
export function thenAndNowCommands(world: World): Pick<Api, Names> {
  const { today } = world.stage;
  let away = false;
  return {
    async openThenAndNow() {
      await world.pause();
      world.mayFail();
      if (away) return null;
      const { entries, relationships } = world.journal;
      const safe = new Set(relationships.filter((one) => !one.unsafe && !one.archived).map((one) => one.id));
      const recent = entries.filter(answeredAgainst('no')).filter(({ date, relationship }) => date >= daysBefore(today, RECENT_DAYS) && safe.has(relationship));
      const old = entries.filter(answeredAgainst('yes')).filter(({ date }) => date <= daysBefore(today, OLD_DAYS)).reverse();
      for (const now of recent) {
        const then = old.find(({ relationship }) => relationship === now.relationship);
        if (then) return { then, now };
      }
      return null;
    },
    async putThenAndNowAway(next) {
      away = next;
      return changed({ reflections: true });
    },
  };
}
