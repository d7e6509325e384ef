// What noes and partlies of the made-up journal kept room for.
import type { Api } from '../client';
import type { Entry } from '../types';
import type { World } from './index';

function isLimited({ answer }: Entry): boolean {
  return answer.direction === 'received' && ['no', 'partly'].includes(answer.decision);
}

/** The commands of what lies inside the hedge. */
export function insideHedgeCommands(world: World): Pick<Api, 'listKeptRoom'> {
  return {
    async listKeptRoom(person, cursor, limit) {
      await world.pause();
      world.mayFail();
      const unsafe = new Set(world.journal.relationships.filter((one) => one.unsafe).map((one) => one.id));
      const found = world.journal.entries
        .filter((entry) => entry.deleted_until === null && entry.details.kept_room_for.trim() !== '' && isLimited(entry))
        .filter(({ details, relationship }) => !details.unsafe && !unsafe.has(relationship))
        .filter(({ relationship }) => person === null || relationship === person)
        .map(({ id, relationship, name, date, details }) => ({ entry: id, relationship, name, date, text: details.kept_room_for }));
      const start = cursor === null ? 0 : Number(cursor);
      const end = start + limit;
      return { sentences: found.slice(start, end), next: end < found.length ? String(end) : null };
    },
  };
}
