// What can be said at each step, and that it is kept.
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '$/api';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { button, choice, FRIDAY, goOn, journal, keeps, kept, log, plan, showWeek, sit, somebody, step, to, user } from './testing';

afterEach(() => void vi.useRealTimers());

describe('at the steps', () => {
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
});
