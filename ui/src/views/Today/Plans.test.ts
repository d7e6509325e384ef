import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, use, type Api, type Plan } from '$/api';
import { makeFake } from '$/api/fake';
import { NO_DETAILS } from '$/components/entries/filled';
import { LookBacks } from '$/state/look-backs.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Entry from '../Entry/Entry.svelte';
import Today from './Today.svelte';
import { Logging } from './logging.svelte';

// Pages of Today are long, and roles are slow to find in them.
const user = userEvent.setup({ pointerEventsCheck: 0 });
const plan = async () => (await api.listPlans()).open[0] as Plan;
const came = async (times: number) => waitFor(async () => expect((await plan()).came_up).toBe(times));
const EVERYTHING = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };
let fake: Api;

beforeEach(async () => {
  fake = makeFake({ entries: 24 });
  use(fake);
  await session.read();
  route.reset();
  toasts.clear();
});

async function log(name: string, more = ''): Promise<void> {
  render(Today, { scroller: document.body, logging: new Logging(), lookBacks: new LookBacks() });
  const who = await screen.findByRole('combobox', { name: 'Who asked?' });
  await waitFor(() => expect(document.activeElement).toBe(who));
  await user.keyboard(`${name}{Enter}`);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What did they ask for?' })));
  await user.keyboard('my Saturday{Enter}');
  await waitFor(() => expect(screen.getByRole('radiogroup', { name: /did you want to/ }).contains(document.activeElement)).toBe(true));
  await user.keyboard(`ry2${more}{Enter}`);
  await screen.findByText('Kept. You can put it down now.', { selector: '.line' });
}

describe('an opened entry', () => {
  /** Logs an entry elsewhere than on Today, and opens it. */
  async function open(days: number): Promise<void> {
    const mum = (await api.listRelationships()).find(({ name }) => name === 'Mum');
    const at = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const id = crypto.randomUUID();
    await api.logEntry({
      id, request: 'my Saturday', who: { who: 'known', id: mum?.id ?? '' }, when: { when: 'at', local: `${at}T09:00:00` }, kind: null, want: 'no',
      answer: { direction: 'received', decision: 'yes' }, cost: 'drained', details: { ...NO_DETAILS },
    });
    render(Entry, { id });
    await screen.findByText(/my Saturday/, { selector: '.sentence *, .sentence' });
  }

  it('of these days shows the plan with its person, wherever it was written', async () => {
    const before = (await plan()).came_up;
    await open(0);
    await user.click(await screen.findByText('This came up'));
    await came(before + 1);
    await screen.findByText('Noted with the plan.');
  });

  it('of more than a week ago does not', async () => {
    const asked = vi.spyOn(fake, 'plansBeside');
    await open(7);
    await waitFor(async () => expect(await asked.mock.results[0]?.value).toEqual([]));
    expect(screen.queryByText('This came up')).toBeNull();
  });
});

describe('after an entry was kept', () => {
  it('one tap of one entry is one time: opened, the entry knows it already, and takes it back', async () => {
    await log('Mum');
    const before = (await plan()).came_up;
    await user.click(screen.getByText('This came up'));
    await came(before + 1);
    const { entries } = await api.listEntries({ ...EVERYTHING }, null, 1);
    render(Entry, { id: entries[0]?.id ?? '' });
    const sheet = within(await screen.findByRole('dialog'));
    await sheet.findByText('Noted with the plan.');
    expect(sheet.queryByText('This came up')).toBeNull();
    await user.click(sheet.getByText('Take it back'));
    await came(before);
    await sheet.findByText('This came up');
  });

  it('the plan with that person is shown, and that it came up is one tap', async () => {
    await log('Mum');
    const before = (await plan()).came_up;
    screen.getByText('You have a plan with Mum.');
    await user.click(screen.getByText('This came up'));
    await came(before + 1);
    const ways = (await plan()).in_part;
    await user.click(await screen.findByText('in part'));
    await waitFor(async () => expect((await plan()).in_part).toBe(ways + 1));
    await came(before + 1);
    await user.click(await screen.findByText('Take it back'));
    await came(before);
    await screen.findByText('This came up');
  });

  it('the keyboard goes on at the plan after it came up, and after that is taken back', async () => {
    await log('Mum');
    const plan = screen.getByRole('listitem', { name: /^If Mum asks for my Saturday/ });
    screen.getByText('This came up').focus();
    await user.keyboard('{Enter}');
    const back = await screen.findByText('Take it back');
    await waitFor(() => expect(document.activeElement).toBe(plan));
    back.focus();
    await user.keyboard('{Enter}');
    await screen.findByText('This came up');
    await waitFor(() => expect(document.activeElement).toBe(plan));
  });

  it('taking the entry back takes back that the plan came up', async () => {
    await log('Mum');
    const before = (await plan()).came_up;
    await user.click(screen.getByText('This came up'));
    await came(before + 1);
    await user.click(screen.getByText('Undo'));
    await came(before);
  });

  it('no plan is shown of somebody else', async () => {
    await log('Jonas');
    expect(screen.queryByText('You have a plan with Mum.')).toBeNull();
  });

  it('no plan is shown where one does not feel free to say no', async () => {
    const mum = (await api.listRelationships()).find(({ name }) => name === 'Mum');
    if (mum) await api.amendRelationship({ ...mum, unsafe: true });
    await log('Mum');
    expect(screen.queryByText('You have a plan with Mum.')).toBeNull();
  });

  it('the entry is kept though the plans cannot be read', async () => {
    fake.plansBeside = async () => Promise.reject(new Failure('database-damaged', 'It could not be read.'));
    await log('Mum');
    expect(screen.queryByText('You have a plan with Mum.')).toBeNull();
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it('it is said if that it came up cannot be kept', async () => {
    await log('Mum');
    fake.planCameUp = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await user.click(screen.getByText('This came up'));
    await screen.findByText(/The disk is full/);
    screen.getByText('This came up');
  });
});
