import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use } from '$/api';
import { makeFake } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import { group, kept, log, newest, open, page, show, user, what, who } from '$/testing/today';

beforeEach(() => route.reset());

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
  it.each([
    ['a leaf', 'a calm no', 'n', '1', 'front'],
    ['a gap', 'a yes that left resentful', 'y', '3', 'twigs'],
  ] as const)('%s grows after %s: the glyph that the entry has in the hedge', async (_, __, answer, cost, part) => {
    await show();
    await log('Mum', answer, cost);
    const moment = await kept();
    const grown = () => [...moment.querySelectorAll('.plant.grows path')].map((path) => path.classList[0]);
    await waitFor(() => expect(grown()).toContain(part));
  });
  it('grows a seedling where what grew cannot be read: the entry is kept', async () => {
    const fake = await show();
    use({ ...fake, readGrowth: () => Promise.reject({ code: 'damaged', message: 'It cannot be read.' }) });
    await log('Mum', 'n', '1');
    const moment = await kept();
    await waitFor(() => expect(moment.querySelector('.seedling.grows')).not.toBeNull());
    expect(moment.querySelector('.plant')).toBeNull();
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
    page.leave();
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
    page.leave();
    await waitFor(() => expect(page.logging.telling.busy).toBe(false));
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
    page.leave();
    open();
    expect(screen.getByText(/Your recovery key is not checked yet/)).toBeTruthy();
    stop();
  });
  it('can be undone from another page, and leads back to the sentence', async () => {
    await show();
    const before = (await newest())?.id;
    await log('Mum', 'y', '1');
    await kept();
    page.leave();
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
    await waitFor(() => expect(page.logging.attempt.busy).toBe(false));
    const { dropWaiting } = fake;
    let go: (() => void) | undefined;
    fake.dropWaiting = async (id) => {
      await new Promise<void>((done) => (go = done));
      return dropWaiting(id);
    };
    await user.click(screen.getByRole('button', { name: 'It’s settled' }));
    await waitFor(() => expect(go).toBeDefined());
    const undone = page.logging.kept?.undo();
    expect(page.logging.attempt.busy).toBe(true);
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
