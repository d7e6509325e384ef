import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, Failure } from '$/api';
import { SEALED } from '$/api/fake/inbox';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { FRIDAY, journal, log, showWeek, somebody, THIS_WEEK } from './testing';

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const gone = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).toBeNull();

afterEach(() => void vi.useRealTimers());

describe('the page of the week', () => {
  it('says which week it is and what it held, and asks whether it is a good moment', async () => {
    await journal();
    await showWeek();
    screen.getByRole('heading', { level: 1, name: THIS_WEEK });
    screen.getByText(/^This week\. \d+ entries, with \d+ people\.$/);
    screen.getByRole('heading', { name: 'Good moment to look back?' });
    await button('Yes, look back');
    await button('The short way');
  });

  it('explains itself only until a week was looked back on', async () => {
    await journal();
    const { leave } = await showWeek();
    screen.getByText(/^Five minutes at most/);
    leave();
    const { reflection } = await api.beginReflection('2026-11-18', 'short');
    await api.finishReflection(reflection.id);
    await showWeek();
    expect(screen.queryByText(/^Five minutes at most/)).toBeNull();
  });

  it('has one seedling and one sentence before there is any entry', async () => {
    await journal({ entries: 0 });
    await showWeek();
    screen.getByText('Nothing here yet. Hedges start small.');
    gone('Yes, look back');
  });

  it('can be looked back on though nothing was logged in it', async () => {
    await journal({ entries: 0 });
    await log(await somebody('Mum'), '2026-11-02');
    await showWeek();
    screen.getByText('This week. Nothing was logged.');
    await button('Yes, look back');
  });

  it('takes "not now" for an answer, and leaves the way open', async () => {
    await journal();
    await showWeek();
    await user.click(await button('Not now'));
    screen.getByText(/is simply blank/);
    gone('Yes, look back');
    await user.click(await button('Look back after all'));
    await button('Yes, look back');
  });

  it('speaks first of what was sealed while locked', async () => {
    await journal({ sealed: SEALED });
    await showWeek();
    await screen.findByText(/sealed while locked and wait/);
    await user.click(await button('Look through first'));
    expect(route.place).toEqual({ view: 'inbox' });
  });

  it('offers the week before while it is blank, and comes back to this one', async () => {
    await journal();
    await showWeek();
    await user.click(await button('Look at that week'));
    await screen.findByRole('heading', { level: 1, name: /^16\W+22 November$/ });
    screen.getByText(/^Last week\./);
    await user.click(await button('To this week'));
    await screen.findByRole('heading', { level: 1, name: THIS_WEEK });
  });

  it('offers no week that was looked back on, nor one without entries', async () => {
    await journal({ entries: 0 });
    const mum = await somebody('Mum');
    await log(mum, FRIDAY);
    const { leave } = await showWeek();
    gone('Look at that week');
    leave();
    await log(mum, '2026-11-18');
    await api.beginReflection('2026-11-18', 'short');
    await showWeek();
    gone('Look at that week');
  });

  it('says that one can stop on a day on which a lot was asked', async () => {
    await journal({ entries: 0 });
    const mum = await somebody('Mum');
    for (let count = 0; count < 9; count += 1) await log(mum, FRIDAY, `thing ${count}`);
    await showWeek();
    await screen.findByText('A lot was asked of you today. It’s all kept; you can stop here.');
  });

  it('says nothing of the kind on a day with eight', async () => {
    await journal({ entries: 0 });
    const mum = await somebody('Mum');
    for (let count = 0; count < 8; count += 1) await log(mum, FRIDAY, `thing ${count}`);
    await showWeek();
    expect(screen.queryByText(/A lot was asked/)).toBeNull();
  });

  it('can be reached to look back at once', async () => {
    await journal();
    route.go({ view: 'week' }, 'look-back');
    await showWeek();
    await waitFor(async () => expect(document.activeElement).toBe(await button('Yes, look back')));
  });

  it('says so when the journal cannot be read', async () => {
    const fake = await journal();
    const open = fake.openReflection;
    fake.openReflection = async () => Promise.reject(new Failure('database-damaged', 'It could not be read.'));
    void showWeek();
    await screen.findByText('It could not be read.');
    fake.openReflection = open;
    await user.click(await button('Try again'));
    await button('Yes, look back');
  });

  it('says so when a sitting cannot begin, and can be tried again', async () => {
    const fake = await journal();
    const begin = fake.beginReflection;
    fake.beginReflection = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await showWeek();
    await user.click(await button('Yes, look back'));
    await screen.findByText(/The disk is full/);
    fake.beginReflection = begin;
    await user.click(await button('Yes, look back'));
    await screen.findByRole('heading', { name: /^What the week held/ });
  });

  it('has nothing that axe finds', { timeout: 30_000 }, async () => {
    await journal({ sealed: SEALED });
    await showWeek();
    await screen.findByRole('heading', { name: 'Plans' });
    const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));
    expect((await axe.run(document.body, { rules })).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the open plans', () => {
  const plan = () => screen.findByRole('listitem', { name: /^If Mum asks for my Saturday/ });

  it('say in words how often they came up', async () => {
    await journal();
    await showWeek();
    within(await plan()).getByText('Came up twice: once as planned and once another way.');
  });

  it('can be let go, with a way back', async () => {
    await journal();
    await showWeek();
    await user.click(within(await plan()).getByRole('button', { name: 'Let it go' }));
    await waitFor(async () => expect((await api.listPlans()).open).toEqual([]));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(async () => expect((await api.listPlans()).open).toHaveLength(1));
  });

  it('can be taken up again later', async () => {
    await journal();
    await showWeek();
    await user.click(within(await plan()).getByRole('button', { name: 'Let it go' }));
    await user.click(await button('Plans from before'));
    await user.click(await button('Take it up again'));
    await waitFor(async () => expect((await api.listPlans()).open).toHaveLength(1));
  });

  it('can be made smaller: another takes its place, and the old one says so', async () => {
    await journal();
    await showWeek();
    await user.click(within(await plan()).getByRole('button', { name: 'Make it smaller' }));
    const then = await screen.findByRole('textbox', { name: 'then what do you say or do' });
    await user.clear(then);
    await user.type(then, 'I breathe out first.');
    await user.click(await button('Keep the smaller plan'));
    await waitFor(async () => {
      const { open, past } = await api.listPlans();
      expect(open.map(({ words }) => words)).toEqual(['I breathe out first.']);
      expect(past.map(({ ended }) => ended)).toEqual(['made_smaller']);
    });
  });

  it('are asked about after they went another way three times, and once only', async () => {
    await journal();
    const { open } = await api.listPlans();
    const id = open[0]?.id ?? '';
    const { leave, reflecting } = await showWeek();
    expect(screen.queryByText(/three times\. Make it smaller/)).toBeNull();
    for (let times = 0; times < 2; times += 1) await api.planCameUp(id, 'another_way', null);
    await screen.findByText('It went another way a few times. Make it smaller, or let it go?');
    await user.click(await button('Leave it as it is'));
    expect(screen.queryByText(/three times\. Make it smaller/)).toBeNull();
    expect(reflecting.left.has(id)).toBe(true);
    leave();
  });

  it('stay, and say why, if they cannot be let go', async () => {
    const fake = await journal();
    fake.endPlan = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await showWeek();
    await user.click(within(await plan()).getByRole('button', { name: 'Let it go' }));
    await screen.findByText(/The disk is full/);
    await plan();
  });
});
