import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { api } from '$/api';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { group, kept, log, newest, open, page, show, user, what, who } from '$/testing/today';
import { Logging } from './logging.svelte';

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
    expect(page.logging.composer.filled.details.out_of_hours).toBeNull();
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
    expect(page.logging.composer.filled.details.out_of_hours).toBe(false);
    expect(box().checked).toBe(false);
  });

  it('asks nothing about a wish of one’s own', async () => {
    await writeAboutTheClient();
    await user.click(screen.getByRole('radio', { name: 'I wanted to ask or share' }));
    await waitFor(() => expect(page.logging.composer.outside).toBe(false));
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
    page.leave();
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
    page.leave();
    page.logging = new Logging();
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
