import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, Failure, use, type CaptureDraft, type Entry, type Said } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { SEALED } from '$/api/fake/inbox';
import { NO_DETAILS } from '$/components/entries/filled';
import { Composer } from '$/state/composer.svelte';
import { LookBacks } from '$/state/look-backs.svelte';
import { reviewing } from '$/state/reviewing';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Inbox from './Inbox.svelte';
import { Logging } from './Today/logging.svelte';
import Today from './Today/Today.svelte';

const user = userEvent.setup();
const EVERYTHING = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };
const NOW = { date: '2026-11-20', time: '09:30' };
/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

const entries = async (): Promise<Entry[]> => (await api.listEntries(EVERYTHING, null, 100)).entries;
const item = (text: RegExp) => screen.findByRole('group', { name: text });
const press = async (within_: HTMLElement, name: string | RegExp) => user.click(within(within_).getByRole('button', { name }));
const nothingNamed = (text: RegExp) => waitFor(() => expect(screen.queryByRole('group', { name: text })).toBeNull());

function said(who: string, request: string): Said {
  const answer = { direction: 'received', decision: 'yes' } as const;
  return { said: 'entry', who, request, kind: null, want: null, answer, cost: 'drained', details: { ...NO_DETAILS } };
}

function sealed(...all: Said[]): CaptureDraft[] {
  return all.map((one) => ({ id: crypto.randomUUID(), when: null, said: one }));
}

/** A journal that knows Mum and Sarah. */
async function show(stage: Partial<Stage> = {}): Promise<void> {
  use(makeFake({ entries: 0, ...stage }));
  await session.read();
  route.reset();
  toasts.clear();
  for (const name of ['Mum', 'Sarah']) {
    const frame = { hours: '', channels: [], limits: '', times: [], session_day: null };
    await api.addRelationship({ id: crypto.randomUUID(), name, role: null, care: false, distance: false, unsafe: false, frame, note: '' });
  }
  render(Inbox);
  await screen.findByRole('heading', { level: 1, name: 'Sealed while locked' });
}

beforeEach(() => toasts.clear());

describe('looking through', () => {
  it('accepts a capture about somebody known with one press, and takes it back', async () => {
    await show({ sealed: sealed(said('mum', 'my Saturday')) });
    const one = await item(/Mum asked for my Saturday/);
    expect(within(one).queryByRole('combobox')).toBeNull();
    await press(one, 'Accept');
    await screen.findByText('Nothing waits here.');
    expect(await entries()).toMatchObject([{ name: 'Mum', request: 'my Saturday', captured: true }]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));

    await toasts.undo(toasts.list[0]?.id ?? 0);
    await item(/my Saturday/);
    expect((await entries()).length).toBe(0);
  });

  it('shows the plan there is with whom it is about, and one tap of it is taken back with the entry', async () => {
    await show({ sealed: sealed(said('mum', 'my Saturday'), said('sarah', 'a lift')) });
    const mum = (await api.listRelationships()).find(({ name }) => name === 'Mum');
    await api.makePlan({ person: mum?.id ?? null, situation: 'asks for my Saturday', words: 'I’ll tell you tomorrow.', phrase: null, doable: null });
    const cameUp = async () => (await api.listPlans()).open[0]?.came_up;
    await press(await item(/Sarah asked for a lift/), 'Accept');
    await nothingNamed(/a lift/);
    expect(screen.queryByText(/^You have a plan/)).toBeNull();
    await press(await item(/Mum asked for my Saturday/), 'Accept');
    await user.click(await screen.findByRole('button', { name: 'This came up' }));
    await waitFor(async () => expect(await cameUp()).toBe(1));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await cameUp()).toBe(0);
    await waitFor(() => expect(screen.queryByText('You have a plan with Mum.')).toBeNull());
  });

  it('shows the plans there are for all that were accepted at once', async () => {
    await show({ sealed: sealed(said('mum', 'my Saturday'), said('sarah', 'a lift'), said('mum', 'my car'), said('Grandpa', 'a visit')) });
    const mum = (await api.listRelationships()).find(({ name }) => name === 'Mum');
    await api.makePlan({ person: mum?.id ?? null, situation: 'asks for my Saturday', words: 'I’ll tell you tomorrow.', phrase: null, doable: null });
    await user.click(await screen.findByRole('button', { name: 'Accept the 3 about people you know' }));
    await waitFor(() => expect(screen.getAllByText('You have a plan with Mum.').length).toBe(2));
    await item(/a visit/);
    await user.click(screen.getAllByRole('button', { name: 'This came up' })[1] as HTMLElement);
    await waitFor(async () => expect((await api.listPlans()).open[0]?.came_up).toBe(1));

    await toasts.undo(toasts.list[0]?.id ?? 0);
    await item(/my Saturday/);
    expect((await entries()).length).toBe(0);
    expect((await api.listPlans()).open[0]?.came_up).toBe(0);
    expect(screen.queryByText('You have a plan with Mum.')).toBeNull();
    screen.getByRole('button', { name: 'Accept the 3 about people you know' });
  });

  it('leaves out of all at once what is being changed', async () => {
    await show({ sealed: sealed(said('Mum', 'one'), said('Mum', 'two'), said('Sarah', 'three')) });
    await press(await item(/asked for three/), 'Change the words');
    await user.type(await screen.findByRole('textbox', { name: 'What did they ask for?' }), ' hours');
    await user.click(await screen.findByRole('button', { name: 'Accept the 2 about people you know' }));
    await waitFor(async () => expect((await entries()).map(({ request }) => request).sort()).toEqual(['one', 'two']));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'What did they ask for?' }).value).toBe('three hours');
  });

  it('suggests who is meant, and takes what the person says instead', async () => {
    await show({ sealed: sealed(said('Sarah M', 'an essay'), said('Grandpa', 'a visit')) });
    const similar = await item(/an essay/);
    const who = within(similar).getByRole<HTMLInputElement>('combobox', { name: 'Who is “Sarah M”?' });
    expect(who.value).toBe('Sarah');
    await press(similar, 'Accept');
    await nothingNamed(/an essay/);

    const other = await item(/a visit/);
    const field = within(other).getByRole<HTMLInputElement>('combobox', { name: 'Who is “Grandpa”?' });
    expect(field.value).toBe('Grandpa');
    within(other).getByText('It makes a new person: Grandpa.');
    await user.clear(field);
    await user.type(field, 'Mu{Enter}');
    within(other).getByText('It goes to Mum.');
    await press(other, 'Accept');
    await nothingNamed(/a visit/);
    expect((await entries()).map(({ name }) => name).sort()).toEqual(['Mum', 'Sarah']);
  });

  it('changes the words before accepting', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    await press(await item(/my Saturday/), 'Change the words');
    const what = screen.getByRole('textbox', { name: 'What did they ask for?' });
    await waitFor(() => expect(document.activeElement).toBe(what));
    await user.type(what, ' morning{Control>}{Enter}{/Control}');
    await screen.findByText('Nothing waits here.');
    expect(await entries()).toMatchObject([{ request: 'my Saturday morning', captured: true }]);
  });

  it('leaves a capture as it was', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    await press(await item(/my Saturday/), 'Change the words');
    await user.click(await screen.findByRole('button', { name: 'Leave it as it was' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change the words' }));
  });

  it('asks before one goes elsewhere with words that were changed', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    route.go({ view: 'inbox' });
    await press(await item(/my Saturday/), 'Change the words');
    await user.type(screen.getByRole('textbox', { name: 'What did they ask for?' }), ' morning');
    route.go({ view: 'people' });
    await screen.findByText(/Something was changed here/);
    expect(route.place).toEqual({ view: 'inbox' });
    await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    await waitFor(() => expect(route.place).toEqual({ view: 'people' }));
  });

  it('goes on with words that were being changed when the journal was last open, and lets go of them once accepted', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday'), said('Sarah', 'an essay')) });
    await press(await item(/my Saturday/), 'Change the words');
    await user.type(screen.getByRole('textbox', { name: 'What did they ask for?' }), ' morning');
    await reviewing.keeper.flush();
    expect(await api.loadDraft('review')).toContain('my Saturday morning');
    // As after a crash: everything is read anew.
    cleanup();
    route.reset();
    await reviewing.begin();
    expect(route.place).toEqual({ view: 'inbox' });
    render(Inbox);
    const what = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What did they ask for?' });
    expect(what.value).toBe('my Saturday morning');
    expect(screen.getAllByRole('button', { name: 'Change the words' }), 'the other is as it was').toHaveLength(1);
    await user.type(what, '{Control>}{Enter}{/Control}');
    await nothingNamed(/my Saturday/);
    expect(await entries()).toMatchObject([{ request: 'my Saturday morning' }]);
    await reviewing.keeper.flush();
    expect(await api.loadDraft('review')).toBeNull();
  });

  it('forgets changed words that are left as they were, and those of what does not wait any more', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    await press(await item(/my Saturday/), 'Change the words');
    await user.type(screen.getByRole('textbox', { name: 'What did they ask for?' }), ' morning');
    await reviewing.keeper.flush();
    await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    await reviewing.keeper.flush();
    expect(await api.loadDraft('review')).toBeNull();

    await api.saveDraft('review', JSON.stringify({ gone: 'a text of a capture that was accepted' }));
    cleanup();
    route.reset();
    await reviewing.begin();
    render(Inbox);
    await item(/my Saturday/);
    await reviewing.keeper.flush();
    expect(await api.loadDraft('review')).toBeNull();
  });

  it('shows the newest of a sentence that was written on meanwhile', async () => {
    const [first] = sealed(said('Mum', 'my Saturday'));
    if (!first) throw new Error('one was sealed');
    await show({ sealed: [first] });
    await item(/my Saturday/);
    await api.sealCapture({ ...first, said: said('Mum', 'my whole weekend') });
    await api.noteSetAside();
    await press(await item(/my whole weekend/), 'Accept');
    await screen.findByText('Nothing waits here.');
    expect(await entries()).toMatchObject([{ request: 'my whole weekend' }]);
  });

  it('keeps what was not answered yet waiting', async () => {
    await show({ sealed: sealed({ said: 'waiting', who: 'Mum', request: 'a lift', kind: null, want: null }) });
    await press(await item(/Not answered yet.*a lift/), 'Accept');
    await nothingNamed(/a lift/);
    expect(await api.listWaiting()).toMatchObject([{ name: 'Mum', request: 'a lift' }]);
  });

  it('goes on with a sentence that was begun', async () => {
    const composer = new Composer();
    composer.newWho('Mum');
    composer.typeWhat('my Sunday');
    await show({ sealed: sealed({ said: 'unfinished', state: composer.toDraft(NOW) }, { said: 'unfinished', state: '{}' }) });
    const begun = await item(/A sentence you had begun.*my Sunday/);
    expect(within(begun).queryByRole('button', { name: 'Accept' })).toBeNull();
    await press(begun, 'Go on with it');
    await user.click(within(begun).getByRole('button', { name: 'Not answered yet' }));
    await nothingNamed(/my Sunday/);
    expect(await api.listWaiting()).toMatchObject([{ request: 'my Sunday' }]);

    const unknown = await item(/another version/);
    expect(within(unknown).getAllByRole('button').map((button) => button.textContent?.trim())).toEqual(['Discard']);
  });

  it('discards, and brings back', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    await press(await item(/my Saturday/), 'Discard');
    await user.click(await screen.findByRole('button', { name: 'Discarded' }));
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    await item(/my Saturday/);
    expect((await entries()).length).toBe(0);
  });

  it('accepts at once what is about people one knows, and leaves the rest', async () => {
    await show({ sealed: sealed(said('Mum', 'one'), said('Sarah', 'two'), said('Grandpa', 'three')) });
    await user.click(await screen.findByRole('button', { name: 'Accept the 2 about people you know' }));
    await nothingNamed(/one/);
    await item(/three/);
    expect((await entries()).length).toBe(2);
  });

  it('says why the journal would not take it, and keeps it', async () => {
    await show({ sealed: sealed(said('Mum', 'my Saturday')) });
    const one = await item(/my Saturday/);
    use({ ...makeFake(), acceptCapture: () => Promise.reject(new Failure('disk-full', 'The disk is full.')) });
    await press(one, 'Accept');
    await screen.findByText('The disk is full.');
    expect(one.isConnected).toBe(true);
  });
});

describe('what was set aside', () => {
  it('is told in words until it was read', async () => {
    await show({ setAside: { foreign: 0, too_large: 2, unreadable: 1, strange: 0 } });
    await screen.findByText(/One file in the inbox could not be read/);
    screen.getByText(/2 files in the inbox were larger/);
    screen.getByText(/nothing was deleted/);
    await user.click(screen.getByRole('button', { name: 'All right' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'All right' })).toBeNull());
    screen.getByText(/One file in the inbox could not be read/);
  });
});

describe('Today', () => {
  async function open(stage: Partial<Stage>): Promise<void> {
    use(makeFake({ entries: 12, ...stage }));
    await session.read();
    route.reset();
    render(Today, { scroller: document.body, logging: new Logging(), lookBacks: new LookBacks() });
  }

  it('says how many wait, and leads to them', async () => {
    await open({ sealed: sealed(said('Mum', 'one'), said('Mum', 'two')) });
    await screen.findByText('Sealed while locked: 2');
    await user.click(screen.getByRole('button', { name: 'Look through them' }));
    expect(route.place).toEqual({ view: 'inbox' });
  });

  it('says nothing where nothing waits, and speaks of what could not be taken in', async () => {
    await open({ setAside: { foreign: 1, too_large: 0, unreadable: 0, strange: 0 } });
    await screen.findByText('Something in the inbox could not be taken in.');
    expect(screen.queryByText(/Sealed while locked/)).toBeNull();
  });
});

describe('axe', { timeout: PATIENCE_MS }, () => {
  it('finds nothing on the inbox, open forms and set-aside files included', async () => {
    const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));
    await show({ sealed: SEALED, setAside: { foreign: 1, too_large: 1, unreadable: 1, strange: 1 } });
    const [first] = await screen.findAllByRole('button', { name: 'Change the words' });
    if (first) await user.click(first);
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
