// Looking back in the made-up journal. Whoever keeps it looks back now and then: not much is left to ask about.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Entry, EntryId } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';

type Names = 'listDueLookBacks' | 'giveLookBack' | 'restoreLookBack' | 'skipLookBack';

/** How many are left to ask about at first. */
const LEFT = 2;
const LAST_DAY = 7;

function isHard({ answer, cost, details }: Entry): boolean {
  const gave = answer.direction === 'received' && (answer.decision === 'yes' || answer.decision === 'partly');
  return details.pressure === 'strong' || (gave && cost !== 'calm' && cost !== 'glad');
}

function mayBeAsked(world: World, entry: Entry): boolean {
  const { today } = world.stage;
  const person = world.journal.relationships.find((one) => one.id === entry.relationship);
  return (
    entry.answer.direction === 'received' &&
    entry.look_back === null &&
    entry.deleted_until === null &&
    !entry.details.unsafe &&
    !person?.unsafe &&
    entry.date >= daysBefore(today, LAST_DAY) &&
    entry.date <= daysBefore(today, isHard(entry) ? 1 : 2)
  );
}

/** The commands of look backs. */
export function lookBackCommands(world: World): Pick<Api, Names> {
  const { today } = world.stage;
  const due = () => world.journal.entries.filter((entry) => mayBeAsked(world, entry)).reverse();
  const skipped = new Set<EntryId>(due().slice(0, -LEFT).map((entry) => entry.id));

  function answered(id: EntryId): Entry {
    const found = world.journal.entries.find((entry) => entry.id === id && entry.deleted_until === null);
    if (!found) throw new Failure('entry-not-found', 'That entry is not here any more.');
    if (found.answer.direction !== 'received') throw new Failure('not-an-answer', 'Only an answer to somebody can be looked back on.');
    return found;
  }
  function put(old: Entry, look_back: Entry['look_back']): Entry {
    const entry = { ...old, look_back };
    world.journal.entries = world.journal.entries.map((one) => (one.id === old.id ? entry : one));
    return entry;
  }

  return {
    async listDueLookBacks() {
      await world.pause();
      world.mayFail();
      return due().filter((entry) => !skipped.has(entry.id));
    },
    async giveLookBack(id, draft) {
      await world.pause();
      const old = answered(id);
      const same = old.look_back?.after === draft.after;
      const entry = put(old, { ...draft, after_at: (same && old.look_back?.after_at) || today });
      return { entry, changes: changed({ entries: true }) };
    },
    async restoreLookBack(id, before) {
      put(answered(id), before);
      return changed({ entries: true });
    },
    async skipLookBack(id, skip) {
      answered(id);
      if (skip) skipped.add(id);
      else skipped.delete(id);
      return changed({ entries: true });
    },
  };
}
