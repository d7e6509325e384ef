// A made-up journal of a few hundred entries: people, requests and answers that could be anybody's.
import { NO_DETAILS } from '$/components/entries/filled';
import type { Answer, Channel, Cost, Decision, Details, Entry, Kind, LookingBack, Relationship, Role, Waiting, Want } from '../types';
import { daysBefore } from './days';
import { Random } from './random';

/** How one mostly answers somebody: gives past the own wish, stays closed, or does as one wishes. */
type Manner = 'giving' | 'closed' | 'free';

type Somebody = { name: string; role: Role | null; manner?: Manner; care?: boolean; distance?: boolean; unsafe?: boolean };

const PEOPLE: Somebody[] = [
  { name: 'Mum', role: 'family', manner: 'giving' },
  { name: 'Jonas', role: 'partner', manner: 'free' },
  { name: 'Priya', role: 'coworker' },
  { name: 'Ms Alder', role: 'manager', manner: 'free' },
  { name: 'K-14', role: 'client', manner: 'giving' },
  { name: 'Wiebke', role: 'friend', manner: 'closed' },
  { name: 'Grandpa Otto', role: 'family', care: true },
  { name: 'Mirek', role: 'family', manner: 'closed', distance: true },
  { name: 'Dad', role: 'family', unsafe: true },
  { name: 'The allotment club', role: 'community' },
  { name: 'דנה', role: 'friend' },
  { name: 'Upstairs', role: null },
];

const REQUESTS: [string, Kind][] = [
  ['my Saturday', 'time'],
  ['a lift to the airport at five', 'favour'],
  ['four hundred until the end of the month', 'money_things'],
  ['an evening about the divorce, again', 'listening'],
  ['the minutes of the meeting', 'work'],
  ['a quick question, at ten at night', 'access'],
  ['the name of whoever I am seeing', 'information'],
  ['a night on my sofa', 'closeness'],
  ['the summer party, at my place', 'time'],
  ['forty pages read by tomorrow', 'work'],
  ['a week with the dog', 'favour'],
  ['a call back straight away', 'access'],
  ['a long talk on the phone', 'listening'],
  ['my early shift', 'work'],
  ['my bicycle', 'money_things'],
  ['', 'listening'],
];

const NOTES = [
  '',
  '',
  '',
  '',
  'I noticed my shoulders before I noticed the words.',
  'Said it in one sentence and stopped. It was quiet for a moment, and then it was fine.',
  'Wrote back before I had thought about it.',
];

const WANTS: (Want | null)[] = ['yes', 'mixed', 'no', 'no', null];
const WANTS_TO: (Want | null)[] = ['yes', 'yes', 'yes', 'mixed', 'no', null];
const CHANNELS: (Channel | null)[] = ['in_person', 'call', 'message', 'message', 'email', null];

const ROOMS = ['a whole afternoon with a book', 'sleep', 'the walk along the river', 'my own work'] as const;
/** How far the made-up journal goes back: 26 weeks at most, and an entry every third day at least. */
const DAYS_BACK = 182;
const DAYS_APART = 3;

export type Journal = {
  relationships: Relationship[];
  entries: Entry[];
  waiting: Waiting[];
};

/** A journal without anything in it. */
export function emptyJournal(): Journal {
  return { relationships: [], entries: [], waiting: [] };
}

function people(random: Random): Relationship[] {
  return PEOPLE.map((somebody, index) => ({
    id: random.id(index),
    name: somebody.name,
    role: somebody.role,
    care: somebody.care ?? false,
    distance: somebody.distance ?? false,
    unsafe: somebody.unsafe ?? false,
    frame:
      somebody.role === 'client'
        ? {
            hours: 'Tuesdays at four',
            channels: ['in_person'],
            limits: 'Nothing clinical by message.',
            times: [{ days: ['tuesday'], from: '16:00:00', until: '17:00:00' }],
            session_day: 'tuesday',
          }
        : { hours: '', channels: [], limits: '', times: [], session_day: null },
    note: '',
    archived: somebody.name === 'The allotment club',
    entries: 0,
    last_entry_on: null,
  }));
}

/** What somebody's manner makes likely. */
const LIKELY: Record<Manner | 'mixed', Record<'wished' | 'unwished', readonly Decision[]>> = {
  giving: { wished: ['yes', 'yes', 'partly'], unwished: ['yes', 'yes', 'yes', 'yes', 'later', 'no'] },
  closed: { wished: ['no', 'later', 'no', 'later', 'yes'], unwished: ['no', 'no', 'later', 'partly'] },
  free: { wished: ['yes', 'yes', 'yes', 'yes', 'partly'], unwished: ['no', 'no', 'no', 'no', 'partly', 'yes'] },
  mixed: { wished: ['yes', 'yes', 'partly', 'later'], unwished: ['yes', 'yes', 'no', 'partly', 'later'] },
};

function costOf(random: Random, want: Want | null, decision: Decision, manner: Manner | 'mixed'): Cost {
  const held = decision === 'no' || decision === 'later';
  if (manner === 'free' && want !== 'yes') return random.pick(['calm', 'calm', 'guilty']);
  if (want === 'yes') return random.pick(held ? ['cut_off', 'guilty', 'cut_off', 'uneasy'] : ['calm', 'glad', 'calm']);
  return random.pick(decision === 'yes' ? ['drained', 'resentful', 'drained', 'uneasy'] : ['calm', 'guilty', 'calm']);
}

function answer(random: Random, want: Want | null, manner: Manner | 'mixed'): [Answer, Cost] {
  if (random.chance(manner === 'closed' ? 0.15 : 0.05)) return [{ direction: 'held_back' }, random.pick(['cut_off', 'uneasy'])];
  if (random.chance(0.05)) return [{ direction: 'asked', met: random.pick(['met', 'partly', 'not_met', null]) }, 'glad'];
  const decision = random.pick(LIKELY[manner][want === 'yes' ? 'wished' : 'unwished']);
  return [{ direction: 'received', decision }, costOf(random, want, decision, manner)];
}

function details(random: Random): Details {
  return {
    ...NO_DETAILS,
    channel: random.pick(CHANNELS),
    pressure: random.chance(0.2) ? random.pick(['none', 'some', 'strong']) : null,
    how: random.chance(0.3) ? random.pick(['plain', 'explained', 'bought_time', 'just_once', 'policy']) : null,
    out_of_hours: random.chance(0.08),
    note: random.pick(NOTES),
    bring_to_session: random.chance(0.04),
  };
}

function mannerWith(name: string): Manner | 'mixed' {
  return PEOPLE.find((somebody) => somebody.name === name)?.manner ?? 'mixed';
}

/** What is said of a guilty no some days later. */
function lookBack(random: Random, date: string, cost: Cost): LookingBack | null {
  if (cost !== 'guilty' || random.chance(0.3)) return null;
  return { after: random.pick(['right', 'right', 'right', 'unsure', 'regret']), after_at: daysBefore(date, -3), later_cost: null, afterwards: null };
}

/** What a no or a partly kept room for; of every third something is said. */
function roomOf(given: Answer, index: number): string {
  const limited = given.direction === 'received' && ['no', 'partly'].includes(given.decision);
  return limited && index % 3 === 0 ? (ROOMS[index % ROOMS.length] ?? '') : '';
}

function entry(random: Random, index: number, date: string, who: Relationship): Entry {
  const [request, kind] = random.pick(REQUESTS);
  const manner = mannerWith(who.name);
  const want = random.pick(manner === 'closed' ? WANTS_TO : WANTS);
  const [given, cost] = answer(random, want, manner);
  const hour = String(8 + random.below(14)).padStart(2, '0');
  const minute = String(random.below(60)).padStart(2, '0');
  const time = `${hour}:${minute}:00`;
  return {
    id: random.id(0x4000 + index),
    relationship: who.id,
    name: who.name,
    at: `${date}T${time}Z`,
    zone: 'Europe/Berlin',
    date,
    time,
    request,
    kind: request === '' || random.chance(0.7) ? kind : null,
    want,
    answer: given,
    cost,
    details: { ...details(random), kept_room_for: roomOf(given, index) },
    look_back: lookBack(random, date, cost),
    captured: false,
    raised_on: null,
    deleted_until: null,
  };
}

function waiting(random: Random, today: string, who: Relationship): Waiting {
  return {
    id: random.id(0x3000),
    relationship: who.id,
    name: who.name,
    role: who.role,
    unsafe: who.unsafe,
    date: daysBefore(today, 1),
    request: 'a talk at the conference in May',
    kind: 'work',
    want: 'mixed',
  };
}

/** Of every hundred entries, how many are with whom: a few with many, many with a few, and hardly any with one. */
const SHARES: Record<string, number> = { Mum: 16, Jonas: 15, Wiebke: 15, 'Ms Alder': 12, 'K-14': 10, Mirek: 9, Priya: 9 };
const SELDOM = 'דנה';

function whoIsNext(random: Random, people: readonly Relationship[], index: number): Relationship {
  const seldom = people.find(({ name }) => name === SELDOM);
  if (seldom && index % 120 === 59) return seldom;
  const others = people.slice(0, 10);
  const drawn = others.flatMap((one) => Array.from({ length: SHARES[one.name] ?? 4 }, () => one));
  return random.pick(drawn);
}

/** `count` entries of the 26 weeks before `today`, the same for the same seed. Whatever is logged today is newer than these. */
export function madeUpJournal(seed: number, count: number, today: string): Journal {
  const random = new Random(seed);
  const relationships = people(random);
  const days = Math.min(DAYS_BACK, count * DAYS_APART);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const date = daysBefore(today, 1 + Math.floor(((count - 1 - index) * days) / count));
    entries.push(entry(random, index, date, whoIsNext(random, relationships, index)));
  }
  entries.sort(newestFirst);
  const asker = relationships[2];
  return { relationships, entries, waiting: asker ? [waiting(random, today, asker)] : [] };
}

/** The order of the journal: by instant, then id, newest first. */
export function newestFirst(a: Entry, b: Entry): number {
  return b.at.localeCompare(a.at) || b.id.localeCompare(a.id);
}
