// Entries of the made-up journal.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Entry, EntryDraft, EntryFilter, Logged, Relationship, When, Who } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';
import { newestFirst } from './seed';

type Names =
  | 'logEntry' | 'amendEntry' | 'deleteEntry' | 'restoreEntry' | 'getEntry' | 'getEntries' | 'listEntries' | 'listDeletedEntries';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function holdsWords(entry: Entry, asked: string): boolean {
  const text = fold([entry.name, entry.request, entry.details.note, entry.details.old_rule, entry.details.kept_room_for, ...Object.values(entry.details.reframe ?? {})].join(' '));
  return fold(asked).split(/\s+/).every((word) => text.includes(word));
}

function holds(entry: Entry, filter: EntryFilter): boolean {
  const decision = entry.answer.direction === 'received' ? entry.answer.decision : null;
  return (
    entry.deleted_until === null &&
    (filter.relationship === null || entry.relationship === filter.relationship) &&
    (filter.decision === null || decision === filter.decision) &&
    (filter.cost === null || entry.cost === filter.cost) &&
    (filter.kind === null || entry.kind === filter.kind) &&
    (filter.from === null || entry.date >= filter.from) &&
    (filter.to === null || entry.date <= filter.to) &&
    holdsWords(entry, filter.words)
  );
}

/** The relationship that is meant, made if the name is new. */
export function whoever(world: World, who: Who): Relationship {
  const { relationships } = world.journal;
  const known = relationships.find((one) => one.id === who.id);
  if (known) return known;
  if (who.who === 'known') throw new Failure('relationship-missing', 'This person is no longer in the journal.');
  const namesake = relationships.find((one) => fold(one.name) === fold(who.name.trim()));
  if (namesake) {
    namesake.archived = false;
    return namesake;
  }
  const made: Relationship = {
    id: who.id,
    name: who.name.trim(),
    role: null,
    care: false,
    distance: false,
    unsafe: false,
    frame: { hours: '', channels: [], limits: '', times: [], session_day: null },
    note: '',
    archived: false,
    entries: 0,
    last_entry_on: null,
  };
  relationships.push(made);
  return made;
}

function moment(world: World, when: When | null): Pick<Entry, 'at' | 'date' | 'time'> {
  const now = new Date(`${world.stage.today}${new Date().toISOString().slice(10)}`);
  if (when?.when === 'ago') now.setUTCMinutes(now.getUTCMinutes() - when.minutes);
  const at = when?.when === 'at' ? `${when.local.slice(0, 16)}:00Z` : `${now.toISOString().slice(0, 19)}Z`;
  return { at, date: at.slice(0, 10), time: `${at.slice(11, 16)}:00` };
}

function find(world: World, id: string): Entry {
  const found = world.journal.entries.find((entry) => entry.id === id);
  if (!found) throw new Failure('entry-missing', 'This entry is no longer in the journal.');
  return found;
}

/** Writes an entry, new or amended. */
export function write(world: World, draft: EntryDraft, captured = false): Logged {
  const before = world.journal.entries.find((entry) => entry.id === draft.id);
  const who = whoever(world, draft.who);
  const { id, request, kind, want, answer, cost } = draft;
  const details = { ...draft.details, out_of_hours: draft.details.out_of_hours ?? false };
  const lived = before && draft.when === null ? { at: before.at, date: before.date, time: before.time } : moment(world, draft.when);
  const entry: Entry = {
    id, request, kind, want, answer, cost, details, ...lived,
    relationship: who.id,
    name: who.name,
    zone: 'Europe/Berlin',
    look_back: before?.look_back ?? null,
    captured: before?.captured ?? captured,
    raised_on: (draft.details.bring_to_session && before?.raised_on) || null,
    deleted_until: null,
  };
  world.journal.entries = [...world.journal.entries.filter((one) => one.id !== id), entry].sort(newestFirst);
  return { entry, changes: changed({ entries: true, relationships: true }) };
}

/** The commands of entries. */
export function entryCommands(world: World): Pick<Api, Names> {
  return {
    async logEntry(draft) {
      await world.pause();
      return write(world, draft);
    },
    async amendEntry(draft) {
      await world.pause();
      find(world, draft.id);
      return write(world, draft);
    },
    async deleteEntry(id) {
      find(world, id).deleted_until = daysBefore(world.stage.today, -30);
      return changed({ entries: true, relationships: true });
    },
    async restoreEntry(id) {
      find(world, id).deleted_until = null;
      return changed({ entries: true, relationships: true });
    },
    async getEntry(id) {
      return find(world, id);
    },
    async getEntries(ids) {
      await world.pause();
      world.mayFail();
      const kept = new Map(world.journal.entries.map((entry) => [entry.id, entry]));
      return ids.flatMap((id) => kept.get(id) ?? []).filter((entry) => entry.deleted_until === null);
    },
    async listEntries(filter, cursor, limit) {
      await world.pause();
      world.mayFail();
      const found = world.journal.entries.filter((entry) => holds(entry, filter));
      const start = cursor === null ? 0 : Number(cursor);
      const end = start + limit;
      return { entries: found.slice(start, end), next: end < found.length ? String(end) : null };
    },
    async listDeletedEntries() {
      world.mayFail();
      return world.journal.entries.filter((entry) => entry.deleted_until !== null);
    },
  };
}
