// A made-up journal of a few hundred entries: people, requests and answers that could be anybody's.
import { NO_DETAILS } from '$/components/entries/filled';
import type { Answer, Channel, Cost, Details, Entry, Kind, Relationship, Role, Waiting, Want } from '../types';
import { Random } from './random';

type Somebody = { name: string; role: Role | null; care?: boolean; distance?: boolean; unsafe?: boolean };

const PEOPLE: Somebody[] = [
  { name: 'Mum', role: 'family' },
  { name: 'Jonas', role: 'partner' },
  { name: 'Priya', role: 'coworker' },
  { name: 'Ms Alder', role: 'manager' },
  { name: 'K-14', role: 'client' },
  { name: 'Wiebke', role: 'friend' },
  { name: 'Grandpa Otto', role: 'family', care: true },
  { name: 'Mirek', role: 'family', distance: true },
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
const CHANNELS: (Channel | null)[] = ['in_person', 'call', 'message', 'message', 'email', null];

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
        ? { hours: 'Tuesdays at four', channels: ['in_person'], limits: 'Nothing clinical by message.' }
        : { hours: '', channels: [], limits: '' },
    note: '',
    archived: somebody.name === 'The allotment club',
    entries: 0,
    last_entry_on: null,
  }));
}

function answer(random: Random, want: Want | null): [Answer, Cost] {
  if (random.chance(0.06)) return [{ direction: 'held_back' }, random.pick(['cut_off', 'uneasy'])];
  if (random.chance(0.05)) return [{ direction: 'asked', met: random.pick(['met', 'partly', 'not_met', null]) }, 'glad'];
  const decision = random.pick(want === 'yes' ? (['yes', 'yes', 'partly', 'later'] as const) : (['yes', 'yes', 'no', 'partly', 'later'] as const));
  const cost: Cost[] =
    want === 'yes' ? ['calm', 'glad', 'calm'] : decision === 'yes' ? ['drained', 'resentful', 'drained', 'uneasy'] : ['calm', 'guilty', 'calm'];
  return [{ direction: 'received', decision }, random.pick(cost)];
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

/** The civil date that lies `days` before `today`. */
export function daysBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function entry(random: Random, index: number, date: string, who: Relationship): Entry {
  const [request, kind] = random.pick(REQUESTS);
  const want = random.pick(WANTS);
  const [given, cost] = answer(random, want);
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
    details: details(random),
    look_back: null,
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

/** `count` entries that end on `today`, the same for the same seed. */
export function madeUpJournal(seed: number, count: number, today: string): Journal {
  const random = new Random(seed);
  const relationships = people(random);
  const talkative = relationships.slice(0, 11);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const date = daysBefore(today, Math.floor(((count - index) * 180) / count));
    const who = random.chance(0.5) ? random.pick(talkative.slice(0, 5)) : random.pick(talkative);
    entries.push(entry(random, index, date, who));
  }
  entries.sort(newestFirst);
  const asker = relationships[2];
  return { relationships, entries, waiting: asker ? [waiting(random, today, asker)] : [] };
}

/** The order of the journal: by instant, then id, newest first. */
export function newestFirst(a: Entry, b: Entry): number {
  return b.at.localeCompare(a.at) || b.id.localeCompare(a.id);
}
