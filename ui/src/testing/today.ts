/** Today as somebody has it before them: what holds the sentence while the journal is open, and what they see and press. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { api, use, type Api } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { LookBacks } from '$/state/look-backs.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Today from '$/views/Today/Today.svelte';
import { Logging } from '$/views/Today/logging.svelte';

export const user = userEvent.setup();
export const who = () => screen.getByRole('combobox', { name: 'Who asked?' });
export const what = () => screen.getByRole('textbox', { name: 'What did they ask for?' });
export const group = (name: RegExp | string) => screen.getByRole('radiogroup', { name });
export const kept = () => screen.findByRole('region', { name: /^(Kept|It can wait)/ });
export const newest = async () => (await api.listEntries({ relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' }, null, 1)).entries[0];

/** What outlives the page, and the way to leave it. */
export const page = { logging: new Logging(), lookBacks: new LookBacks(), leave: (): void => {} };

/** As after coming from another page. */
export function open(): void {
  const { logging, lookBacks } = page;
  page.leave = render(Today, { scroller: document.body, logging, lookBacks }).unmount;
}

/** As after opening the journal. */
export function openAnew(): void {
  page.logging = new Logging();
  page.lookBacks = new LookBacks();
  open();
}

export async function show(stage: Partial<Stage> = {}): Promise<Api> {
  const fake = makeFake({ entries: 40, ...stage });
  use(fake);
  await session.read();
  route.reset();
  toasts.clear();
  openAnew();
  await waitFor(() => expect(document.activeElement).toBe(who()));
  return fake;
}

/** Fills the sentence by keys, up to and with the saving. */
export async function log(name: string, decision: string, cost: string): Promise<void> {
  await user.keyboard(`${name}{Enter}`);
  await waitFor(() => expect(document.activeElement).toBe(what()));
  await user.keyboard('something{Enter}');
  await waitFor(() => expect(group(/did you want to/).contains(document.activeElement)).toBe(true));
  await user.keyboard(decision);
  await waitFor(() => expect(group('How did it leave you?').contains(document.activeElement)).toBe(true));
  await user.keyboard(`${cost}{Enter}`);
}
