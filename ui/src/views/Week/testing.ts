// A week in a made-up journal, for the tests of this folder. It is a Friday.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { api, use, type Api, type Reflection } from '$/api';
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

// ——— a sitting ———

export const user = userEvent.setup();
export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const step = (name: string) => screen.findByRole('heading', { level: 1, name: new RegExp(`^${name}`) });
export const choice = (group: string, name: string) => within(screen.getByRole('radiogroup', { name: group })).getByText(name);
export const goOn = async () => user.click(await button(/^(Go on|Finish)$/));

/** The reflection that is kept. */
export async function kept(): Promise<Reflection> {
  const [first] = await api.listReflections(null);
  if (!first) throw new Error('nothing is kept');
  return first;
}
/** It says this, soon. */
export const keeps = (expected: Partial<Reflection>) => waitFor(async () => expect(await kept()).toMatchObject(expected));

/** Begins to look back. */
export async function sit(length: 'Yes, look back' | 'The short way' = 'Yes, look back', stage: Partial<Stage> = {}): Promise<Shown> {
  const fake = await journal(stage);
  const shown = await showWeek();
  await user.click(await button(length));
  await screen.findByText(/^Looking back on/);
  return { fake, ...shown };
}

/** From the first step to the one of that name. */
export async function to(name: string): Promise<void> {
  for (let steps = 0; steps < 8; steps += 1) {
    const heading = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    if (heading.trim().startsWith(name)) return;
    await goOn();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(heading));
  }
  throw new Error(`no step ${name}`);
}

/** The blanks of the plan. */
export const plan = {
  who: () => screen.getByRole<HTMLInputElement>('combobox', { name: 'If who' }),
  what: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'does or asks what' }),
  answer: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'then what do you say or do' }),
};
