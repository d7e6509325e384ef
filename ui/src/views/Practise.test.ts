import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, Failure, use, type Phrase } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import PhrasePicker from '$/components/practise/PhrasePicker.svelte';
import { amendment } from '$/state/amendment.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Practise from './Practise.svelte';
import { Logging } from './Today/logging.svelte';

const user = userEvent.setup();
const RISK = 'Signs of risk come before this phrase. Follow your crisis procedure.';
const THERAPIST = 'Where it could come to a break between you, talk it over with a therapist first.';
/** axe takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

async function findings(): Promise<string[]> {
  const rules = Object.fromEntries(['color-contrast', 'region', 'landmark-one-main'].map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function idOf(name: string): Promise<string> {
  return (await api.listRelationships()).find((one) => one.name === name)?.id ?? '';
}

let logging: Logging;

async function show({ person, entry, stage = {} }: { person?: string; entry?: string; stage?: Partial<Stage> } = {}): Promise<void> {
  use(makeFake({ entries: 60, ...stage }));
  await session.read();
  route.reset();
  toasts.clear();
  logging = new Logging();
  const of = person ? { person: await idOf(person) } : {};
  route.go({ view: 'practise', ...of, ...(entry ? { entry } : {}) });
  render(Practise, { ...of, ...(entry ? { entry } : {}), logging });
  await screen.findByRole('heading', { level: 1 });
}

const phrase = (text: string | RegExp) => screen.findByRole('button', { name: text });
const texts = () => [...document.querySelectorAll('[data-mark] bdi')].map((one) => one.textContent);
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  toasts.clear();
  amendment.end();
  await amendment.keeper.flush();
});

describe('the library', () => {
  it('stands under what the words do, and beside it what tends to backfire', async () => {
    await show();
    await phrase('“I don’t lend money.”');
    expect(screen.getByRole('region', { name: 'A rule you keep' })).toBeTruthy();
    const aside = screen.getByRole('complementary', { name: 'Three ways that tend to backfire' });
    expect(within(aside).getAllByRole('term').map((one) => one.textContent)).toEqual(['Explaining at length', 'Just this once', 'Letting it slide']);
  });

  it('is narrowed by words, situation and move, and says when nothing is left', async () => {
    await show();
    await phrase('“I don’t lend money.”');
    await user.selectOptions(screen.getByLabelText('What is it about?'), 'a favour');
    await waitFor(() => expect(texts()).not.toContain('“I don’t lend money.”'));
    expect(texts()).toContain('“Thanks for asking. I can’t take it on.”');
    await user.type(screen.getByLabelText('Find words'), 'hippopotamus');
    await screen.findByText('Fewer letters, another situation, or your own words.');
    await press('Show everything');
    await user.selectOptions(screen.getByLabelText('What do the words do?'), 'Ask for something');
    await waitFor(() => expect(texts()).toContain('“Could you listen for ten minutes?”'));
    expect(texts().every((text) => text?.endsWith('?”') || text?.startsWith('“I miss'))).toBe(true);
  });

  it('is walked with the arrows, and Enter opens what may be done', async () => {
    await show();
    const first = await phrase(/I can hear this matters/);
    first.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const second = document.activeElement as HTMLElement;
    expect(second.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Tab}');
    expect(document.activeElement?.textContent?.trim()).toBe('Use this');
  });

  it('keeps a phrase close, and shows those alone', async () => {
    await show();
    await user.click(await phrase(/tomorrow by noon/));
    await press('Keep it close');
    await screen.findByText('kept close');
    await user.click(screen.getByLabelText('Only those kept close'));
    await waitFor(() => expect(texts()).toEqual(['“I’ll tell you tomorrow by noon.”']));
    await press('No longer close');
    await screen.findByText('Fewer letters, another situation, or your own words.');
  });

  it('says why it could not be read, and tries again', async () => {
    await show({ stage: { failing: 'database-damaged' } }).catch(() => {});
    expect(await screen.findAllByText('The journal could not be read. It was left as it is.')).toBeTruthy();
  });
});

describe('own words', () => {
  it('are made of a phrase, stand first, and can be changed and taken away, with a way back', async () => {
    await show();
    await user.click(await phrase(/tomorrow by noon/));
    await press('In my own words');
    const field = await screen.findByLabelText('As you would say it');
    await expect.poll(() => document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, 'Tomorrow, I promise.{Enter}');
    await phrase(/Tomorrow, I promise/);
    expect(screen.getByText('your own words')).toBeTruthy();
    await press('Change the words');
    await user.type(await screen.findByLabelText('As you would say it'), ' Truly.');
    await press('Keep it');
    await phrase(/Tomorrow, I promise. Truly./);
    await press('Delete');
    await waitFor(() => expect(texts().join()).not.toContain('Truly'));
    await toasts.takeBack(toasts.list.at(-1)!.undo!);
    await phrase(/Truly/);
  });

  it('of nothing are refused with a reason, and Esc leaves them', async () => {
    await show();
    await press('Write a phrase of my own');
    await press('Keep it');
    await screen.findByText('Write the words first, as you would say them.');
    (await screen.findByLabelText('As you would say it')).focus();
    await user.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Write a phrase of my own' });
    expect(screen.queryByText('Write the words first, as you would say them.')).toBeNull();
  });
});

describe('a rehearsal', () => {
  it('goes by keyboard from own words through one pushback to how it was, and is kept', async () => {
    await show();
    (await phrase(/Thanks for asking/)).focus();
    await user.keyboard('{Enter}{Tab}{Tab}{Enter}');
    const field = await screen.findByLabelText('As you would say it');
    await user.clear(field);
    await user.type(field, 'Not this week.{Enter}');
    await screen.findByRole('heading', { name: 'Now say it aloud' });
    await user.keyboard('{Tab}{Enter}');
    await screen.findByRole('heading', { name: 'This comes back' });
    expect(screen.getByText('“I thought I could count on you.”')).toBeTruthy();
    expect(screen.getByText('“Not this week.”')).toBeTruthy();
    await user.keyboard('{Tab}{Enter}');
    await screen.findByRole('heading', { name: 'How was it to say it?' });
    screen.getByRole('radio', { name: 'hard' }).focus();
    await user.keyboard(' {Enter}');
    await screen.findByText('Kept. It will be a little more yours next time.');
    expect(screen.getByText(/Guilt often comes with a new limit/)).toBeTruthy();
    const [kept] = await api.listRehearsals();
    expect(kept).toMatchObject({
      phrase: 'cannot-take-on', words: 'Not this week.', pushback: 'I thought I could count on you.', ease: 'hard', situation: 'favour', entry: null,
    });
    await press('Keep these words among mine');
    await phrase(/Not this week/);
    await press('What you rehearsed');
    await press(/^Erase “Not this week\.”/);
    await waitFor(async () => expect(await api.listRehearsals()).toEqual([]));
  });

  it('against what was asked begins where that belongs', async () => {
    use(makeFake({ entries: 60 }));
    const everything = { relationship: null, decision: null, cost: null, kind: 'listening' as const, from: null, to: null, words: '' };
    const entry = (await api.listEntries(everything, null, 60)).entries.find((one) => one.answer.direction === 'received');
    await show({ entry: entry!.id });
    await screen.findByText('To practise with: what was asked of you');
    await waitFor(() => expect((screen.getByLabelText('What is it about?') as HTMLSelectElement).value).toBe('listening'));
    await user.click(await phrase(/I can hear this matters/));
    await press('Rehearse it');
    for (const button of ['Go on', 'I have said it', 'I have said it again']) await press(button);
    await user.click(await screen.findByRole('radio', { name: 'easier than before' }));
    await screen.findByText('Kept. It will be a little more yours next time.');
    expect(await api.listRehearsals()).toMatchObject([{ entry: entry!.id, situation: 'listening', pushback: 'I have nobody else to talk to.' }]);
  });

  it('that could not be kept says why and stays', async () => {
    await show();
    await user.click(await phrase(/tomorrow by noon/));
    await press('Rehearse it');
    for (const button of ['Go on', 'I have said it', 'I have said it again']) await press(button);
    use({ ...makeFake(), keepRehearsal: () => Promise.reject(new Failure('disk-full', 'The disk is full.')) });
    await user.click(await screen.findByRole('radio', { name: 'hard' }));
    await screen.findByText('The disk is full.');
    expect(screen.getByRole('radio', { name: 'hard' })).toBeTruthy();
  });
});

describe('words that nobody kept', () => {
  /** The journal is opened again, and what was being written leads to its page. */
  async function openAgain(): Promise<void> {
    await amendment.keeper.flush();
    document.body.replaceChildren();
    route.reset();
    await amendment.begin();
    if (route.place.view !== 'practise') throw new Error('nothing was put away');
    render(Practise, { ...route.place, logging });
  }

  it('in a phrase of one’s own are there again after a lock, and neither Esc nor another page takes them', async () => {
    await show({ person: 'Mum' });
    const at = route.place;
    await user.click(await phrase(/tomorrow by noon/));
    await press('In my own words');
    const field = () => screen.findByLabelText<HTMLTextAreaElement>('As you would say it');
    await user.clear(await field());
    await user.type(await field(), 'Tomorrow, I pro');
    await openAgain();
    expect(route.place).toEqual(at);
    expect((await field()).value).toBe('Tomorrow, I pro');
    (await field()).focus();
    await user.keyboard('{Escape}');
    await screen.findByText('These words are not kept yet. Keep them, or cancel.');
    route.go({ view: 'people' });
    expect(route.place).toEqual(at);
    await press('Cancel');
    await waitFor(() => expect(route.place, 'and then one goes where one was about to go').toEqual({ view: 'people' }));
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
  });

  it('in a rehearsal are there again after a lock, at the stage they were at, and are kept once', async () => {
    await show();
    await user.click(await phrase(/Thanks for asking/));
    await press('Rehearse it');
    const field = await screen.findByLabelText('As you would say it');
    await user.clear(field);
    await user.type(field, 'Not this week.{Enter}');
    await openAgain();
    await screen.findByRole('heading', { name: 'Now say it aloud' });
    expect(screen.getByText('“Not this week.”')).toBeTruthy();
    (await screen.findByRole('button', { name: 'I have said it' })).focus();
    await user.keyboard('{Escape}');
    await screen.findByText('Your words are not kept yet. Go on with them, or let them go.');
    for (const button of ['I have said it', 'I have said it again']) await press(button);
    await user.click(await screen.findByRole('radio', { name: 'hard' }));
    await screen.findByText('Kept. It will be a little more yours next time.');
    expect(await api.listRehearsals()).toMatchObject([{ words: 'Not this week.', pushback: 'I thought I could count on you.' }]);
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
  });

  it('are let go by a button that says so, and unchanged ones by Esc', async () => {
    await show();
    await user.click(await phrase(/Thanks for asking/));
    await press('Rehearse it');
    await user.keyboard('{Escape}');
    await press('Rehearse it');
    await user.type(await screen.findByLabelText('As you would say it'), ' Truly.');
    await press('Back');
    expect(route.place.view, 'nor does the way back take them').toBe('practise');
    await press('Let these words go');
    await waitFor(() => expect(route.place.view).toBe('today'));
  });
});

describe('what is used', () => {
  it('puts the way and the words into the sentence, and leaves what is there', async () => {
    await show({ person: 'Mum' });
    logging.composer.typeWhat('my Saturday');
    await user.click(await phrase(/tomorrow by noon/));
    await press('Use this');
    expect(route.place).toEqual({ view: 'today' });
    expect(logging.composer.filled).toMatchObject({ whoText: 'Mum', request: 'my Saturday', direction: 'received' });
    expect(logging.composer.step).toBe('answer');
    expect(logging.composer.filled.details).toMatchObject({ how: 'bought_time', note: '“I’ll tell you tomorrow by noon.”' });
    logging.composer.usePhrase({ how: 'plain' }, '“No.”');
    expect(logging.composer.filled.details).toMatchObject({ how: 'plain', note: '“I’ll tell you tomorrow by noon.”' });
  });

  it('to ask for something makes an entry of one’s own', async () => {
    await show();
    await user.click(await phrase(/listen for ten minutes/));
    await press('Use this');
    expect(logging.composer.filled).toMatchObject({ direction: 'own', own: 'asked', request: '“Could you listen for ten minutes?”' });
    expect(logging.composer.filled.details.how).toBeNull();
    expect(logging.composer.step).toBe('who');
  });
});

describe('the guards', () => {
  it('hide what confronts where one is not free, offer help in its place, and rehearse nothing', async () => {
    await show({ person: 'Dad' });
    await screen.findByText(/Your safety comes first/);
    await phrase(/tomorrow by noon/);
    for (const move of ['A rule you keep', 'Name what keeps happening', 'The same once more']) {
      expect(screen.queryByRole('region', { name: move })).toBeNull();
    }
    await user.click(await phrase(/tomorrow by noon/));
    expect(screen.queryByRole('button', { name: 'Rehearse it' })).toBeNull();
    await press('Help resources');
    expect(route.place.view).toBe('help');
  });

  it('send to a therapist first where words could lead to a break with somebody close, beneath what names a pattern', async () => {
    await show({ person: 'Mum' });
    const names = await screen.findByRole('region', { name: 'Name what keeps happening' });
    await within(names).findByText(THERAPIST);
    expect(screen.getAllByText(THERAPIST)).toHaveLength(1);
  });

  it.each(['Wiebke', 'Dad'])('say it neither of somebody less close nor where help comes first: %s', async (person) => {
    await show({ person });
    await screen.findByRole('heading', { level: 1, name: `Words for ${person}` });
    await phrase(/tomorrow by noon/);
    expect(screen.queryByText(THERAPIST)).toBeNull();
  });

  it('put signs of risk before the words for a client, once', async () => {
    await show({ person: 'K-14' });
    await screen.findByText(RISK);
    await user.click(await phrase(/I keep clinical questions/));
    expect(screen.getAllByText(RISK)).toHaveLength(1);
    expect(texts()).not.toContain('“I don’t lend money.”');
  });

  it('put it beside a phrase for a client where nobody is named', async () => {
    await show();
    await user.click(await phrase(/I keep clinical questions/));
    expect(screen.getAllByText(RISK)).toHaveLength(1);
  });
});

describe('the small shelf', () => {
  it('gives the phrase with its words', async () => {
    use(makeFake({ entries: 60 }));
    const taken: Phrase[] = [];
    render(PhrasePicker, { person: await idOf('K-14'), onpick: (one: Phrase) => taken.push(one) });
    await screen.findByText(RISK);
    await user.type(screen.getByLabelText('Find words'), 'noted');
    await waitFor(() => expect(texts()).toHaveLength(1));
    await user.click(await phrase(/noted it for (Tuesday|our next session)/));
    expect(taken.map((one) => one.id)).toEqual(['noted-for-session']);
  });

  it('offers help for somebody who is not safe', async () => {
    use(makeFake({ entries: 60 }));
    let helped = false;
    render(PhrasePicker, { person: await idOf('Dad'), onpick: () => {}, onhelp: () => (helped = true) });
    await press('Help resources');
    expect(helped).toBe(true);
    expect(screen.queryByRole('region', { name: 'A rule you keep' })).toBeNull();
  });
});

describe('axe finds nothing on', { timeout: PATIENCE_MS }, () => {
  it.each([undefined, 'Dad', 'K-14'])('the shelf for %s, a phrase opened', async (person) => {
    await show(person ? { person } : {});
    await waitFor(() => expect(texts().length).toBeGreaterThan(0));
    await user.click(document.querySelector('[data-mark]')!);
    expect(await findings()).toEqual([]);
  });

  it('every stage of a rehearsal and the form of own words', async () => {
    await show();
    await user.click(await phrase(/tomorrow by noon/));
    await press('Rehearse it');
    for (const button of ['Go on', 'I have said it', 'I have said it again']) {
      expect(await findings()).toEqual([]);
      await press(button);
    }
    expect(await findings()).toEqual([]);
    await user.click(await screen.findByRole('radio', { name: 'hard' }));
    await press('Back to the phrases');
    await press('In my own words');
    expect(await findings()).toEqual([]);
  });
});
