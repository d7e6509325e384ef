// Whatever vanishes when it is pressed, the keyboard goes on where it stood.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '$/api';
import OpenJournal from '../OpenJournal.svelte';
import { button, journal, showWeek, sit, step, THIS_WEEK, to, user } from './testing';

afterEach(() => void vi.useRealTimers());

// What scrolls is no concern of jsdom.
Element.prototype.scrollTo = () => {};

const focusIsOn = (find: () => Element | Promise<Element>) => waitFor(async () => expect(document.activeElement).toBe(await find()));
/** Presses what has that name as the keyboard does. */
async function press(name: string | RegExp): Promise<void> {
  (await button(name)).focus();
  await user.keyboard('{Enter}');
}
const gone = (name: string) => waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());

/** A plan that went another way often enough to be asked about. */
async function missed(): Promise<void> {
  const id = (await api.listPlans()).open[0]?.id ?? '';
  for (let times = 0; times < 2; times += 1) await api.planCameUp(id, 'another_way', null);
}

describe('in a sitting the keyboard goes on', () => {
  async function writeDown(): Promise<HTMLElement> {
    await sit();
    await to('The people');
    const [first] = await screen.findAllByRole('button', { name: 'Write it down' });
    const region = first?.closest('section') as HTMLElement;
    first?.focus();
    await user.keyboard('{Enter}');
    await focusIsOn(() => screen.getByRole('textbox', { name: /What did you want/ }));
    return within(region).getByRole('heading', { level: 2 });
  }

  it('at the person after what was kept back is kept', async () => {
    const person = await writeDown();
    await user.keyboard('an evening with you');
    await user.click(within(screen.getByRole('radiogroup', { name: 'How did it leave you?' })).getByText('calm'));
    await press('Keep it');
    await gone('Keep it');
    await focusIsOn(() => person);
    await user.keyboard('{Enter}');
    await step('One small plan');
  });

  it('at the person after it is left', async () => {
    const person = await writeDown();
    await press('Not after all');
    await gone('Not after all');
    await focusIsOn(() => person);
  });

  it('in the first blank of a smaller plan, and at the plan after that is left', async () => {
    await journal();
    await missed();
    await showWeek();
    await press('The short way');
    await step('The plan you had');
    await press('Make it smaller');
    await focusIsOn(() => screen.getByRole('combobox', { name: 'If who' }));
    await press('Leave it as it is');
    await focusIsOn(() => screen.getByRole('group', { name: /^If Mum asks for my Saturday/ }));
  });

  it.each(['Let it go', 'Leave it as it is'])('at the plan after “%s”', async (way) => {
    await journal();
    await missed();
    await showWeek();
    await press('The short way');
    await step('The plan you had');
    await press(way);
    await gone(way);
    await focusIsOn(() => screen.getByRole('group', { name: /^If Mum asks for my Saturday/ }));
    await user.keyboard('{Enter}');
    await step('One small plan');
  });
});

describe('on the page of a week the keyboard goes on', () => {
  const plan = () => screen.findByRole('listitem', { name: /^If Mum asks for my Saturday/ });

  it('at what was said after “Not now”, and at the question after all', async () => {
    await journal();
    await showWeek();
    await press('Not now');
    await focusIsOn(() => screen.getByText(/^Whenever you like/));
    await press('Look back after all');
    await focusIsOn(() => screen.getByRole('heading', { name: 'Good moment to look back?' }));
  });

  it('at the plan after it is left as it is, or the smaller one is', async () => {
    await journal();
    await missed();
    await showWeek();
    await press('Make it smaller');
    await focusIsOn(() => screen.getByRole('combobox', { name: 'If who' }));
    await press('Leave it as it is');
    await focusIsOn(plan);
    await press('Leave it as it is');
    await focusIsOn(plan);
  });

  it('at the plans after one is let go, taken up again, or has a smaller one in its place', async () => {
    await journal();
    await showWeek();
    const plans = () => screen.getByRole('heading', { name: 'Plans' });
    await press('Let it go');
    await gone('Let it go');
    await focusIsOn(plans);
    await press('Plans from before');
    await press('Take it up again');
    await gone('Take it up again');
    await focusIsOn(plans);
    await press('Make it smaller');
    await user.clear(screen.getByRole('textbox', { name: 'then what do you say or do' }));
    await user.type(screen.getByRole('textbox', { name: 'then what do you say or do' }), 'I breathe out first.');
    await press('Keep the smaller plan');
    await gone('Keep the smaller plan');
    await focusIsOn(plans);
  });

  it('at the week that one goes back to', async () => {
    await journal();
    render(OpenJournal);
    await user.click(await button('Week'));
    await screen.findByRole('heading', { level: 1, name: THIS_WEEK });
    await press('Look at that week');
    await screen.findByRole('heading', { level: 1, name: /^16\W+22 November$/ });
    await press('To this week');
    await focusIsOn(() => screen.getByRole('heading', { level: 1, name: THIS_WEEK }));
  });
});
