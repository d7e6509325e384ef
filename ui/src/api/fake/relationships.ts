// Relationships of the made-up journal.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Entry, Relationship, RelationshipDraft } from '../types';
import { changed } from './changes';
import type { World } from './index';

type Names =
  | 'listRelationships' | 'likelyRelationships' | 'addRelationship' | 'amendRelationship'
  | 'archiveRelationship' | 'mergeRelationships' | 'unmergeRelationship' | 'noteAskedFree' | 'isOutsideFrame';

type Merge = { gone: Relationship; moved: Entry[] };

/** Everybody with their counts, most recently used first. */
export function counted(world: World): Relationship[] {
  const rows = world.journal.relationships.map((one) => {
    const own = world.journal.entries.filter((entry) => entry.relationship === one.id && entry.deleted_until === null);
    return { ...one, entries: own.length, last_entry_on: own[0]?.date ?? null };
  });
  return rows.sort((a, b) => (b.last_entry_on ?? '').localeCompare(a.last_entry_on ?? '') || a.name.localeCompare(b.name));
}

function find(world: World, id: string): Relationship {
  const found = world.journal.relationships.find((one) => one.id === id);
  if (!found) throw new Failure('relationship-missing', 'This person is no longer in the journal.');
  return found;
}

function refuseNamesake(world: World, draft: RelationshipDraft): void {
  const name = draft.name.trim().toLowerCase();
  const taken = world.journal.relationships.some((one) => one.id !== draft.id && one.name.toLowerCase() === name);
  if (taken) throw new Failure('name-taken', 'There is already somebody of that name. Add something that tells them apart.');
}

function merge(world: World, from: string, into: string): Merge {
  const gone = find(world, from);
  const kept = find(world, into);
  const moved = world.journal.entries.filter((entry) => entry.relationship === from);
  for (const entry of moved) Object.assign(entry, { relationship: kept.id, name: kept.name });
  world.journal.relationships = world.journal.relationships.filter((one) => one.id !== from);
  return { gone, moved };
}

function unmerge(world: World, { gone, moved }: Merge): void {
  world.journal.relationships.push(gone);
  for (const entry of moved) Object.assign(entry, { relationship: gone.id, name: gone.name });
}

/** The commands of relationships. */
export function relationshipCommands(world: World): Pick<Api, Names> {
  const merges = new Map<string, Merge>();
  const touched = () => changed({ entries: true, relationships: true, waiting: true });
  return {
    async listRelationships() {
      await world.pause();
      world.mayFail();
      return counted(world);
    },
    async likelyRelationships() {
      return counted(world).filter((one) => !one.archived).slice(0, 5);
    },
    async addRelationship(draft) {
      refuseNamesake(world, draft);
      const name = draft.name.trim();
      world.journal.relationships.push({ ...draft, name, archived: false, entries: 0, last_entry_on: null });
      return changed({ relationships: true });
    },
    async amendRelationship(draft) {
      refuseNamesake(world, draft);
      Object.assign(find(world, draft.id), { ...draft, name: draft.name.trim() });
      for (const entry of world.journal.entries) if (entry.relationship === draft.id) entry.name = draft.name.trim();
      return touched();
    },
    async archiveRelationship(id, archived) {
      find(world, id).archived = archived;
      return changed({ relationships: true });
    },
    async mergeRelationships(from, into) {
      merges.set(from, merge(world, from, into));
      return touched();
    },
    async unmergeRelationship(from) {
      const done = merges.get(from);
      if (!done) throw new Failure('relationship-missing', 'These two can no longer be taken apart.');
      unmerge(world, done);
      merges.delete(from);
      return touched();
    },
    // The rule is the journal's; here a way that was not agreed is enough to play with.
    async isOutsideFrame(id, _when, channel) {
      const { channels } = find(world, id).frame;
      return channel !== null && channels.length > 0 && !channels.includes(channel);
    },
    async noteAskedFree(id) {
      world.askedFree.add(find(world, id).id);
      return touched();
    },
  };
}
