import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use, type Details, type EntryDraft, type Relationship } from '$/api';
import { makeFake } from '$/api/fake';
import { draftOf } from '$/components/entries/amend';
import { NO_DETAILS } from '$/components/entries/filled';
import { blankRelationship } from '$/components/relationships/blank';
import { amendment } from '$/state/amendment.svelte';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import Entry from './Entry.svelte';

const user = userEvent.setup();
const WRITTEN = { says: 'That I let her down.', also_true: '', to_a_friend: 'You may stay at home.' };
const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];

beforeEach(() => {
  use(makeFake({ entries: 0 }));
  toasts.clear();
  route.reset();
});

async function log(cost: EntryDraft['cost'], details: Partial<Details> = {}, person: Partial<Relationship> = {}): Promise<string> {
  const [id, who] = [crypto.randomUUID(), crypto.randomUUID()];
  await api.addRelationship({ ...blankRelationship(), ...person, id: who, name: 'Mum' });
  await api.logEntry({
    id, request: 'my Saturday', who: { who: 'known', id: who }, when: null, kind: null, want: 'no',
    answer: { direction: 'received', decision: 'no' }, cost, details: { ...NO_DETAILS, ...details },
  });
  return id;
}
async function show(id: string): Promise<HTMLElement> {
  route.go({ view: 'entry', id });
  render(Entry, { id });
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText(/asked for/);
  // The person is read beside the entry.
  await new Promise((done) => setTimeout(done, 20));
  return dialog;
}
const offer = (feeling = 'guilt') => screen.queryByRole('button', { name: `Look at the ${feeling} once more` });
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const kept = async (id: string) => (await api.getEntry(id)).details.reframe;

describe('guilt on an entry', () => {
  it('is looked at once more in three lines, none of which must be filled, and kept with the entry', async () => {
    const id = await log('guilty', { note: 'beside it' });
    await show(id);
    await user.click(offer() as HTMLElement);
    expect(document.activeElement).toBe(field('What the guilt says'));
    expect(screen.getByText(/Guilt often comes along with a new limit/)).toBeTruthy();
    const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
    expect((await axe.run(document.body, { rules })).violations.map((one) => one.id)).toEqual([]);
    await user.keyboard(WRITTEN.says);
    await user.type(field('What I’d tell a friend'), WRITTEN.to_a_friend);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(WRITTEN.to_a_friend)).toBeTruthy();
    expect(await kept(id)).toEqual(WRITTEN);
    expect((await api.getEntry(id)).details.note, 'all else stays').toBe('beside it');
    expect(screen.queryByText('What is also true'), 'an empty line is not shown').toBeNull();
    expect(offer()).toBeNull();
  });
  it('can be kept with nothing written, which changes nothing', async () => {
    const id = await log('guilty');
    await show(id);
    await user.click(offer() as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Keep these lines' }));
    await waitFor(() => expect(offer()).toBeTruthy());
    expect(toasts.list).toEqual([]);
  });
  it('goes on where it was after a lock, and is not left without a word', async () => {
    const id = await log('calm', { also_felt: ['guilty'] });
    await show(id);
    await user.click(offer() as HTMLElement);
    await user.keyboard('That I let');
    await amendment.keeper.flush();
    route.go({ view: 'people' });
    expect(await screen.findByText(/Keep the change, or leave it as it was/)).toBeTruthy();
    cleanup();
    route.reset();
    await amendment.begin();
    expect(route.place).toEqual({ view: 'entry', id });
    render(Entry, { id });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What the guilt says' })).value).toBe('That I let');
    await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
    expect(await kept(id)).toEqual({ says: '', also_true: '', to_a_friend: '' });
  });
  it('can be emptied, with a way back', async () => {
    const id = await log('guilty', { reframe: WRITTEN });
    await show(id);
    await user.click(screen.getByRole('button', { name: 'Change these lines' }));
    await user.clear(field('What the guilt says'));
    await user.clear(field('What I’d tell a friend'));
    await user.click(screen.getByRole('button', { name: 'Keep these lines' }));
    await waitFor(() => expect(toasts.list[0]?.message).toBe('The lines are gone from this entry.'));
    await waitFor(() => expect(document.activeElement).toBe(offer('guilt')));
    const draft = draftOf(await api.getEntry(id));
    await api.amendEntry({ ...draft, details: { ...draft.details, note: 'said since' } });
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await kept(id)).toEqual(WRITTEN);
    expect((await api.getEntry(id)).details.note, 'what was said since stays').toBe('said since');
  });
});

describe('what is asked', () => {
  it('of resentment is what it tells', async () => {
    await show(await log('resentful'));
    await user.click(offer('resentment') as HTMLElement);
    expect(screen.getByText(/something of yours was passed by/)).toBeTruthy();
    expect(field('What the resentment says')).toBeTruthy();
  });
  it('about a client is what the frame is for', async () => {
    await show(await log('guilty', {}, { role: 'client' }));
    await user.click(offer() as HTMLElement);
    for (const line of ['What I felt pulled to be', 'What the frame protects', 'How to bring it into the room']) expect(field(line)).toBeTruthy();
  });
  it('of calm is nothing', async () => {
    await show(await log('calm'));
    expect([offer(), offer('resentment')]).toEqual([null, null]);
  });
});

describe('where one is not free to say no', () => {
  it.each([
    ['the entry', { unsafe: true }, {}],
    ['the relationship', {}, { unsafe: true }],
  ] as const)('guilt is not looked at otherwise: %s', async (_, details, person) => {
    await show(await log('guilty', details, person));
    expect(offer()).toBeNull();
    expect(screen.queryByText(/new limit/)).toBeNull();
  });
  it('what was written before stays within reach, with help and without a reminder', async () => {
    await show(await log('guilty', { reframe: WRITTEN }, { unsafe: true }));
    expect(await screen.findByText(WRITTEN.says)).toBeTruthy();
    expect(screen.getByText(/Your safety comes first/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Change these lines' }));
    expect(screen.queryByText(/new limit/)).toBeNull();
  });
});
