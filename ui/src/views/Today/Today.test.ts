import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use, type Api } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { LookBacks } from '$/state/look-backs.svelte';
import { toasts } from '$/state/toasts.svelte';
import Today from './Today.svelte';
import { Logging } from './logging.svelte';

const user = userEvent.setup();
const who = () => screen.getByRole('combobox', { name: 'Who asked?' });
const what = () => screen.getByRole('textbox', { name: 'What did they ask for?' });
const group = (name: RegExp | string) => screen.getByRole('radiogroup', { name });
const kept = () => screen.findByRole('region', { name: /^(Kept|It can wait)/ });
const newest = async () => (await api.listEntries({ relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' }, null, 1)).entries[0];

/** What holds the sentence while the journal is open. */
let logging: Logging;
let lookBacks: LookBacks;
let leave: () => void;

/** As after coming from another page. */
function open(): void {
  leave = render(Today, { scroller: document.body, logging, lookBacks }).unmount;
}

async function show(stage: Partial<Stage> = {}): Promise<Api> {
  const fake = makeFake({ entries: 40, ...stage });
  use(fake);
  await session.read();
  route.reset();
  toasts.clear();
  logging = new Logging();
  lookBacks = new LookBacks();
  open();
  await waitFor(() => expect(document.activeElement).toBe(who()));
  return fake;
}

beforeEach(() => route.reset());

describe('logging by keyboard', () => {
  it('takes six keys beyond the words with the wish, in the order of the sentence', async () => {
    await show();
    await user.keyboard('Mum{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('my Saturday{Enter}');
    await waitFor(() => expect(group(/did you want to/).contains(document.activeElement)).toBe(true));
    await user.keyboard('r');
    await waitFor(() => expect(group('What did you answer?').contains(document.activeElement)).toBe(true));
    await user.keyboard('y');
    await waitFor(() => expect(group('How did it leave you?').contains(document.activeElement)).toBe(true));
    await user.keyboard('2{Enter}');
    expect((await kept()).textContent).toContain('Kept. You can put it down now.');
    expect(await newest()).toMatchObject({ name: 'Mum', request: 'my Saturday', want: 'no', answer: { decision: 'yes' }, cost: 'drained' });
  });
  it('saves from anywhere by Ctrl+Enter, and goes to what is missing', async () => {
    await show();
    await user.keyboard('Mum{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('x{Control>}{Enter}{/Control}');
    await waitFor(() => expect(group('What did you answer?').contains(document.activeElement)).toBe(true));
    expect(screen.getByText(/One of these, please. “Later”/)).toBeTruthy();
  });
  it('takes the first person for Enter in the empty field', async () => {
    await show();
    await screen.findByRole('group', { name: 'People who may be meant' });
    const first = (await api.likelyRelationships())[0];
    await user.keyboard('{Enter}');
    await waitFor(() => expect((who() as HTMLInputElement).value).toBe(first?.name));
  });
  it('makes a new person with Esc or the last line, however it begins', async () => {
    await show();
    await user.keyboard('Mu{Escape}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(what()));
    expect((who() as HTMLInputElement).value).toBe('Mu');
  });
  it('backs out gently by Esc', async () => {
    await show();
    await user.keyboard('Mum{Enter}my Saturday{Enter}');
    await waitFor(() => expect(group(/did you want to/).contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(what()));
    expect((what() as HTMLTextAreaElement).value).toBe('my Saturday');
  });
});

describe('logging by mouse', () => {
  it('takes five presses and the words', async () => {
    await show();
    let presses = 0;
    const press = async (element: Element) => {
      presses += 1;
      await user.click(element);
    };
    const chips = await screen.findByRole('group', { name: 'People who may be meant' });
    await press(within(chips).getAllByRole('button')[0] as Element);
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('my Saturday');
    await press(within(group(/did you want to/)).getByText('rather not'));
    await press(within(group('What did you answer?')).getByText('no'));
    await press(within(group('How did it leave you?')).getByText('calm'));
    await press(screen.getByRole('button', { name: 'Keep it' }));
    await kept();
    expect(presses).toBe(5);
    expect(await newest()).toMatchObject({ want: 'no', answer: { decision: 'no' }, cost: 'calm' });
  });
  it('takes five also when the wish is skipped', async () => {
    await show();
    const chips = await screen.findByRole('group', { name: 'People who may be meant' });
    await user.click(within(chips).getAllByRole('button')[0] as Element);
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('my Saturday');
    await user.click(within(group(/did you want to/)).getByRole('button', { name: 'skip' }));
    await user.click(within(group('What did you answer?')).getByText('later'));
    await user.click(within(group('How did it leave you?')).getByText('resentful'));
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await kept();
    expect(await newest()).toMatchObject({ want: null, answer: { decision: 'later' }, cost: 'resentful' });
  });
});

/** Fills the sentence by keys, up to and with the saving. */
async function log(name: string, decision: string, cost: string): Promise<void> {
  await user.keyboard(`${name}{Enter}`);
  await waitFor(() => expect(document.activeElement).toBe(what()));
  await user.keyboard('something{Enter}');
  await waitFor(() => expect(group(/did you want to/).contains(document.activeElement)).toBe(true));
  await user.keyboard(decision);
  await waitFor(() => expect(group('How did it leave you?').contains(document.activeElement)).toBe(true));
  await user.keyboard(`${cost}{Enter}`);
}

describe('after saving', () => {
  it('any key goes on to a new sentence', async () => {
    await show();
    await log('Mum', 'y', '1');
    const moment = await kept();
    await waitFor(() => expect(document.activeElement).toBe(moment));
    await user.keyboard('x');
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect((who() as HTMLInputElement).value).toBe('');
  });
  it('is said to readers of screens', async () => {
    await show();
    await log('Mum', 'y', '1');
    await waitFor(() => expect(within(document.body).getAllByRole('status').some((one) => one.textContent?.includes('Kept.'))).toBe(true));
  });
  it('can be undone: the entry goes and the sentence comes back', async () => {
    await show();
    const before = (await newest())?.id;
    await log('Mum', 'y', '1');
    await kept();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect((who() as HTMLInputElement).value).toBe('Mum'));
    expect((await newest())?.id).toBe(before);
    expect((what() as HTMLTextAreaElement).value).toBe('something');
  });
  it('asks what a no kept room for, and nothing after a yes', async () => {
    await show();
    await log('Mum', 'n', '1');
    await user.type(await screen.findByLabelText('What did this keep room for?'), 'an evening of nothing{Enter}');
    await waitFor(async () => expect((await newest())?.details.kept_room_for).toBe('an evening of nothing'));
  });
  it('asks nothing that could urge where it is not safe', async () => {
    await show();
    await log('Dad', 'n', '6');
    await kept();
    expect(screen.queryByLabelText('What did this keep room for?')).toBeNull();
  });
  it('asks who a new person is, and takes no for an answer', async () => {
    await show();
    await log('Zoë', 'y', '1');
    const roles = await screen.findByRole('radiogroup', { name: 'Who is Zoë to you?' });
    await user.click(within(roles).getByText('a friend'));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(async () => expect((await api.listRelationships()).find((one) => one.name === 'Zoë')?.role).toBe('friend'));
  });
  it('asks for a code where a new person is a client, and forces none', async () => {
    await show();
    await log('Zoë', 'y', '1');
    const roles = await screen.findByRole('radiogroup', { name: 'Who is Zoë to you?' });
    expect(screen.queryByLabelText('A code instead of the name')).toBeNull();
    await user.click(within(roles).getByText('a client'));
    await user.type(screen.getByLabelText('A code instead of the name'), 'K-21{Enter}');
    await waitFor(async () => expect((await api.listRelationships()).find((one) => one.name === 'K-21')?.role).toBe('client'));
    expect((await newest())?.name, 'the name is nowhere any more').toBe('K-21');
  });
  it('keeps the name of a client for whom no code was given', async () => {
    await show();
    await log('Zoë', 'y', '1');
    const roles = await screen.findByRole('radiogroup', { name: 'Who is Zoë to you?' });
    await user.click(within(roles).getByText('a client'));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(async () => expect((await api.listRelationships()).find((one) => one.name === 'Zoë')?.role).toBe('client'));
  });
  it('keeps both what a new person is and what a no made room for', async () => {
    await show();
    await log('Zoë', 'n', '1');
    const roles = await screen.findByRole('radiogroup', { name: 'Who is Zoë to you?' });
    await user.click(within(roles).getByText('a friend'));
    await user.type(screen.getByLabelText('What did this keep room for?'), 'sleep{Enter}');
    await waitFor(async () => expect((await newest())?.details.kept_room_for).toBe('sleep'));
    expect((await api.listRelationships()).find((one) => one.name === 'Zoë')?.role).toBe('friend');
  });
  it('keeps what was told, in whatever way one leaves', async () => {
    await show();
    await log('Zoë', 'n', '1');
    const roles = await screen.findByRole('radiogroup', { name: 'Who is Zoë to you?' });
    await user.click(within(roles).getByText('a friend'));
    await user.type(screen.getByLabelText('What did this keep room for?'), 'sleep');
    leave();
    await waitFor(async () => expect((await newest())?.details.kept_room_for).toBe('sleep'));
    expect((await api.listRelationships()).find((one) => one.name === 'Zoë')?.role).toBe('friend');
  });
  it('loses nothing of what was told if it cannot be written', async () => {
    const fake = await show();
    const full = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    await log('Mum', 'n', '1');
    const { amendEntry } = fake;
    fake.amendEntry = full;
    await user.type(await screen.findByLabelText('What did this keep room for?'), 'sleep{Enter}');
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    leave();
    await waitFor(() => expect(logging.telling.busy).toBe(false));
    open();
    expect((screen.getByLabelText('What did this keep room for?') as HTMLInputElement).value).toBe('sleep');
    fake.amendEntry = amendEntry;
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect((await newest())?.details.kept_room_for).toBe('sleep'));
    await waitFor(() => expect(document.activeElement).toBe(who()));
  });
  it('reminds of the recovery key if one leaves before it is offered', async () => {
    await show({ state: 'absent', recovery: 'to_do', entries: 0 });
    const stop = session.follow();
    await session.create('six words');
    await log('Mum', 'y', '1');
    await kept();
    expect(session.recoveryDue).toBe(true);
    leave();
    open();
    expect(screen.getByText(/Your recovery key is not checked yet/)).toBeTruthy();
    stop();
  });
  it('can be undone from another page, and leads back to the sentence', async () => {
    await show();
    const before = (await newest())?.id;
    await log('Mum', 'y', '1');
    await kept();
    leave();
    route.go({ view: 'people' });
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect((await newest())?.id).toBe(before);
    expect(route.place).toEqual({ view: 'today' });
    expect(await api.loadDraft('sentence')).toContain('something');
    open();
    expect((what() as HTMLTextAreaElement).value).toBe('something');
  });
  it('can be undone beside a new sentence, which stays', async () => {
    await show();
    const before = (await newest())?.id;
    await log('Mum', 'y', '1');
    await kept();
    await user.keyboard('x');
    await waitFor(() => expect(document.activeElement).toBe(who()));
    await user.keyboard('Dad{Enter}');
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(toasts.list[0]?.message).toBe('Taken back. What you are writing now stays.');
    expect((await newest())?.id).toBe(before);
    expect((who() as HTMLInputElement).value).toBe('Dad');
  });
  it('is undone even while something else is being written', async () => {
    const fake = await show();
    const before = (await newest())?.id;
    await log('Mum', 'y', '1');
    await kept();
    // What is said comes before the last write of the draft is done; until then nothing else begins.
    await waitFor(() => expect(logging.attempt.busy).toBe(false));
    const { dropWaiting } = fake;
    let go: (() => void) | undefined;
    fake.dropWaiting = async (id) => {
      await new Promise<void>((done) => (go = done));
      return dropWaiting(id);
    };
    await user.click(screen.getByRole('button', { name: 'It’s settled' }));
    await waitFor(() => expect(go).toBeDefined());
    const undone = logging.kept?.undo();
    expect(logging.attempt.busy).toBe(true);
    go?.();
    await undone;
    expect((await newest())?.id).toBe(before);
  });
  it('says why it could not be undone', async () => {
    const fake = await show();
    await log('Mum', 'y', '1');
    await kept();
    fake.deleteEntry = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(toasts.list[0]?.message).toBe('The disk is full.'));
  });
  it('says what went wrong, and keeps the sentence', async () => {
    const fake = makeFake({ entries: 40 });
    await show();
    use({ ...fake, logEntry: () => Promise.reject({ code: 'disk-full', message: 'The disk is full. Make room, then try again.' }) });
    await log('Mum', 'y', '1');
    expect(await screen.findByText('The disk is full. Make room, then try again.')).toBeTruthy();
    expect((what() as HTMLTextAreaElement).value).toBe('something');
  });
});

describe('not answered yet', () => {
  async function wait(name: string): Promise<void> {
    await user.keyboard(`${name}{Enter}`);
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('a favour to ask');
    await user.click(screen.getByRole('button', { name: 'Not answered yet' }));
  }
  it('can wait, with one phrase that buys time', async () => {
    await show();
    await wait('Mum');
    const region = await kept();
    expect(within(region).getByText('It can wait.')).toBeTruthy();
    expect(within(region).getByText(/I’ll tell you tomorrow by noon/)).toBeTruthy();
  });
  it('speaks of signs of risk before the phrase for a client', async () => {
    await show();
    await wait('K-14');
    const text = (await kept()).textContent ?? '';
    expect(text.indexOf('Signs of risk')).toBeGreaterThan(-1);
    expect(text.indexOf('Signs of risk')).toBeLessThan(text.indexOf("I’ll answer on Monday"));
  });
  it('offers neither for somebody who is not safe', async () => {
    await show();
    await wait('Dad');
    const text = (await kept()).textContent ?? '';
    expect(text).not.toContain('It can wait');
    expect(text).not.toContain('“');
  });
  it('offers neither for somebody who is not safe and comes back from the archive by name', async () => {
    await show();
    const dad = (await api.listRelationships()).find((one) => one.name === 'Dad');
    await api.archiveRelationship(dad?.id ?? '', true);
    await wait('Dad');
    const text = (await kept()).textContent ?? '';
    expect(text).not.toContain('It can wait');
    expect(text).not.toContain('“');
    expect((await api.listRelationships()).find((one) => one.name === 'Dad')?.archived).toBe(false);
  });
  it('is finished later by one tap', async () => {
    await show();
    const list = await screen.findByRole('region', { name: 'Not answered yet' });
    await user.click(within(list).getByRole('button', { name: 'Answer it now' }));
    await waitFor(() => expect((who() as HTMLInputElement).value).toBe('Priya'));
    await waitFor(() => expect(group('What did you answer?').contains(document.activeElement)).toBe(true));
    await user.keyboard('n1{Enter}');
    await kept();
    expect(await api.listWaiting()).toEqual([]);
    expect(await newest()).toMatchObject({ name: 'Priya', want: 'mixed', answer: { decision: 'no' } });
  });
});

describe('a sentence that was begun', () => {
  it('is not lost when another is taken up', async () => {
    await show();
    await user.keyboard('Mum{Enter}half a sent');
    await user.click(await screen.findByRole('button', { name: 'Answer it now' }));
    await waitFor(() => expect((who() as HTMLInputElement).value).toBe('Priya'));
    void toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(() => expect((what() as HTMLTextAreaElement).value).toBe('half a sent'));
  });
  it('is not lost by starting over', async () => {
    await show();
    await user.keyboard('Mum{Enter}half a sent');
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    await waitFor(() => expect((what() as HTMLTextAreaElement).value).toBe(''));
    void toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(() => expect((what() as HTMLTextAreaElement).value).toBe('half a sent'));
  });
});

describe('a sentence put aside', () => {
  it('is had again from another page', async () => {
    await show();
    await user.keyboard('Mum{Enter}half a sent');
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    leave();
    route.go({ view: 'people' });
    await toasts.undo(toasts.list[0]?.id ?? 0);
    expect(route.place).toEqual({ view: 'today' });
    expect(await api.loadDraft('sentence')).toContain('half a sent');
    open();
    await waitFor(() => expect((what() as HTMLTextAreaElement).value).toBe('half a sent'));
  });
});

describe('a draft', () => {
  it('that cannot be kept says so, quietly', async () => {
    const fake = await show();
    fake.saveDraft = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    await user.keyboard('Mum');
    expect(await screen.findByText(/what you write now is only in this window. The disk is full./)).toBeTruthy();
  });
  it('is not written while the entry is, and is not brought back after it', async () => {
    const fake = await show();
    const order: string[] = [];
    const { logEntry, saveDraft } = fake;
    fake.saveDraft = (form, draft) => (order.push('draft'), saveDraft(form, draft));
    fake.logEntry = async (draft) => {
      order.push('entry');
      await new Promise((done) => setTimeout(done, 500));
      return logEntry(draft);
    };
    await log('Mum', 'y', '1');
    await kept();
    await waitFor(async () => expect(await api.loadDraft('sentence')).toBeNull());
    expect(order.at(-1)).toBe('entry');
  });
  it('is kept while one writes, comes back, and is gone after saving', async () => {
    await show();
    await user.keyboard('Mum{Enter}half a sent');
    await waitFor(async () => expect(await api.loadDraft('sentence')).toContain('half a sent'));
    leave();
    logging = new Logging();
    open();
    await waitFor(() => expect((what() as HTMLTextAreaElement).value).toBe('half a sent'));
    await user.click(what());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(group(/did you want to/).contains(document.activeElement)).toBe(true));
    await user.keyboard('y');
    await waitFor(() => expect(group('How did it leave you?').contains(document.activeElement)).toBe(true));
    await user.keyboard('1{Enter}');
    await kept();
    await waitFor(async () => expect(await api.loadDraft('sentence')).toBeNull());
  });
});

describe('an own wish', () => {
  it('is asked or held back, with its cost', async () => {
    await show();
    await user.click(screen.getByRole('radio', { name: 'I wanted to ask or share' }));
    await user.type(screen.getByRole('combobox', { name: 'Who was it about?' }), 'Mum{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'What did you want to ask or share?' }), 'an hour{Enter}');
    await waitFor(() => expect(group('What did you do?').contains(document.activeElement)).toBe(true));
    await user.keyboard('h');
    await waitFor(() => expect(group('How did it leave you?').contains(document.activeElement)).toBe(true));
    await user.keyboard('7{Enter}');
    await kept();
    expect(await newest()).toMatchObject({ want: null, answer: { direction: 'held_back' }, cost: 'cut_off' });
  });
});

describe('the days', () => {
  it('say that nothing is here yet', async () => {
    await show({ entries: 0 });
    expect(await screen.findByText('Nothing here yet. Hedges start small.')).toBeTruthy();
  });
  it('say so if nothing is found, and show everything again', async () => {
    await show();
    await user.type(screen.getByRole('searchbox', { name: 'Search the journal' }), 'zzzz');
    expect(await screen.findByText('Nothing found.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await screen.findByRole('list', { name: 'Entries, newest first' })).toBeTruthy();
  });
  it('are narrowed down by person', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Narrow it down' }));
    await user.selectOptions(screen.getByLabelText('Person'), 'Mum');
    const list = screen.getByRole('list', { name: 'Entries, newest first' });
    await waitFor(() => {
      const rows = within(list).getAllByRole('button');
      expect(rows.every((row) => row.textContent?.includes('Mum'))).toBe(true);
    });
  });
  it('say what went wrong, and try again', async () => {
    await show({ failing: 'database-damaged' });
    expect(await screen.findByText(/The journal could not be read/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
  it('take the focus by the search of the whole window', async () => {
    await show();
    route.go({ view: 'today' }, 'search');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search the journal' })));
  });
});

describe('axe finds nothing', () => {
  const LEFT_OUT = ['color-contrast', 'region', 'landmark-one-main'];
  async function findings(): Promise<string[]> {
    const rules = Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document.body, { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }
  it.each([{}, { entries: 0 }, { recovery: 'to_do' as const }])('on Today, staged %o', async (stage) => {
    await show(stage);
    await screen.findAllByRole('button');
    expect(await findings()).toEqual([]);
  });
  it('with the detail and the filters unfolded', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Add detail' }));
    await user.click(await screen.findByRole('button', { name: 'Narrow it down' }));
    expect(await findings()).toEqual([]);
  });
  it('after saving', async () => {
    await show();
    await log('Zoë', 'n', '1');
    await kept();
    expect(await findings()).toEqual([]);
  });
});

describe('keys for quick capture', () => {
  const line = () => screen.queryByText(/No keys call quick capture/);

  async function showWithout(heard: 'taken' | 'not_here' | 'by_desktop', has_tray = true): Promise<void> {
    const fake = makeFake({ entries: 40 });
    use({ ...fake, getCaptureShortcut: async () => ({ ...(await fake.getCaptureShortcut()), heard, has_tray }) });
    await session.read();
    logging = new Logging();
    lookBacks = new LookBacks();
    open();
  }

  it('are missed once: after that nothing is said of them again', async () => {
    await showWithout('not_here');
    await waitFor(() => expect(line()).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'All right' }));
    await waitFor(() => expect(line()).toBeNull());
    leave();
    open();
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(line()).toBeNull();
    expect((await api.getSettings()).told_of_no_shortcut).toBe(true);
  });

  it('lead to where they are chosen', async () => {
    await showWithout('taken');
    await waitFor(() => expect(line()?.textContent).toMatch(/Other keys may be free\. Until then .* the tray, .* your programs/));
    await user.click(await screen.findByRole('button', { name: 'Show me' }));
    expect(route.place).toMatchObject({ view: 'settings' });
  });

  it('have no tray beside them where the desktop shows none', async () => {
    await showWithout('not_here', false);
    await waitFor(() => expect(line()?.textContent).toMatch(/Until then it opens from Hedgerow’s menu among your programs/));
  });

  it('are not spoken of where they are heard', async () => {
    await showWithout('by_desktop');
    await waitFor(() => expect(document.activeElement).toBe(who()));
    expect(line()).toBeNull();
  });
});

describe('outside agreed hours', () => {
  const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Outside agreed hours' });
  const outside = 'Set by itself, from what was agreed. You can change it.';

  /** A client, a message from whom was not agreed. */
  async function writeAboutTheClient(): Promise<void> {
    await show();
    await user.keyboard('K-14{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(what()));
    await user.keyboard('a question');
    await user.click(screen.getByRole('button', { name: 'Add detail' }));
    expect(box().checked).toBe(false);
    await user.click(screen.getByRole('radio', { name: 'a message' }));
    await waitFor(() => expect(box().checked).toBe(true));
    screen.getByText(outside);
  }

  it('is ticked by itself from what was agreed, and left to the journal if nobody says more', async () => {
    await writeAboutTheClient();
    expect(logging.composer.filled.details.out_of_hours).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'in person' }));
    await waitFor(() => expect(box().checked).toBe(false));
    expect(screen.queryByText(outside)).toBeNull();
  });

  it('is what the person says as soon as they say it', async () => {
    await writeAboutTheClient();
    await user.click(box());
    expect(box().checked).toBe(false);
    expect(screen.queryByText(outside)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'an email' }));
    expect(logging.composer.filled.details.out_of_hours).toBe(false);
    expect(box().checked).toBe(false);
  });

  it('asks nothing about a wish of one’s own', async () => {
    await writeAboutTheClient();
    await user.click(screen.getByRole('radio', { name: 'I wanted to ask or share' }));
    await waitFor(() => expect(logging.composer.outside).toBe(false));
  });
});
