// What was captured while locked, in the made-up shell.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { Capture, CaptureDraft, Meant, Review, Said } from '../types';
import { changed } from './changes';
import { write } from './entries';
import type { World } from './index';
import { keep } from './waiting';

type Names =
  | 'sealCapture' | 'reviewInbox' | 'acceptCapture' | 'acceptAllCaptures' | 'takeCapturesBack' | 'discardCapture' | 'restoreCapture' | 'noteSetAside' | 'forgetSealed';

const NO_DETAILS = {
  pressure: null, how: null, channel: null, out_of_hours: null, also_felt: [], strength: null, note: '', bring_to_session: false,
  old_rule: '', unsafe: false, kept_room_for: '',
};

function drained(who: string, request: string): Said {
  const answer = { direction: 'received', decision: 'yes' } as const;
  return { said: 'entry', who, request, kind: 'time', want: 'no', answer, cost: 'drained', details: { ...NO_DETAILS } };
}

/** What the stage "sealed" begins with: a name that is known, one that is nearly, one that is new, and what is not answered yet. */
export const SEALED: CaptureDraft[] = (
  [
    drained('Mum', 'my Saturday'),
    { said: 'waiting', who: 'Mum', request: 'a lift to the station', kind: 'time', want: null },
    drained('Mumm', 'the whole weekend'),
    drained('The new neighbour', 'my ladder, again'),
  ] satisfies Said[]
).map((said, place) => ({ id: `00000000-0000-7000-8000-00000000000${place}`, when: null, said }));

const plain = (name: string) => name.trim().toLowerCase();
const nameIn = (said: Said) => (said.said === 'unfinished' ? '' : said.who);

function meantBy(world: World, name: string): Meant[] {
  const people = world.journal.relationships.map(({ id, name }) => ({ relationship: id, name, is_same: false }));
  const same = people.find((person) => plain(person.name) === plain(name));
  if (same) return [{ ...same, is_same: true }];
  return people.filter((person) => plain(name) !== '' && plain(name).startsWith(plain(person.name))).slice(0, 3);
}

type Kept = { draft: CaptureDraft; state: 'pending' | 'accepted' | 'discarded' };

/** The commands of the inbox. */
export function inboxCommands(world: World): Pick<Api, Names> {
  const all: Kept[] = world.stage.sealed.map((draft) => ({ draft, state: 'pending' }));
  const aside = world.stage.setAside;
  let told = false;
  const find = (id: string) => {
    const found = all.find(({ draft }) => draft.id === id);
    if (!found) throw new Failure('capture-not-found', 'That is not waiting in the inbox any more.');
    return found;
  };
  const shown = ({ draft: { id, said } }: Kept): Capture => ({
    id, said, date: world.stage.today, time: '09:05:00', zone: 'Europe/Berlin', meant: meantBy(world, nameIn(said)),
  });
  const inState = (state: Kept['state']) => all.filter((one) => one.state === state);
  const accept: Api['acceptCapture'] = async (id, accepted) => {
    const one = find(id);
    if (one.state !== 'pending') throw new Failure('capture-not-found', 'That is not waiting in the inbox any more.');
    one.state = 'accepted';
    if (accepted.becomes === 'waiting') return { ...keep(world, accepted.draft), inbox: true };
    return { ...write(world, accepted.draft, true).changes, inbox: true };
  };
  return {
    async sealCapture(draft) {
      const before = all.find((one) => one.draft.id === draft.id);
      if (before) Object.assign(before, { draft, state: 'pending' });
      else all.push({ draft, state: 'pending' });
      return null;
    },
    async forgetSealed(id) {
      const place = all.findIndex(({ draft }) => draft.id === id);
      if (place >= 0) all.splice(place, 1);
      return null;
    },
    async reviewInbox(): Promise<Review> {
      world.mayFail();
      const captures = inState('pending').map(shown);
      return {
        captures,
        total: captures.length,
        discarded: inState('discarded').map(shown),
        set_aside: aside,
        set_aside_is_new: !told && Object.values(aside).some((count) => count > 0),
        is_unread: false,
      };
    },
    acceptCapture: accept,
    async acceptAllCaptures(shown) {
      let changes = changed({});
      const captures = [];
      for (const { draft: { id, said } } of inState('pending').filter(({ draft }) => shown.includes(draft.id))) {
        const [meant] = meantBy(world, nameIn(said));
        if (said.said === 'unfinished' || !meant?.is_same) continue;
        const { request, kind, want } = said;
        const common = { id, who: { who: 'known', id: meant.relationship } as const, request, kind, want };
        const made = said.said === 'waiting'
          ? await accept(id, { becomes: 'waiting', draft: common })
          : await accept(id, { becomes: 'entry', draft: { ...common, when: null, answer: said.answer, cost: said.cost, details: said.details } });
        changes = { ...changes, ...Object.fromEntries(Object.entries(made).filter(([, touched]) => touched)) };
        captures.push(id);
      }
      return { captures, changes };
    },
    async takeCapturesBack(accepted) {
      for (const id of accepted) {
        find(id).state = 'pending';
        world.journal.entries = world.journal.entries.filter((entry) => entry.id !== id);
        world.journal.waiting = world.journal.waiting.filter((waiting) => waiting.id !== id);
      }
      return changed({ inbox: true, entries: true, waiting: true });
    },
    async discardCapture(id) {
      find(id).state = 'discarded';
      return changed({ inbox: true });
    },
    async restoreCapture(id) {
      find(id).state = 'pending';
      return changed({ inbox: true });
    },
    async noteSetAside() {
      told = true;
      return changed({ inbox: true });
    },
  };
}
