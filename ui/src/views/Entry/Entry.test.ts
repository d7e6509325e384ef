import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, use, type Api, type Entry as EntryType } from '$/api';
import { makeFake } from '$/api/fake';
import { Amendment, amendment } from '$/state/amendment.svelte';
import { Composer } from '$/state/composer.svelte';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import Deleted from './Deleted.svelte';
import Entry from './Entry.svelte';

const user = userEvent.setup();
const ALL = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };
const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];

async function findings(): Promise<string[]> {
  const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
  return (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
}

let shell: Api;
let entry: EntryType;
beforeEach(async () => {
  shell = makeFake({ entries: 30 });
  use(shell);
  toasts.clear();
  route.reset();
  const { entries } = await api.listEntries(ALL, null, 30);
  entry = entries.find((one) => one.answer.direction === 'received' && one.request !== '') as EntryType;
  route.go({ view: 'entry', id: entry.id });
});

async function show(): Promise<HTMLElement> {
  render(Entry, { id: entry.id });
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('button', { name: 'Change it, or add detail' });
  return dialog;
}

/** The text of the form, with other words for what was asked. */
function begunWith(request: string): string {
  const composer = new Composer(entry);
  composer.typeWhat(request);
  return composer.toDraft({ date: entry.date, time: '12:00' });
}

describe('an entry', () => {
  it('shows its sentence, and axe finds nothing', async () => {
    const dialog = await show();
    expect(dialog.textContent).toContain(`${entry.name} asked for ${entry.request}`);
    expect(await findings()).toEqual([]);
  });
  it('leads from its old rule to the page of rules, and is offered those that were named before', async () => {
    await api.keepRule({ id: crypto.randomUUID(), words: 'Be polite at all costs', new_words: '' });
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    await user.type(within(dialog).getByRole('combobox', { name: 'An old rule at work here' }), 'be');
    await user.click(await within(dialog).findByRole('option', { name: 'Be polite at all costs' }));
    await user.click(within(dialog).getByRole('button', { name: 'Keep the change' }));
    await user.click(await within(dialog).findByRole('button', { name: 'All old rules' }));
    expect(route.place).toEqual({ view: 'rules', of: 'Be polite at all costs' });
  });
  it('that is to be brought to a session says when it was raised, and that can be taken back', async () => {
    const { id, request, kind, want, answer, cost, details, relationship } = entry;
    const draft = { id, request, kind, want, answer, cost, when: null, who: { who: 'known' as const, id: relationship } };
    await api.amendEntry({ ...draft, details: { ...details, bring_to_session: true } });
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'It was raised in the session' }));
    const back = await within(dialog).findByRole('button', { name: 'Not raised after all' });
    expect((await api.getEntry(id)).raised_on).not.toBeNull();
    within(dialog).getByText(/^Raised in the session, /);
    await waitFor(() => expect(document.activeElement).toBe(back));
    await user.keyboard('{Enter}');
    await within(dialog).findByRole('button', { name: 'It was raised in the session' });
    expect((await api.getEntry(id)).raised_on).toBeNull();
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await within(dialog).findByText(/^Raised in the session, /);
  });
  it('that was not marked for a session says nothing of one', async () => {
    const { id, request, kind, want, answer, cost, details, relationship } = entry;
    const draft = { id, request, kind, want, answer, cost, when: null, who: { who: 'known' as const, id: relationship } };
    await api.amendEntry({ ...draft, details: { ...details, bring_to_session: false } });
    const dialog = await show();
    expect(within(dialog).queryByRole('button', { name: /raised/i })).toBeNull();
  });
  it('is changed in the same sentence that it was written in', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    const what = within(dialog).getByRole('textbox', { name: 'What did they ask for?' });
    await user.clear(what);
    await user.type(what, 'my Sunday');
    await user.type(within(dialog).getByLabelText('A note'), 'added later');
    expect(await findings()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Keep the change' }));
    await waitFor(() => expect(dialog.textContent).toContain('asked for my Sunday'));
    const kept = await api.getEntry(entry.id);
    expect(kept).toMatchObject({ request: 'my Sunday', date: entry.date, time: entry.time, answer: entry.answer });
    expect(kept.details.note).toContain('added later');
  });
  it('that was being changed goes on where it was after a lock, and is no draft once it is kept', async () => {
    const first = new Amendment();
    first.keep('entry', entry.id, begunWith('my Sunday'));
    await first.keeper.flush();
    route.reset();
    await amendment.begin();
    expect(route.place).toEqual({ view: 'entry', id: entry.id });
    render(Entry, { id: entry.id });
    const what = await screen.findByRole('textbox', { name: 'What did they ask for?' });
    expect((what as HTMLInputElement).value).toBe('my Sunday');
    await user.click(screen.getByRole('button', { name: 'Keep the change' }));
    await waitFor(async () => expect((await api.getEntry(entry.id)).request).toBe('my Sunday'));
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
  });
  it('is put away while it is changed, and forgotten when it is left as it was', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    await user.type(within(dialog).getByLabelText('A note'), 'half a thought');
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toContain('half a thought');
    await user.click(within(dialog).getByRole('button', { name: 'Leave it as it was' }));
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
  });
  it('is left as it was, if one changes one’s mind', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'What did they ask for?' }), ' and more');
    await user.click(within(dialog).getByRole('button', { name: 'Leave it as it was' }));
    expect((await api.getEntry(entry.id)).request).toBe(entry.request);
  });
  it('is not left by a key or the palette with changes that nobody kept; then one goes on', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'What did they ask for?' }), ' and more');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    route.go({ view: 'people' });
    expect(route.isAt({ view: 'entry', id: entry.id })).toBe(true);
    expect(await within(dialog).findByText(/Keep the change, or leave it as it was/)).toBeTruthy();
    await waitFor(() => expect(scrolled, 'the question is in sight').toHaveBeenCalledWith({ block: 'end' }));
    await user.click(within(dialog).getByRole('button', { name: 'Keep the change' }));
    await waitFor(() => expect(route.place).toEqual({ view: 'people' }));
    expect((await api.getEntry(entry.id)).request).toContain(' and more');
  });
  it('lets one go at once where nothing was changed', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Change it, or add detail' }));
    route.go({ view: 'people' });
    expect(route.place).toEqual({ view: 'people' });
  });
  it('that was deleted leads back to where it was opened from', async () => {
    route.reset();
    route.go({ view: 'person', id: entry.relationship });
    route.go({ view: 'entry', id: entry.id });
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(route.place).toEqual({ view: 'person', id: entry.relationship }));
  });
  it('that was deleted leaves one where one went meanwhile', async () => {
    const dialog = await show();
    let done: () => void = () => {};
    shell.deleteEntry = () => new Promise((resolve) => (done = () => resolve({ entries: true, relationships: true, waiting: false, settings: false, verdicts: false, inbox: false, reflections: false, phrases: false, rules: false })));
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    route.go({ view: 'people' });
    done();
    await waitFor(() => expect(toasts.list.length).toBe(1));
    expect(route.place).toEqual({ view: 'people' });
  });
  it('is deleted with a way back', async () => {
    const dialog = await show();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(toasts.list[0]?.message).toBe('Deleted. It is kept for 30 days.'));
    expect((await api.listDeletedEntries()).map((one) => one.id)).toEqual([entry.id]);
    expect(route.place.view).toBe('today');
    toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(async () => expect(await api.listDeletedEntries()).toEqual([]));
  });
});

describe('what was deleted', () => {
  it('says that it is kept for 30 days, and comes back', async () => {
    await api.deleteEntry(entry.id);
    render(Deleted);
    expect(screen.getByText(/stay here for 30 days/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByText('Nothing is waiting to be erased.')).toBeTruthy();
    expect((await api.getEntry(entry.id)).deleted_until).toBeNull();
    expect(await findings()).toEqual([]);
  });
});
