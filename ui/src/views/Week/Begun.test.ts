// What was begun is not lost, and what cannot be kept is said.
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, type Api } from '$/api';
import { button, choice, goOn, journal, keeps, kept, plan, showWeek, sit, step, to, user } from './testing';

afterEach(() => void vi.useRealTimers());

describe('what was begun', () => {
  it('goes on at the step where it was left', async () => {
    const { leave } = await sit();
    await to('The people');
    leave();
    await showWeek();
    await user.click(await button('Go on where you left it'));
    expect((await step('The people')).textContent).toContain('6 of 8');
  });

  it('is there again with half a plan and half a note', async () => {
    const { leave } = await sit();
    await to('One small plan');
    await user.type(plan.what(), 'asks for my ev');
    await user.click(await button('Add a note'));
    await user.keyboard('Not on a Sun');
    await waitFor(async () => expect(await api.loadDraft('reflection')).toContain('asks for my ev'));
    await keeps({ plan: null, notes: [{ step: 'plan', text: 'Not on a Sun' }] });
    leave();
    await showWeek();
    await user.click(await button('Go on where you left it'));
    await step('One small plan');
    expect(plan.what().value).toBe('asks for my ev');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A note, if you like' }).value).toBe('Not on a Sun');
  });

  it('of one week stays half written while another is begun', async () => {
    const { reflecting, leave } = await sit();
    await to('One small plan');
    await user.type(plan.what(), 'asks for my ev');
    await user.click(await button('Leave it for now'));
    await waitFor(() => expect(reflecting.sitting).toBeNull());
    await reflecting.look('2026-11-20');
    await reflecting.begin('short');
    reflecting.sitting?.say((said) => (said.plan.situation = 'asks for a lift'), 'words');
    await reflecting.putAway();
    leave();
    await showWeek();
    await user.click(await button('Go on where you left it'));
    await step('One small plan');
    expect(plan.what().value).toBe('asks for my ev');
    expect(await api.loadDraft('reflection'), 'and the other as well').toContain('asks for a lift');
  });

  it('takes over a rule that was renamed elsewhere, and does not write the old words back', async () => {
    const { reflecting } = await sit();
    await to('One small plan');
    reflecting.sitting?.say((said) => (said.oldRule = 'Family first'));
    await reflecting.putAway();
    await api.renameRule('Family first', 'Family matters');
    await waitFor(() => expect(reflecting.sitting?.said.oldRule).toBe('Family matters'));
    await reflecting.sitting?.goOn();
    expect((await api.listRules()).rules.map((rule) => rule.words)).toEqual(['Family matters']);
  });

  it('goes on with an own entry that was half written', async () => {
    const { leave } = await sit();
    await to('The people');
    await user.click((await screen.findAllByRole('button', { name: 'Write it down' }))[0] as Element);
    await screen.findByRole('textbox', { name: /What did you want/ });
    await user.keyboard('an evening wi');
    leave();
    await waitFor(async () => expect(await api.loadDraft('reflection')).toContain('an evening wi'));
    await showWeek();
    await user.click(await button('Go on where you left it'));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /What did you want/ })).value).toBe('an evening wi');
  });

  it('of a smaller plan is there again, beside the step and on the page of the week', async () => {
    await journal();
    const id = (await api.listPlans()).open[0]?.id ?? '';
    for (let times = 0; times < 2; times += 1) await api.planCameUp(id, 'another_way', null);
    const { reflecting, leave } = await showWeek();
    await user.click(await button('The short way'));
    await step('The plan you had');
    await user.click(await button('Make it smaller'));
    await user.clear(plan.answer());
    await user.type(plan.answer(), 'I breathe');
    await goOn();
    await step('One small plan');
    await user.click(await button('Back'));
    await step('The plan you had');
    expect(plan.answer().value, 'going on takes nothing').toBe('I breathe');
    await reflecting.putAway();
    leave();
    const again = await showWeek();
    await waitFor(() => expect(plan.answer().value).toBe('I breathe'));
    expect(document.activeElement, 'nor is anybody called there').not.toBe(plan.who());
    await user.type(plan.answer(), ' out first.');
    await user.click(await button('Keep the smaller plan'));
    await waitFor(async () => expect((await api.listPlans()).open.map(({ words }) => words)).toEqual(['I breathe out first.']));
    await waitFor(() => expect(again.reflecting.smaller.size).toBe(0));
    await again.reflecting.putAway();
    expect(await api.loadDraft('reflection')).not.toContain('I breathe');
  });

  it('of a smaller plan goes when it is left as it was', async () => {
    await journal();
    const { reflecting } = await showWeek();
    await user.click(await button('Make it smaller'));
    await user.type(plan.answer(), ' And breathe');
    await reflecting.putAway();
    expect(await api.loadDraft('reflection')).toContain('And breathe');
    await user.click(await button('Leave it as it is'));
    await reflecting.putAway();
    expect(await api.loadDraft('reflection')).toBeNull();
  });

  it('leaves no draft behind when it is done', async () => {
    await sit('The short way');
    await goOn();
    await step('One small plan');
    await user.type(plan.what(), 'asks');
    await user.type(plan.answer(), 'I wait.');
    await user.click(await button('Finish'));
    await step('Kept.');
    await waitFor(async () => expect(await api.loadDraft('reflection')).toBeNull());
  });

  it('is not disturbed by a draft that cannot be read', async () => {
    const fake = await journal();
    fake.loadDraft = async () => Promise.reject(new Failure('database-damaged', 'No.'));
    await showWeek();
    await user.click(await button('Yes, look back'));
    await step('What the week held');
  });
});

describe('an answer that cannot be kept', () => {
  function breakKeeping(fake: Api): () => void {
    const keep = fake.keepReflectionStep;
    fake.keepReflectionStep = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    return () => (fake.keepReflectionStep = keep);
  }

  it('stays on the screen with why, and goes on once it can be', async () => {
    const { fake } = await sit();
    await to('The plan you had');
    const mend = breakKeeping(fake);
    await user.click(choice('Did it come up?', 'once'));
    await screen.findByText(/The disk is full/);
    await goOn();
    await step('The plan you had');
    mend();
    await goOn();
    await step('One answer');
    expect((await kept()).follow_ups).toMatchObject([{ came_up: 'once' }]);
    expect(screen.queryByText(/The disk is full/)).toBeNull();
  });

  it('keeps one from leaving without it', async () => {
    const { fake } = await sit();
    breakKeeping(fake);
    await user.click(await button('Add a note'));
    await user.keyboard('important');
    await user.click(await button('Leave it for now'));
    await screen.findByText(/The disk is full/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A note, if you like' }).value).toBe('important');
  });

  it('is told where a draft cannot be put away', async () => {
    const { fake } = await sit();
    fake.saveDraft = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await to('One small plan');
    await user.type(plan.what(), 'asks');
    await screen.findByText('What is half written is only in this window. The disk is full.');
  });

  it('does not end the sitting when that cannot be kept', async () => {
    const { fake } = await sit('The short way');
    const finish = fake.finishReflection;
    fake.finishReflection = async () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    await goOn();
    await step('One small plan');
    await user.click(await button('Finish'));
    await screen.findByText(/The disk is full/);
    await step('One small plan');
    fake.finishReflection = finish;
    await user.click(await button('Finish'));
    await step('Kept.');
  });
});
