import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, type Api, type Reflection } from '$/api';
import type { Stage } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { FRIDAY, journal, log, showWeek, somebody, type Shown } from './testing';

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const step = (name: string) => screen.findByRole('heading', { level: 1, name: new RegExp(`^${name}`) });
const choice = (group: string, name: string) => within(screen.getByRole('radiogroup', { name: group })).getByText(name);
const goOn = async () => user.click(await button(/^(Go on|Finish)$/));
const RULES = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));

async function kept(): Promise<Reflection> {
  const [first] = await api.listReflections(null);
  if (!first) throw new Error('nothing is kept');
  return first;
}
const keeps = (expected: Partial<Reflection>) => waitFor(async () => expect(await kept()).toMatchObject(expected));

async function sit(length: 'Yes, look back' | 'The short way' = 'Yes, look back', stage: Partial<Stage> = {}): Promise<Shown> {
  const fake = await journal(stage);
  const shown = await showWeek();
  await user.click(await button(length));
  await screen.findByText(/^Looking back on/);
  return { fake, ...shown };
}

/** From the first step to the one of that name. */
async function to(name: string): Promise<void> {
  for (let steps = 0; steps < 8; steps += 1) {
    const heading = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    if (heading.trim().startsWith(name)) return;
    await goOn();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(heading));
  }
  throw new Error(`no step ${name}`);
}

const plan = {
  who: () => screen.getByRole<HTMLInputElement>('combobox', { name: 'If who' }),
  what: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'does or asks what' }),
  answer: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'then what do you say or do' }),
};

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

  it('shows what happened as a count and a picture, without any label, and the entries for whoever wants them', async () => {
    await sit();
    screen.getByText(/^\d+ entries, with \d+ people\.$/);
    screen.getByRole('img', { name: /entries/ });
    expect(document.body.textContent).not.toMatch(/past your wish|stays closed/);
    await user.click(await button('The entries, day by day'));
    const [first] = await screen.findAllByRole('button', { name: /asked for/ });
    await user.click(first as Element);
    expect(route.place.view).toBe('entry');
  });

  it('has an old rule marked beside the plan, offered if it was named before', async () => {
    await sit('The short way');
    await api.keepRule({ id: crypto.randomUUID(), words: 'Be polite at all costs', new_words: '' });
    await to('One small plan');
    await user.click(await button('Mark an old rule'));
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'An old rule at work this week' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('be{ArrowDown}{Enter}');
    expect(field.value).toBe('Be polite at all costs');
    await user.keyboard('{Enter}');
    await step('Kept. The week can rest now.');
    await keeps({ old_rule: 'Be polite at all costs', plan: null });
    expect((await api.listRules()).rules[0]?.weeks.length).toBe(1);
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

  it('keeps what became of last week’s plan as soon as it is said', async () => {
    await sit();
    await to('The plan you had');
    expect(screen.queryByRole('radiogroup', { name: 'How did it go?' }), 'first whether it came up').toBeNull();
    await user.click(choice('Did it come up?', 'once'));
    await user.click(choice('How did it go?', 'in part'));
    await user.click(choice('How did it sit with you?', 'calm'));
    await waitFor(async () => expect((await kept()).follow_ups).toMatchObject([{ came_up: 'once', went: 'in_part', cost: 'calm' }]));
    await user.click(choice('Did it come up?', 'no'));
    await waitFor(async () => expect((await kept()).follow_ups).toMatchObject([{ came_up: 'no', went: null, cost: null }]));
  });

  it('offers one answer to stand by, and takes "not that one"', async () => {
    await sit();
    await to('One answer');
    await screen.findByRole('radiogroup', { name: 'This one, perhaps?' });
    await user.click(choice('This one, perhaps?', 'yes'));
    await waitFor(async () => expect((await kept()).stand_by).toBeTruthy());
    await user.click(choice('This one, perhaps?', 'not that one'));
    await keeps({ stand_by: null });
  });

  it('keeps look backs with their entries', async () => {
    await sit();
    await to('Looking back');
    const [one] = screen.getAllByRole('radiogroup', { name: 'Looking back, your answer…' });
    const { look_backs } = await api.openReflection(null);
    await user.click(within(one as HTMLElement).getByText('unsure'));
    await waitFor(async () => expect((await api.getEntry(look_backs[0]?.id ?? '')).look_back?.after).toBe('unsure'));
  });

  it('asks of up to three people for room in five steps, and whether the reading fits', async () => {
    await sit();
    await to('The people');
    const rooms = screen.getAllByRole('radiogroup', { name: 'Was there room for you there, that week?' });
    expect(rooms.length).toBeLessThanOrEqual(3);
    const steps = within(rooms[0] as HTMLElement).getAllByRole('radio');
    expect(steps.map((radio) => radio.getAttribute('aria-label'))).toEqual(['hardly any', 'two of five', 'three of five', 'four of five', 'plenty']);
    await user.click(steps[3] as Element);
    await waitFor(async () => expect((await kept()).people[0]?.room).toBe(4));
    const { people } = await api.openReflection(null);
    const read = people.find(({ reading }) => reading && reading.label !== 'not_enough_yet');
    const section = screen.getByRole('region', { name: read?.name ?? '' });
    await user.click(within(section).getByText('partly'));
    await waitFor(async () => expect((await api.readPersonPatterns(read?.id ?? '', 'all')).verdict?.fit).toBe('partly'));
  });

  it('makes an own entry of what was kept back', async () => {
    await sit();
    await to('The people');
    await user.click((await screen.findAllByRole('button', { name: 'Write it down' }))[0] as Element);
    const what = await screen.findByRole('textbox', { name: /What did you want/ });
    await waitFor(() => expect(document.activeElement).toBe(what));
    await user.keyboard('an evening with you');
    await user.click(within(screen.getByRole('radiogroup', { name: 'How did it leave you?' })).getByText('calm'));
    await user.click(await button('Keep it'));
    const asked = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: 'an evening with you' };
    await waitFor(async () => expect((await api.listEntries(asked, null, 5)).entries[0]?.answer).toEqual({ direction: 'held_back' }));
    await step('The people');
  });

  it('makes a plan of a person, an occasion and words, and says it again at the end', async () => {
    await sit();
    await to('One small plan');
    await user.type(plan.who(), 'Mum{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(plan.what()));
    await user.keyboard('asks for my evening{Enter}I answer tomorrow.');
    await user.click(choice('How does it feel?', 'doable'));
    await waitFor(async () => expect((await kept()).plan).toMatchObject({ person: { name: 'Mum' }, situation: 'asks for my evening', words: 'I answer tomorrow.', doable: 'doable' }));
    await to('One line');
    await goOn();
    await step('Kept.');
    expect(document.body.textContent).toContain('If Mum asks for my evening, then: I answer tomorrow.');
    await user.click(await button('Say it aloud first'));
    expect(route.place).toEqual({ view: 'practise', person: await somebody('Mum') });
  });

  it('takes words from the shelf', async () => {
    await sit();
    await to('One small plan');
    await user.click(await button('Words from the shelf'));
    await user.click(await screen.findByRole('button', { name: /I’ll tell you tomorrow by noon/ }));
    await waitFor(() => expect(plan.answer().value).toContain('tomorrow by noon'));
    await user.type(plan.what(), 'asks for money');
    await waitFor(async () => expect((await kept()).plan?.phrase).toBe('tomorrow-by-noon'));
  });

  it('suggests a smaller step for a stretch', async () => {
    await sit();
    await to('One small plan');
    await user.click(choice('How does it feel?', 'a stretch'));
    screen.getByText(/A smaller step may carry further/);
  });

  it('does not go on with half a plan, keeps what is written, and can skip it', async () => {
    await sit();
    await to('One small plan');
    await user.type(plan.what(), 'asks for my evening');
    await goOn();
    await screen.findByText(/A plan needs both halves/);
    expect(plan.what().value).toBe('asks for my evening');
    plan.what().blur();
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('s');
    await step('One line');
    expect((await kept()).plan).toBeNull();
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await step('One small plan');
    expect(plan.what().value).toBe('asks for my evening');
  });

  it('keeps one line for the therapist', async () => {
    await sit();
    await to('One line');
    await user.type(screen.getByRole('textbox', { name: 'What you’d like to bring along' }), 'The Saturdays.');
    await keeps({ for_therapist: 'The Saturdays.' });
  });

  it('has a note at each step, folded until it is wanted, and kept while it is half written', async () => {
    await sit();
    expect(screen.queryByRole('textbox', { name: 'A note, if you like' })).toBeNull();
    await user.click(await button('Add a note'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'A note, if you like' }));
    await user.keyboard('A tired we');
    await keeps({ notes: [{ step: 'facts', text: 'A tired we' }] });
    await goOn();
    await step('The plan you had');
    await user.click(await button('Back'));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'A note, if you like' })).value).toBe('A tired we');
  });

  it('can be stopped at the facts where a lot was asked', async () => {
    await journal({ entries: 0 });
    const mum = await somebody('Mum');
    for (let count = 0; count < 9; count += 1) await log(mum, FRIDAY, `thing ${count}`);
    await showWeek();
    await user.click(await button('Yes, look back'));
    await step('What the week held');
    await user.click(await button('Stop here'));
    await button('Go on where you left it');
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

describe('where somebody does not feel free to say no', () => {
  async function unsafe(name: string): Promise<void> {
    const person = (await api.listRelationships()).find((one) => one.name === name);
    if (person) await api.amendRelationship({ ...person, unsafe: true });
  }

  it('nothing is asked of the person, and help is offered', async () => {
    await journal();
    const { people } = await api.openReflection(null);
    const name = people[0]?.name ?? '';
    await unsafe(name);
    await showWeek();
    await user.click(await button('Yes, look back'));
    await step('What the week held');
    await to('The people');
    const section = screen.getByRole('region', { name });
    expect(within(section).queryByRole('radiogroup')).toBeNull();
    expect(within(section).queryByRole('button', { name: 'Write it down' })).toBeNull();
    await user.click(within(section).getByRole('button', { name: 'Help resources' }));
    expect(route.place).toEqual({ view: 'help' });
  });

  it('nothing is asked of the plan that was made, not even whether to make it smaller', async () => {
    await journal();
    const id = (await api.listPlans()).open[0]?.id ?? '';
    for (let times = 0; times < 3; times += 1) await api.planCameUp(id, 'another_way', null);
    await unsafe('Mum');
    await showWeek();
    await screen.findByRole('heading', { name: 'Plans' });
    expect(screen.queryByText(/Make it smaller, or let it go/)).toBeNull();
    await user.click(await button('The short way'));
    await step('The plan you had');
    expect(screen.queryByRole('radiogroup')).toBeNull();
    screen.getByText(/Your safety comes first/);
  });

  it('a plan is not asked to be firm', async () => {
    await journal();
    await unsafe('Mum');
    await showWeek();
    await user.click(await button('The short way'));
    await goOn();
    await step('One small plan');
    await user.type(plan.who(), 'Mum{Enter}');
    await screen.findByText(/Your safety comes first/);
    expect(screen.queryByRole('radiogroup', { name: 'How does it feel?' })).toBeNull();
  });
});
