/** When something happened, as it is offered: a few words, or a date. */
import type { When } from '$/api';
import { daysAfter } from './day';

/** The choices; `kept` leaves the time of an entry that is amended. */
export type WhenChoice = 'now' | 'hour' | 'morning' | 'evening' | 'date' | 'kept';

/** A choice, and the date (`2026-11-20`) and time (`21:05`) that go with `date`. */
export type Whenabouts = { choice: WhenChoice; date: string; time: string };

/** A civil date and minute. */
export type Civil = { date: string; time: string };

const MORNING = '09:00';
const EVENING = '20:00';

/** What can be said at this hour: there is no "this morning" before it. */
export function whenChoices(now: Civil, amending: boolean): WhenChoice[] {
  const choices: WhenChoice[] = amending ? ['kept'] : ['now', 'hour'];
  if (now.time > MORNING) choices.push('morning');
  return [...choices, 'evening', 'date'];
}

function at({ date, time }: Civil): When {
  return { when: 'at', local: `${date}T${time}:00` };
}

/** The moment that a few words mean when they are said at `now`. */
function momentOf(choice: Exclude<WhenChoice, 'date' | 'kept'>, now: Civil): Civil {
  switch (choice) {
    case 'now':
      return now;
    case 'hour':
      return hourBefore(now);
    case 'morning':
      return { date: now.date, time: MORNING };
    case 'evening':
      return { date: daysAfter(now.date, -1), time: EVENING };
  }
}

function hourBefore({ date, time }: Civil): Civil {
  const before = new Date(new Date(`${date}T${time}:00Z`).getTime() - 3_600_000).toISOString();
  return { date: before.slice(0, 10), time: before.slice(11, 16) };
}

/** What was meant by words said at `said`: on a later day "this morning" is a date. */
export function settled(when: Whenabouts, said: Civil, now: Civil): Whenabouts {
  const { choice } = when;
  if (said.date >= now.date || choice === 'date' || choice === 'kept') return when;
  return { choice: 'date', ...momentOf(choice, said) };
}

/** What to tell the journal; nothing keeps the time as it is. */
export function toWhen({ choice, date, time }: Whenabouts, now: Civil): When | null {
  switch (choice) {
    case 'kept':
      return null;
    case 'now':
      return { when: 'now' };
    case 'hour':
      return { when: 'ago', minutes: 60 };
    case 'morning':
    case 'evening':
      return at(momentOf(choice, now));
    case 'date':
      return at({ date: date || now.date, time: time || now.time });
  }
}

/** Whether the moment is still to come. */
export function isFuture({ choice, date, time }: Whenabouts, now: Civil): boolean {
  return choice === 'date' && `${date || now.date}T${time || now.time}` > `${now.date}T${now.time}`;
}
