import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, type Api } from '$/api';
import { Reflecting } from '$/state/reflection.svelte';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import Reflection from './Reflection.svelte';
import { FRIDAY, journal, showWeek } from './testing';
import Week from './Week.svelte';

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.findByRole('button', { name });

afterEach(() => void vi.useRealTimers());

/** A finished reflection of the week before, with something at most steps. */
async function reflect(day = '2026-11-18', line = 'The Saturdays.'): Promise<string> {
  const { reflection } = await api.beginReflection(day, 'full');
  const { id } = reflection;
  const { last_plans, stand_by, people } = await api.openReflection(day);
  const plan = last_plans[0]?.id ?? '';
  await api.keepReflectionStep(id, { step: 'facts', note: 'A tired week.' });
  if (plan) await api.keepReflectionStep(id, { step: 'last_plan', note: null, follow_ups: [{ plan, came_up: 'once', went: 'as_planned', cost: 'calm' }] });
  await api.keepReflectionStep(id, { step: 'stand_by', note: null, entry: stand_by?.id ?? null });
  await api.keepReflectionStep(id, { step: 'people', note: null, people: people.slice(0, 1).map((one) => ({ id: one.id, room: 4 })) });
  await api.keepReflectionStep(id, { step: 'plan', note: null, plan: { person: null, situation: 'asks for my evening', words: 'I wait.', phrase: null, doable: null }, old_rule: null });
  await api.keepReflectionStep(id, { step: 'therapist', note: null, line });
  await api.finishReflection(id);
  return id;
}

async function open(id: string): Promise<{ reflecting: Reflecting; leave: () => void }> {
  const reflecting = new Reflecting();
  route.go({ view: 'week' });
  route.go({ view: 'reflection', id });
  const leave = render(Reflection, { id, reflecting }).unmount;
  await screen.findByRole('heading', { level: 1 });
  return { reflecting, leave };
}

describe('a reflection that is read', () => {
  it('says everything that was said, step by step', async () => {
    await journal();
    await open(await reflect());
    screen.getByText('Looked back on 27 November 2026.');
    const text = document.body.textContent ?? '';
    for (const said of ['A tired week.', 'It came up once. It went as planned. It left you calm.', 'One answer you’d stand by', 'Room for you: four of five', 'then: I wait.', 'The Saturdays.']) {
      expect(text).toContain(said);
    }
  });

  it('names the old rule that was at work, and leads to the page of rules', async () => {
    await journal();
    const { reflection } = await api.beginReflection(FRIDAY, 'full');
    await api.keepReflectionStep(reflection.id, { step: 'plan', note: null, plan: null, old_rule: 'Family first' });
    await open(reflection.id);
    screen.getByText('Family first');
    expect(screen.queryByText('Nothing was said at its steps.')).toBeNull();
    await user.click(await button('All old rules'));
    expect(route.place).toEqual({ view: 'rules', of: 'Family first' });
  });

  it('leaves out the steps at which nothing was said', async () => {
    await journal();
    const { reflection } = await api.beginReflection(FRIDAY, 'full');
    await open(reflection.id);
    screen.getByText('Nothing was said at its steps.');
    screen.getByText(/not finished/);
  });

  it('says so if it is not there any more', async () => {
    await journal();
    const id = await reflect();
    await open(id);
    await api.deleteReflection(id);
    await screen.findByText('This reflection is no longer in the journal.');
  });

  it('is amended step by step, and keeps what is changed', async () => {
    await journal();
    const { reflecting, leave } = await open(await reflect());
    await user.click(await button('Amend'));
    await waitFor(() => expect(route.place).toEqual({ view: 'week' }));
    leave();
    render(Week, { reflecting });
    await screen.findByRole('heading', { name: /^What the week held/ });
    const note = screen.getByRole('textbox', { name: 'A note, if you like' });
    await user.clear(note);
    await user.type(note, 'A long week.');
    await user.click(await button('Go on'));
    await screen.findByRole('heading', { name: /^The plan you had/ });
    const [kept] = await api.listReflections(null);
    expect(kept?.notes).toContainEqual({ step: 'facts', text: 'A long week.' });
    expect(kept?.finished_on, 'it stays finished').toBe(FRIDAY);
  });

  it('is deleted with a way back', async () => {
    await journal();
    await open(await reflect());
    await user.click(await button('Delete'));
    await waitFor(async () => expect(await api.listReflections(null)).toEqual([]));
    expect(route.place).toEqual({ view: 'week' });
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(async () => expect(await api.listReflections(null)).toHaveLength(1));
  });

  it('stays, and says why, if it cannot be deleted', async () => {
    const fake: Api = await journal();
    await open(await reflect());
    fake.deleteReflection = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await user.click(await button('Delete'));
    await screen.findByText(/The disk is full/);
    expect(await api.listReflections(null)).toHaveLength(1);
  });

  it('has nothing that axe finds', { timeout: 30_000 }, async () => {
    await journal();
    await open(await reflect());
    const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));
    expect((await axe.run(document.body, { rules })).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the weeks before', () => {
  const list = () => screen.findByRole('list', { name: 'Weeks you looked back on, newest first' });
  const weeks = async () => within(await list()).getAllByRole('button').map((one) => one.textContent?.trim() ?? '');

  it('are listed newest first, with the line that was written', async () => {
    await journal();
    await reflect('2026-11-04', 'Older.');
    await reflect('2026-11-18', 'Newer.');
    await showWeek();
    const [first, second] = await weeks();
    expect(first).toMatch(/^16\W+22 November.*Newer\./);
    expect(second).toMatch(/^2\W+8 November.*Older\./);
  });

  it('are searched by words', async () => {
    await journal();
    await reflect('2026-11-04', 'About the choir.');
    await reflect('2026-11-18', 'Newer.');
    await showWeek();
    await user.type(await screen.findByRole('searchbox', { name: 'Search what you wrote' }), 'choir');
    await waitFor(async () => expect(await weeks()).toHaveLength(1));
    await user.type(screen.getByRole('searchbox'), 'xyz');
    await screen.findByText('Nothing here says that.');
    await user.clear(screen.getByRole('searchbox'));
    await waitFor(async () => expect(await weeks()).toHaveLength(2));
  });

  it('are opened to be read', async () => {
    await journal();
    const id = await reflect();
    await showWeek();
    await user.click(within(await list()).getByRole('button'));
    expect(route.place).toEqual({ view: 'reflection', id });
  });

  it('are not there before there is one', async () => {
    await journal();
    await showWeek();
    await screen.findByRole('heading', { name: 'Plans' });
    expect(screen.queryByRole('heading', { name: 'Earlier weeks' })).toBeNull();
  });
});
