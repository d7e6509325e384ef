// A week in a made-up journal, for the tests of this folder. It is a Friday.
import { render, screen } from '@testing-library/svelte';
import { vi } from 'vitest';
import { api, use, type Api } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { NO_DETAILS } from '$/components/entries/filled';
import { blankRelationship } from '$/components/relationships/blank';
import { Reflecting } from '$/state/reflection.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import { visits } from '$/state/visits.svelte';
import Week from './Week.svelte';

export const FRIDAY = '2026-11-27';
export const THIS_WEEK = /^23\W+29 November$/;

/** Only the date is made up; timers run as ever. */
export function itIsFriday(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${FRIDAY}T12:00:00`) });
}

export type Shown = { fake: Api; reflecting: Reflecting; leave: () => void };

/** The journal, before anything of it is shown. */
export async function journal(stage: Partial<Stage> = {}): Promise<Api> {
  itIsFriday();
  const fake = makeFake({ today: FRIDAY, ...stage });
  use(fake);
  await session.read();
  route.reset();
  toasts.clear();
  visits.forget();
  return fake;
}

/** Shows the page of the week. */
export async function showWeek(): Promise<Omit<Shown, 'fake'>> {
  const reflecting = new Reflecting();
  const leave = render(Week, { reflecting }).unmount;
  await screen.findByRole('heading', { level: 1 });
  return { reflecting, leave };
}

/** A person, and their id. */
export async function somebody(name: string): Promise<string> {
  const known = (await api.listRelationships()).find((one) => one.name === name);
  if (known) return known.id;
  const id = crypto.randomUUID();
  await api.addRelationship({ ...blankRelationship(), id, name });
  return id;
}

/** Logs a calm no to somebody on a day. */
export async function log(person: string, date: string, request = 'my Saturday'): Promise<string> {
  const id = crypto.randomUUID();
  await api.logEntry({
    id, request, who: { who: 'known', id: person }, when: { when: 'at', local: `${date}T10:00:00` }, kind: null, want: 'no',
    answer: { direction: 'received', decision: 'no' }, cost: 'calm', details: { ...NO_DETAILS },
  });
  return id;
}
