import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, Failure, use, type Api, type Entry as EntryType } from '$/api';
import { makeFake } from '$/api/fake';
import { daysBefore } from '$/api/fake/days';
import { civil } from '$/components/entries/day';
import { NO_DETAILS } from '$/components/entries/filled';
import { LookBacks } from '$/state/look-backs.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Entry from '../Entry/Entry.svelte';
import OpenJournal from '../OpenJournal.svelte';
import Today from './Today.svelte';
import { Logging } from './logging.svelte';

const user = userEvent.setup();
const TODAY = civil(new Date()).date;
const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];
/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

async function findings(): Promise<string[]> {
  const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
  return (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
}

let fake: Api;
let mum: string;
let leave = () => {};
let stop = () => {};

/** A calm no to Mum, `days` ago. */
async function log(request: string, days: number, more: Partial<Pick<EntryType, 'cost' | 'answer'>> = {}): Promise<string> {
  const id = crypto.randomUUID();
  const when = { when: 'at' as const, local: `${daysBefore(TODAY, days)}T12:00:00` };
  const answer = { direction: 'received', decision: 'no' } as const;
  await api.logEntry({
    id, request, when, answer, who: { who: 'known', id: mum }, kind: null, want: null, cost: 'calm', details: { ...NO_DETAILS }, ...more,
  });
  return id;
}

beforeEach(async () => {
  fake = makeFake({ entries: 0, today: TODAY });
  use(fake);
  await session.read();
  route.reset();
  toasts.clear();
  mum = crypto.randomUUID();
  const frame = { hours: '', channels: [], limits: '', times: [], session_day: null };
  await api.addRelationship({ id: mum, name: 'Mum', role: null, care: false, distance: false, unsafe: false, frame, note: '' });
});
afterEach(() => stop());

async function show(): Promise<void> {
  const lookBacks = new LookBacks();
  stop = lookBacks.follow();
  leave = render(Today, { scroller: document.body, logging: new Logging(), lookBacks }).unmount;
  await screen.findByRole('combobox', { name: 'Who asked?' });
}

const item = (request: string) => screen.findByRole('group', { name: new RegExp(`asked for ${request}`) });
const question = (one: HTMLElement) => within(one).getByRole('radiogroup', { name: 'Looking back, your answer…' });
const kept = async (id: string) => (await api.getEntry(id)).look_back;
const asked = () => screen.queryAllByRole('radiogroup', { name: 'Looking back, your answer…' }).length;

describe('an answer of some days ago', () => {
  it('is asked about, and what is said is kept at once', async () => {
    const id = await log('my Saturday', 3);
    await show();
    const one = await item('my Saturday');
    expect(within(one).queryByRole('radiogroup', { name: 'How is it now?' }), 'the word first').toBeNull();
    await user.click(within(question(one)).getByText('unsure'));
    await waitFor(async () => expect(await kept(id)).toEqual({ after: 'unsure', after_at: TODAY, later_cost: null, afterwards: null }));
    await user.click(within(one).getByText('resentful'));
    await user.click(within(one).getByText('pushed back'));
    await waitFor(async () =>
      expect(await kept(id)).toEqual({ after: 'unsure', after_at: TODAY, later_cost: 'resentful', afterwards: 'pushed_back' }),
    );
    await user.click(within(one).getByText('resentful'));
    await waitFor(async () => expect((await kept(id))?.later_cost, 'a second press takes it back').toBeNull());
  });
  it('is asked about by nobody on its own day, or when there is nothing to say', async () => {
    await log('my Saturday', 0);
    await log('company', 3, { answer: { direction: 'held_back' } });
    await show();
    expect(asked()).toBe(0);
    expect(screen.queryByRole('heading', { name: 'Looking back' })).toBeNull();
  });
  it('is looked back on by keyboard, and what comes next takes the keyboard', async () => {
    const first = await log('my Saturday', 4);
    await log('my Sunday', 3);
    await show();
    const one = await item('my Saturday');
    within(question(one)).getByRole('radio', { name: 'still feels right' }).focus();
    await user.keyboard(' ');
    await waitFor(async () => expect((await kept(first))?.after).toBe('right'));
    within(one).getByRole('button', { name: 'Done' }).focus();
    await user.keyboard('{Enter}');
    const next = await item('my Sunday');
    await waitFor(() => expect(next.contains(document.activeElement)).toBe(true));
    within(next).getByRole('button', { name: 'Skip' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked()).toBe(0));
    await user.keyboard('{Tab}');
    await waitFor(() => expect(document.activeElement, 'it goes on where it was').toBe(screen.getByRole('button', { name: 'Recently deleted' })));
  });
  it('stays in its place after it was looked back on, until one leaves', async () => {
    await log('my Saturday', 4);
    await log('my Sunday', 3);
    await show();
    await user.click(within(question(await item('my Saturday'))).getByText('still feels right'));
    await waitFor(() => expect(toasts.list[0]?.message).toBe('Kept.'));
    expect(asked()).toBe(2);
    leave();
    stop();
    await show();
    await item('my Sunday');
    expect(asked()).toBe(1);
  });
  it('was never looked back on, if that is undone', async () => {
    const id = await log('my Saturday', 3);
    await show();
    const one = await item('my Saturday');
    await user.click(within(question(one)).getByText('still feels right'));
    await user.click(await within(one).findByText('glad'));
    await waitFor(async () => expect((await kept(id))?.later_cost).toBe('glad'));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await kept(id)).toBeNull();
    await waitFor(() => expect(within(one).queryByRole('radiogroup', { name: 'How is it now?' })).toBeNull());
    expect(within(question(one)).queryByRole('radio', { checked: true })).toBeNull();
  });
  it('that is skipped is not asked about again, unless that is undone', async () => {
    await log('my Saturday', 3);
    await show();
    await user.click(within(await item('my Saturday')).getByRole('button', { name: 'Skip' }));
    await waitFor(() => expect(asked()).toBe(0));
    expect(await api.listDueLookBacks()).toEqual([]);
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await item('my Saturday');
  });
  it('says so if it could not be kept, and is as it was', async () => {
    await log('my Saturday', 3);
    await show();
    const one = await item('my Saturday');
    fake.giveLookBack = () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await user.click(within(question(one)).getByText('unsure'));
    expect(await within(one).findByText('The disk is full.')).toBeTruthy();
    await waitFor(() => expect(within(question(one)).queryByRole('radio', { checked: true })).toBeNull());
  });
  it('keeps the last of several words that are said in a row', async () => {
    const id = await log('my Saturday', 3);
    await show();
    const one = await item('my Saturday');
    const give = fake.giveLookBack;
    const written: string[] = [];
    let go: () => void = () => {};
    const slow = new Promise<void>((done) => (go = done));
    fake.giveLookBack = async (of, draft) => {
      written.push(draft.after);
      await slow;
      return give(of, draft);
    };
    for (const word of ['still feels right', 'unsure', 'I’d answer otherwise']) await user.click(within(question(one)).getByText(word));
    go();
    await waitFor(async () => expect((await kept(id))?.after).toBe('regret'));
    await waitFor(() => expect(within(question(one)).getByRole('radio', { checked: true })).toHaveProperty('value', 'regret'));
    expect(written).toEqual(['right', 'regret']);
  });
  it('is gone if its entry is deleted meanwhile', async () => {
    const id = await log('my Saturday', 3);
    await show();
    await user.click(within(question(await item('my Saturday'))).getByText('unsure'));
    await waitFor(async () => expect(await kept(id)).not.toBeNull());
    await api.deleteEntry(id);
    await waitFor(() => expect(asked()).toBe(0));
  });
  it('of guilt is told once that guilt is no verdict', async () => {
    await log('my Saturday', 4, { cost: 'guilty' });
    await log('my Sunday', 3, { cost: 'guilty' });
    await log('my Monday', 2, { cost: 'guilty', answer: { direction: 'received', decision: 'yes' } });
    await show();
    const one = await item('my Saturday');
    expect(screen.getAllByText(/Guilt often comes with a new limit/).length).toBe(1);
    expect(within(one).getByText(/not a verdict/)).toBeTruthy();
  });
  it('comes with two others at most, the oldest first; axe finds nothing', { timeout: PATIENCE_MS }, async () => {
    for (const [request, days] of [['one', 6], ['two', 5], ['three', 4], ['four', 3], ['five', 2]] as const) await log(request, days);
    await show();
    const one = await item('one');
    expect(asked()).toBe(3);
    expect(screen.getByText('And 2 more after these.')).toBeTruthy();
    await user.click(within(question(one)).getByText('unsure'));
    await within(one).findByRole('radiogroup', { name: 'Afterwards they…' });
    expect(await findings()).toEqual([]);
  });
});

describe('the rail', () => {
  // What jsdom has not: a page that scrolls.
  beforeEach(() => void (Element.prototype.scrollTo = () => {}));

  it('counts quietly beside Today, and says what it counts', async () => {
    const id = await log('my Saturday', 3);
    await log('my Sunday', 3);
    render(OpenJournal);
    const rail = screen.getByRole('navigation', { name: 'Places' });
    const today = within(rail).getByRole('button', { name: 'Today' }).closest('li') as HTMLElement;
    await waitFor(() => expect(today.textContent).toContain('2 answers to look back on'));
    await api.giveLookBack(id, { after: 'right', later_cost: null, afterwards: null });
    await waitFor(() => expect(today.textContent).toContain('one answer to look back on'));
    await api.skipLookBack((await api.listDueLookBacks())[0]?.id ?? '', true);
    await waitFor(() => expect(today.textContent?.trim()).toBe('Today'));
  });
});

describe('the sheet of an entry', () => {
  async function open(id: string): Promise<HTMLElement> {
    render(Entry, { id });
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('button', { name: 'Change it, or add detail' });
    return dialog;
  }

  it('offers to look back at any later time, and shows what was said', async () => {
    const id = await log('my Saturday', 90);
    const dialog = await open(id);
    await user.click(within(dialog).getByRole('button', { name: 'Look back on it' }));
    const radio = within(question(dialog)).getByRole('radio', { name: 'still feels right' });
    await waitFor(() => expect(document.activeElement).toBe(radio));
    await user.keyboard(' ');
    await waitFor(async () => expect((await kept(id))?.after).toBe('right'));
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    const again = await within(dialog).findByRole('button', { name: 'Look back on it again' });
    expect(document.activeElement).toBe(again);
    expect(dialog.textContent).toContain('Looking back');
    expect(dialog.textContent).toContain('still feels right, ');
  });
  it('changes what was said, and undoes that with its day', { timeout: PATIENCE_MS }, async () => {
    const id = await log('my Saturday', 90);
    const before = { after: 'right', after_at: daysBefore(TODAY, 80), later_cost: 'glad', afterwards: null } as const;
    await api.restoreLookBack(id, before);
    const dialog = await open(id);
    await user.click(within(dialog).getByRole('button', { name: 'Look back on it again' }));
    await waitFor(() => expect((document.activeElement as HTMLInputElement).checked, 'at what was said').toBe(true));
    expect(await findings()).toEqual([]);
    await user.click(within(question(dialog)).getByText('I’d answer otherwise'));
    await waitFor(async () => expect(await kept(id)).toEqual({ ...before, after: 'regret', after_at: TODAY }));
    await waitFor(() => expect(toasts.list.length).toBe(1));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(await kept(id)).toEqual(before);
  });
  it('offers nothing of the kind on the day of the answer', async () => {
    const fresh = await open(await log('my Saturday', 0));
    expect(within(fresh).queryByRole('button', { name: 'Look back on it' })).toBeNull();
  });
  it('offers nothing of the kind for a wish of one’s own', async () => {
    const own = await open(await log('company', 3, { answer: { direction: 'held_back' } }));
    expect(within(own).queryByRole('button', { name: 'Look back on it' })).toBeNull();
  });
});
