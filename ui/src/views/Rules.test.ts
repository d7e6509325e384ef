import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use } from '$/api';
import { makeFake } from '$/api/fake';
import { NO_DETAILS } from '$/components/entries/filled';
import { blankRelationship } from '$/components/relationships/blank';
import { amendment } from '$/state/amendment.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Rules from './Rules.svelte';

const user = userEvent.setup();
const POLITE = 'Be polite at all costs';

beforeEach(async () => {
  use(makeFake({ entries: 0, today: '2026-11-27' }));
  await session.read();
  route.reset();
  toasts.clear();
  amendment.end();
  await amendment.keeper.flush();
});

/** An entry on which a rule was at work. */
async function mark(name: string, old_rule: string, unsafe = false): Promise<string> {
  const id = crypto.randomUUID();
  const known = (await api.listRelationships()).find((one) => one.name === name)?.id;
  const who = known ?? crypto.randomUUID();
  if (!known) await api.addRelationship({ ...blankRelationship(), id: who, name, unsafe });
  await api.logEntry({
    id, request: 'my Saturday', who: { who: 'known', id: who }, when: null, kind: 'time', want: 'no',
    answer: { direction: 'received', decision: 'yes' }, cost: 'drained', details: { ...NO_DETAILS, old_rule },
  });
  return id;
}
async function show(of?: string): Promise<void> {
  render(Rules, { of });
  await screen.findByRole('heading', { level: 1, name: 'Old rules' });
  await waitFor(() => expect(screen.queryByText('Looking for them.')).toBeNull());
}
const rule = (name: string | RegExp) => screen.findByRole('region', { name });
const press = async (where: HTMLElement, name: string) => user.click(await within(where).findByRole('button', { name }));
const said = async (id: string) => (await api.getEntry(id)).details.old_rule;

describe('old rules', () => {
  it('say where they were at work: how often, with whom, about what, and what was answered', async () => {
    await mark('Mum', POLITE);
    await mark('Ada', 'be polite  at all costs');
    await show();
    const shown = await rule(/^be polite at all costs$/i);
    expect(shown.textContent).toContain('At work in two entries, with Ada and Mum. It was about time. You said yes twice.');
  });
  it('open down to the entries behind them', async () => {
    const id = await mark('Mum', POLITE);
    await show();
    await press(await rule(POLITE), 'The entry behind it');
    expect(route.place).toEqual({ view: 'entry', id });
    await mark('Ada', POLITE);
    await press(await rule(POLITE), 'The entries behind it');
    expect(await screen.findByRole('dialog', { name: `Behind “${POLITE}”` })).toBeTruthy();
  });
  it('are named in a sentence where there are none yet', async () => {
    await show();
    expect(screen.getByText('No old rule is named yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Name a rule' }));
    await user.keyboard(`${POLITE}{Enter}`);
    expect((await rule(POLITE)).textContent).toContain('Not marked on anything yet.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe(POLITE));
  });
  it('are not named without words', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Name a rule' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Write the rule first/)).toBeTruthy();
  });
  it('have a new one written beside them, which can be had back when it is emptied', async () => {
    await mark('Mum', POLITE);
    await show();
    await press(await rule(POLITE), 'Write a new rule beside it');
    await user.keyboard('I can be kind and clear.');
    await press(await rule(POLITE), 'Keep the new rule');
    expect(await within(await rule(POLITE)).findByText('I can be kind and clear.')).toBeTruthy();
    await press(await rule(POLITE), 'Change the new rule');
    await user.clear(screen.getByRole('textbox', { name: 'The new rule beside it' }));
    await press(await rule(POLITE), 'Keep the new rule');
    await waitFor(() => expect(toasts.list[0]?.message).toBe('The new rule is gone.'));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await within(await rule(POLITE)).findByText('I can be kind and clear.')).toBeTruthy();
  });
  it('are renamed everywhere, with a way back', async () => {
    const id = await mark('Mum', POLITE);
    await show();
    await press(await rule(POLITE), 'Rename');
    const field = screen.getByRole('textbox', { name: 'The rule, in the words you grew up with' });
    await user.clear(field);
    await user.type(field, 'Never upset anybody{Enter}');
    await rule('Never upset anybody');
    expect(await said(id)).toBe('Never upset anybody');
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await said(id)).toBe(POLITE);
    await rule(POLITE);
  });
  it('are deleted off everything, and brought back by the toast or later', async () => {
    const id = await mark('Mum', POLITE);
    await show();
    await press(await rule(POLITE), 'Delete');
    expect(await screen.findByText('No old rule is named yet.')).toBeTruthy();
    expect(await said(id)).toBe('');
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await said(id)).toBe(POLITE);
    await press(await rule(POLITE), 'Delete');
    await user.click(await screen.findByRole('button', { name: 'Rules you deleted' }));
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await rule(POLITE);
    expect(await said(id)).toBe(POLITE);
    await waitFor(() => expect(document.activeElement?.textContent, 'the keyboard goes on at the rule').toBe(POLITE));
  });
  it('whose new rule has no room beside the one that is there say so, and stay among the deleted ones', async () => {
    const keep = (new_words: string) => api.keepRule({ id: crypto.randomUUID(), words: POLITE, new_words });
    const id = await mark('Mum', POLITE);
    await keep('a'.repeat(1500));
    await show();
    await press(await rule(POLITE), 'Delete');
    await screen.findByText('No old rule is named yet.');
    await keep('b'.repeat(1500));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    const why = /^It is marked again where it was\. Its new rule has no room .* until 27 December/;
    expect(toasts.list.at(-1)?.message).toMatch(why);
    expect(await said(id)).toBe(POLITE);
    toasts.clear();
    await user.click(await screen.findByRole('button', { name: 'Rules you deleted' }));
    await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(toasts.list.at(-1)?.message).toMatch(why));
    expect(screen.getByRole('button', { name: 'Bring it back' })).toBeTruthy();
    await keep('b');
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(toasts.list.at(-1)?.message).toBe('It is back.'));
    expect((await api.listRules()).deleted).toEqual([]);
  });
  it('that were at work where one is not safe have help beside them', async () => {
    await mark('Alma', 'Never refuse', true);
    await mark('Mum', POLITE);
    await show();
    expect((await rule('Never refuse')).textContent).toContain('Your safety comes first');
    expect((await rule(POLITE)).textContent).not.toContain('Your safety');
    expect(within(await rule('Never refuse')).queryByRole('button', { name: 'Write a new rule beside it' }), 'nothing urges').toBeNull();
    expect(within(await rule(POLITE)).getByRole('button', { name: 'Write a new rule beside it' })).toBeTruthy();
  });
  it('named again in another spelling keep the new one beside them', async () => {
    await api.keepRule({ id: crypto.randomUUID(), words: POLITE, new_words: 'Kind and clear.' });
    await show();
    await user.click(screen.getByRole('button', { name: 'Name another rule' }));
    await user.keyboard('be polite at all costs{Enter}');
    await waitFor(() => expect(toasts.list[0]?.message).toBe('The rule is kept.'));
    expect((await api.listRules()).rules.map((one) => one.new_words)).toEqual(['Kind and clear.']);
  });
  it('keep what is half written about one when another is pressed', async () => {
    await mark('Mum', POLITE);
    await mark('Mum', 'Family first');
    await show();
    await press(await rule(POLITE), 'Write a new rule beside it');
    await user.keyboard('I can be');
    await press(await rule('Family first'), 'Write a new rule beside it');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The new rule beside it' });
    expect(field.value).toBe('I can be');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/Something here is not kept yet/)).toBeTruthy();
    await press(await rule(POLITE), 'Leave it as it was');
    await press(await rule('Family first'), 'Write a new rule beside it');
    expect(within(await rule('Family first')).getByRole('textbox')).toBeTruthy();
  });
  it('stand where one looks for them', async () => {
    await mark('Mum', POLITE);
    await mark('Mum', 'Family first');
    await show('FAMILY FIRST');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Family first'));
  });
  it('half written go on after a lock, and are not left without a word', async () => {
    await mark('Mum', POLITE);
    await show();
    route.go({ view: 'rules' });
    await press(await rule(POLITE), 'Write a new rule beside it');
    await user.keyboard('I can be');
    await amendment.keeper.flush();
    route.go({ view: 'people' });
    expect(await screen.findByText(/Something here is not kept yet/)).toBeTruthy();
    cleanup();
    route.reset();
    await amendment.begin();
    expect(route.place).toEqual({ view: 'rules' });
    await show();
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The new rule beside it' })).value).toBe('I can be');
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/Something here is not kept yet/), 'a key takes no words away').toBeTruthy();
    await press(await rule(POLITE), 'Leave it as it was');
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
    expect((await api.listRules()).rules[0]?.new_words).toBe('');
  });
  it('say when they cannot be read, and are tried again', async () => {
    use(makeFake({ failing: 'database-damaged' }));
    render(Rules, {});
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  });
});
