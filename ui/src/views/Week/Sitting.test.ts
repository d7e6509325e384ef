import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, FRIDAY, goOn, journal, keeps, kept, log, plan, showWeek, sit, somebody, step, to, user } from './testing';

const RULES = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));

afterEach(() => void vi.useRealTimers());

describe('looking back in full', () => {
  it('goes through eight steps, says where one is in words, and ends with one sentence', async () => {
    await sit();
    const steps = ['What the week held', 'The plan you had', 'One answer you’d stand by', 'Looking back', 'The people of the week', 'One small plan', 'One line for my therapist'];
    for (const [place, name] of steps.entries()) {
      const heading = await step(name);
      expect(heading.textContent).toContain(`${place + 2} of 8`);
      await waitFor(() => expect(document.activeElement, 'reading begins at the question').toBe(heading));
      await goOn();
    }
    await step('Kept. The week can rest now.');
    expect((await kept()).finished_on).toBe(FRIDAY);
    await user.click(await button('Done'));
    await screen.findByText('You looked back on this week.');
  });

  it('leaves out the steps that have nothing to show', async () => {
    const fake = await journal({ entries: 0 });
    const mum = await somebody('Mum');
    await log(mum, FRIDAY);
    await showWeek();
    await user.click(await button('Yes, look back'));
    expect((await step('What the week held')).textContent).toContain('2 of 6');
    await goOn();
    await step('One answer you’d stand by');
    expect(fake).toBeTruthy();
  });

  it('has nothing that axe finds, at any step', { timeout: 60_000 }, async () => {
    await sit();
    for (let count = 0; count < 7; count += 1) {
      const { violations } = await axe.run(document.body, { rules: RULES });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      const heading = screen.getByRole('heading', { level: 1 }).textContent;
      await goOn();
      await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(heading));
    }
    await step('Kept.');
  });
});

describe('the short way', () => {
  it('asks of the last plan and the next one only', async () => {
    await sit('The short way');
    expect((await step('The plan you had')).textContent).toContain('2 of 3');
    await goOn();
    expect((await step('One small plan')).textContent).toContain('3 of 3');
    await user.click(await button('Finish'));
    await step('Kept.');
    await keeps({ length: 'short', finished_on: FRIDAY });
  });

  it('is one step where there was no plan', async () => {
    await journal({ entries: 0 });
    await log(await somebody('Mum'), FRIDAY);
    await showWeek();
    await user.click(await button('The short way'));
    expect((await step('One small plan')).textContent).toContain('2 of 2');
  });

  it('is done by keyboard alone', async () => {
    await journal();
    await showWeek();
    (await button('The short way')).focus();
    await user.keyboard('{Enter}');
    const first = await step('The plan you had');
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.tab();
    await user.keyboard(' ');
    await waitFor(async () => expect((await kept()).follow_ups).toMatchObject([{ came_up: 'no' }]));
    await user.keyboard('{Enter}');
    const heading = await step('One small plan');
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await user.tab();
    expect(document.activeElement).toBe(plan.who());
    await user.keyboard('Mum{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(plan.what()));
    await user.keyboard('asks for my evening{Enter}I answer tomorrow.{Enter} {Enter}');
    const end = await step('Kept.');
    await waitFor(() => expect(document.activeElement).toBe(end));
    expect(await kept()).toMatchObject({ plan: { words: 'I answer tomorrow.', doable: 'doable' }, finished_on: FRIDAY });
  });
});

describe('keys', () => {
  it('Enter goes on, Esc goes back, S skips', async () => {
    await sit();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(document.activeElement).toBe(await step('The plan you had')));
    await user.keyboard('s');
    await waitFor(async () => expect(document.activeElement).toBe(await step('One answer')));
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(document.activeElement).toBe(await step('The plan you had')));
  });

  it('Esc at the first step leaves it for now, and nothing is lost', async () => {
    await sit();
    await user.keyboard('{Escape}');
    await button('Go on where you left it');
    expect((await kept()).finished_on).toBeNull();
  });

  it('do not skip while one writes, and Ctrl+Enter goes on from there', async () => {
    await sit();
    await user.click(await button('Add a note'));
    await user.keyboard('some sss');
    await step('What the week held');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await step('The plan you had');
    await keeps({ notes: [{ step: 'facts', text: 'some sss' }] });
  });

  it('of the sentence beside a step stay with it', async () => {
    await sit();
    await to('The people');
    await user.click((await screen.findAllByRole('button', { name: 'Write it down' }))[0] as Element);
    await screen.findByRole('textbox', { name: /What did you want/ });
    within(screen.getByRole('radiogroup', { name: 'How did it leave you?' })).getAllByRole('radio')[0]?.focus();
    await user.keyboard('s');
    await step('The people');
  });
});
