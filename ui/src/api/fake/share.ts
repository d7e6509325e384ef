// Sharing in the made-up journal: a small page of the same bones, made of what was chosen, and nothing is written anywhere.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Choices, Entry, Leaves, OfferedEntry, OfferedPerson, Offers, Relationship, Role, Share } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import type { World } from './index';
import { counted } from './relationships';

type Names = 'offerShare' | 'previewReport' | 'leavePreview' | 'writeReport' | 'listShares' | 'setRelationWord';

/** The words that open every sealed file of the made-up shell. */
export const FAKE_WORDS = 'gravel lantern oboe meadow thimble crisp';
/** What every file of the made-up shell is called. */
export const FAKE_FILE = 'page.pdf';

const CODES: Record<Role, string> = {
  client: 'Client', coworker: 'Colleague', manager: 'Manager', family: 'Family', partner: 'Partner', friend: 'Friend', community: 'Community', other: 'Person',
};
const SEALED = ['locked_pdf', 'sealed_page', 'sealed_file'];

type Kept = { called: Map<string, string>; shares: Share[] };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** "Family A", by the order in which people were added. */
function code(world: World, one: Relationship): string {
  const role = one.role ?? 'other';
  const place = world.journal.relationships.filter((other) => (other.role ?? 'other') === role).findIndex((other) => other.id === one.id);
  return `${CODES[role]} ${String.fromCharCode(65 + place)}`;
}

function days(world: World, kept: Kept, choices: Choices): { from: string; until: string; last: string | null } {
  const { today } = world.stage;
  const last = kept.shares.find((share) => share.date < today) ?? null;
  const until = choices.until && choices.until < today ? choices.until : today;
  return { from: choices.from ?? last?.until ?? daysBefore(until, 83), until, last: last?.date ?? null };
}

function offer(world: World, kept: Kept, choices: Choices): Offers {
  const { include } = choices;
  const { from, until, last } = days(world, kept, choices);
  const within = world.journal.entries.filter((entry) => entry.deleted_until === null && entry.date >= from && entry.date <= until);
  const goesIn = (one: Relationship) =>
    (!choices.people || choices.people.includes(one.id)) && (include.clients || one.role !== 'client') && (include.unsafe_entries || !one.unsafe);
  const people = counted(world).map((one): OfferedPerson => ({
    relationship: one.id,
    name: one.name,
    role: one.role,
    called: kept.called.get(one.id) ?? '',
    alias: kept.called.get(one.id) || code(world, one),
    entries: within.filter((entry) => entry.relationship === one.id).length,
    unsafe: one.unsafe,
    goes_in: goesIn(one),
  }));
  const held = new Set(people.filter((one) => one.goes_in).map((one) => one.relationship));
  const entries = within.filter((entry) => held.has(entry.relationship)).map((entry) => offered(entry, choices)).reverse();
  const codes_only = people.some((one) => one.goes_in && one.role === 'client' && (one.entries > 0 || choices.people !== null));
  return { from, until, last_shared: last, codes_only, people, entries };
}

function offered(entry: Entry, choices: Choices): OfferedEntry {
  const { id, relationship, name, date, time, request, kind, want, answer, cost, details } = entry;
  return {
    id, relationship, name, date, time, request, kind, want, answer, cost,
    bring_to_session: details.bring_to_session,
    has_notes: details.note !== '',
    goes_in: !choices.left_out.includes(id),
  };
}

function count(offers: Offers, choices: Choices): Leaves {
  const { include } = choices;
  const entries = offers.entries.filter((entry) => entry.goes_in);
  const about = new Set(entries.map((entry) => entry.relationship));
  const people = offers.people.filter((one) => about.has(one.relationship));
  return {
    people: people.length,
    clients: people.filter((one) => one.role === 'client').length,
    moments: choices.moments.length,
    log: include.log ? entries.length : 0,
    request_words: include.log && include.request_words ? entries.filter((entry) => entry.request !== '').length : 0,
    notes: include.notes ? entries.filter((entry) => entry.has_notes).length : 0,
    bring_to_session: include.bring_to_session ? entries.filter((entry) => entry.bring_to_session).length : 0,
    therapist_lines: include.therapist_lines ? 1 : 0,
    reflections: include.reflections ? 1 : 0,
    unsafe_entries: 0,
    exact_times: include.exact_times,
  };
}

function page(offers: Offers, choices: Choices): string {
  const called = (one: OfferedPerson) => escaped(choices.include.names && !offers.codes_only ? one.name : one.alias);
  const people = offers.people.filter((one) => one.goes_in && one.entries > 0);
  const about = people.map((one) => `<h3>${called(one)}</h3><p>${one.entries} entries in these days.</p>`).join('');
  const own = choices.talk_about ? `<h2>What I’d like to talk about</h2><p class="own">${escaped(choices.talk_about)}</p>` : '';
  return `<!doctype html><html lang="en"><title>A page for my therapist</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:auto;padding:2.5rem 1.5rem}</style>
<h1>A page for my therapist</h1><p>From ${offers.from} to ${offers.until}.</p>${own}<h2>Relationships</h2>${about}
<footer><p>Made up, to look at in a browser.</p></footer></html>`;
}

/** The commands of sharing. */
export function shareCommands(world: World): Pick<Api, Names> {
  const kept: Kept = { called: new Map(), shares: [] };
  return {
    async offerShare(choices) {
      await world.pause();
      world.mayFail();
      return offer(world, kept, choices);
    },
    async previewReport(choices) {
      await world.pause(4);
      world.mayFail();
      const offers = offer(world, kept, choices);
      return { address: `data:text/html;charset=utf-8,${encodeURIComponent(page(offers, choices))}`, leaves: count(offers, choices) };
    },
    async leavePreview() {},
    async writeReport(choices, format, passphrase) {
      await world.pause(10);
      const { state, today } = world.stage;
      if (state === 'open' && passphrase !== world.passphrase) {
        throw new Failure('wrong-passphrase', 'That is not the passphrase of this journal. Nothing was changed; try again.');
      }
      const { from, until, entries } = offer(world, kept, choices);
      const people = [...new Set(entries.filter((entry) => entry.goes_in).map((entry) => entry.relationship))];
      kept.shares.unshift({ at: `${today}T12:00:00Z`, date: today, from, until, people, format });
      return { file_name: FAKE_FILE, passphrase: SEALED.includes(format) ? FAKE_WORDS : null };
    },
    async listShares() {
      world.mayFail();
      return [...kept.shares];
    },
    async setRelationWord(id, called) {
      kept.called.set(id, called.trim());
      return changed({ relationships: true });
    },
  };
}
