import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, news, use, type Api, type Relationship } from '$/api';
import { makeFake } from '$/api/fake';
import { draftOf } from '$/components/entries/amend';
import { draftOf as personDraftOf } from '$/components/relationships/blank';
import { amendment } from '$/state/amendment.svelte';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { words } from '$/words';
import Person from './Person.svelte';

const UNCHANGED = { entries: false, relationships: false, waiting: false, settings: false, verdicts: false, inbox: false, reflections: false, phrases: false, rules: false };
const EVERYTHING = { relationship: null, decision: null, cost: null, kind: null, from: null, to: null, words: '' };
let shell: Api;
const user = userEvent.setup();

async function show(name: string): Promise<Relationship> {
  shell = makeFake({ today: '2026-11-20' });
  vi.spyOn(shell, 'listEntries');
  use(shell);
  toasts.clear();
  const person = (await api.listRelationships()).find((one) => one.name === name);
  if (!person) throw new Error(`${name} is not in the made-up journal`);
  route.go({ view: 'person', id: person.id });
  render(Person, { id: person.id });
  await screen.findByRole('heading', { level: 1, name });
  return person;
}

const everybody = async () => (await api.listRelationships()).map((one) => one.name);

describe('one person', () => {
  it('shows what was agreed and nothing that was not said', async () => {
    await show('K-14');
    expect(screen.getByText('Tuesdays at four')).toBeTruthy();
    expect(screen.getByText('in person')).toBeTruthy();
    expect(screen.queryByText(/distance/)).toBeNull();
  });

  it('reads their entries once for each visit', async () => {
    await show('Mum');
    await new Promise((done) => setTimeout(done, 100));
    expect(shell.listEntries).toHaveBeenCalledOnce();
  });

  it('offers support quietly where the person feels unsafe, and urges nothing', async () => {
    await show('Dad');
    expect(screen.getByText(/Your safety comes first/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Help resources' }));
    expect(route.place).toEqual({ view: 'help' });
  });

  describe('by whom one was pressed twice and left uneasy', () => {
    const question = 'Do you feel free to say no here?';
    beforeEach(async () => {
      const jonas = await show('Jonas');
      expect(screen.queryByText(question)).toBeNull();
      const { entries } = await api.listEntries({ ...EVERYTHING, relationship: jonas.id }, null, 50);
      for (const entry of entries.filter((one) => one.answer.direction === 'received').slice(0, 2)) {
        const draft = draftOf(entry);
        await api.amendEntry({ ...draft, cost: 'uneasy', details: { ...draft.details, pressure: 'strong', unsafe: false } });
      }
      await screen.findByText(question);
    });

    it('is asked about once', async () => {
      await user.click(screen.getByRole('button', { name: 'Not now' }));
      await waitFor(() => expect(screen.queryByText(question)).toBeNull());
    });
    it('is marked if one says so, and keeps the mark only if one keeps it', async () => {
      await user.click(screen.getByRole('button', { name: 'Not really' }));
      const mark = await screen.findByRole('checkbox', { name: 'I don’t feel free to say no here' });
      expect((mark as HTMLInputElement).checked).toBe(true);
      await user.click(screen.getByRole('button', { name: 'Cancel' }));
      const jonas = (await api.listRelationships()).find((one) => one.name === 'Jonas');
      expect(jonas?.unsafe).toBe(false);
    });
  });

  it('that was being amended goes on where it was after a lock, and is no draft once it is kept', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.type(screen.getByLabelText('Note'), 'half a thought');
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toContain('half a thought');
    cleanup();
    await amendment.begin();
    expect(route.place).toEqual({ view: 'person', id: mum.id });
    render(Person, { id: mum.id });
    const note = (await screen.findByLabelText('Note')) as HTMLTextAreaElement;
    expect(note.value).toContain('half a thought');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText(/half a thought/);
    await amendment.keeper.flush();
    expect(await api.loadDraft('amendment')).toBeNull();
  });

  it('has agreed times that are said by days and hours, checked before they are kept, and shown in words', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.click(screen.getByRole('button', { name: 'Add days and hours' }));
    const first = screen.getByRole('group', { name: 'Agreed time 1' });
    const tuesday = within(first).getByRole('checkbox', { name: 'Tuesday' });
    await waitFor(() => expect(first.contains(document.activeElement)).toBe(true));
    await user.click(tuesday);
    await fireEvent.input(within(first).getByLabelText('From'), { target: { value: '22:00' } });
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    within(first).getByText(/belong together/);
    expect(first.contains(document.activeElement)).toBe(true);
    await fireEvent.input(within(first).getByLabelText('Until'), { target: { value: '01:30' } });
    within(first).getByText('On the next day.');
    await user.click(screen.getByRole('button', { name: 'Add another time' }));
    screen.getByRole('group', { name: 'Agreed time 2' });
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Tuesday: 22:00 to 01:30');
    const { frame } = (await api.listRelationships()).find((one) => one.id === mum.id) ?? {};
    expect(frame?.times, 'a time of which nothing was said is none').toEqual([{ days: ['tuesday'], from: '22:00:00', until: '01:30:00' }]);
  });

  it('loses an agreed time that is removed, and the focus goes on', async () => {
    await show('K-14');
    screen.getByText('Tuesday: 16:00 to 17:00');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add days and hours' }));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByRole('heading', { level: 1, name: 'K-14' });
    // The page may show for an instant what it read before.
    await waitFor(() => expect(screen.queryByText(/16:00 to 17:00/)).toBeNull());
  });

  it('has a session day only where they are a client, and it can be taken back', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    expect(screen.queryByRole('radiogroup', { name: 'Session day' })).toBeNull();
    await user.click(within(screen.getByRole('radiogroup', { name: 'What are they to you?' })).getByText('a client'));
    screen.getByLabelText('Code');
    await user.click(within(screen.getByRole('radiogroup', { name: 'Session day' })).getByText('Thursday'));
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Thursday');
    const kept = (await api.listRelationships()).find((one) => one.id === mum.id);
    expect(kept?.frame.session_day).toBe('thursday');
    expect(kept?.name, 'a code is asked for, never forced').toBe('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    const thursday = within(screen.getByRole('radiogroup', { name: 'Session day' })).getByRole('radio', { name: 'Thursday' });
    thursday.focus();
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(async () => expect((await api.listRelationships()).find((one) => one.id === mum.id)?.frame.session_day).toBeNull());
  });

  it('who is a client has the agreed frame beside what came outside it, once on the page', async () => {
    const k14 = await show('K-14');
    const { entries } = await api.listEntries({ ...EVERYTHING, relationship: k14.id }, null, 100);
    const received = entries.filter((one) => one.answer.direction === 'received');
    for (const [place, draft] of received.map(draftOf).entries()) {
      await api.amendEntry({ ...draft, kind: 'access', details: { ...draft.details, out_of_hours: place < 2 } });
    }
    const frame = await screen.findByRole('region', { name: 'The agreed frame' });
    within(frame).getByText('Session day');
    within(frame).getByText('Tuesdays at four');
    expect(screen.getAllByText('Tuesdays at four')).toHaveLength(1);
    await within(frame).findByRole('figure', { name: 'Outside what was agreed' });
    const outside = within(frame).getByRole('figure', { name: 'When it came outside what was agreed' });
    await user.click(within(outside).getByRole('button', { name: /^As a table/ }));
    const table = within(outside).getByRole('table');
    const heads = within(table).getAllByRole('columnheader').map((one) => one.textContent);
    expect(heads, 'all of it came outside').toEqual(['Day', 'Hours', 'Entries', 'Yes or partly', 'No or later']);
    const counts = within(table).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').slice(1).map((cell) => Number.parseInt(cell.textContent ?? '', 10)));
    const sums = counts.reduce((sum, row) => sum.map((count, column) => count + (row[column] ?? 0)), [0, 0, 0]);
    const given = received.slice(0, 2).filter(({ answer }) => answer.direction === 'received' && ['yes', 'partly'].includes(answer.decision)).length;
    expect(sums, 'by weekday and hour, as they were answered').toEqual([2, given, 2 - given]);
    within(frame).getByRole('figure', { name: 'When it was asked' });
    expect(screen.getAllByRole('figure', { name: 'When it was asked' })).toHaveLength(1);
  });

  it('who is a client of whom no times were chosen is not said to have kept to them', async () => {
    const k14 = await show('K-14');
    const { entries } = await api.listEntries({ ...EVERYTHING, relationship: k14.id }, null, 100);
    for (const draft of entries.map(draftOf)) await api.amendEntry({ ...draft, details: { ...draft.details, out_of_hours: false } });
    await api.amendRelationship({ ...personDraftOf(k14), frame: { ...k14.frame, channels: [], times: [] } });
    const frame = await screen.findByRole('region', { name: 'The agreed frame' });
    await within(frame).findByText(/^Times and ways can be chosen/);
    expect(within(frame).queryByText(/came outside it/)).toBeNull();
  });

  it('leads to what was kept room for with them, and not where one is not safe', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Inside the hedge' }));
    expect(route.place).toEqual({ view: 'inside', person: mum.id });
    cleanup();
    await show('Dad');
    expect(screen.queryByRole('button', { name: 'Inside the hedge' })).toBeNull();
  });

  it('is amended as a whole, and shown anew', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Mama');
    await user.click(screen.getByRole('checkbox', { name: 'I care for them' }));
    await user.click(screen.getByRole('checkbox', { name: 'a call' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Mama' })).toBeTruthy();
    const amended = (await api.listRelationships()).find((one) => one.id === mum.id);
    expect(amended).toMatchObject({ name: 'Mama', role: 'family', care: true, frame: { channels: ['call'] } });
  });

  it('keeps words that were not kept, when one goes elsewhere, until one says what becomes of them', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.type(screen.getByLabelText('Name'), 'my');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    route.go({ view: 'today' });
    expect(route.place).toEqual({ view: 'person', id: mum.id });
    expect(await screen.findByText(/Something here is not kept yet/)).toBeTruthy();
    await expect.poll(() => scrolled.mock.lastCall, { message: 'the question is in sight' }).toEqual([{ block: 'end' }]);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mummy');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect.poll(() => route.place).toEqual({ view: 'today' });
    expect(await everybody()).toContain('Mum');
  });

  it('keeps its form and the words in it when it cannot be read again', async () => {
    await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Amend' }));
    await user.type(screen.getByLabelText('Name'), 'my');
    use({ ...shell, readPersonPatterns: () => Promise.reject(new Failure('io', 'It could not be read.')) });
    news.changes.tell({ ...UNCHANGED, entries: true });
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mummy');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('It could not be read.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Mum' }), 'the old picture stays').toBeTruthy();
    use(shell);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => screen.queryByText('It could not be read.')).toBeNull();
  });

  it('is archived with a way back', async () => {
    await show('Priya');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Archived. The entries are all kept.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bring back from the archive' }));
    expect(await screen.findByRole('button', { name: 'Archive' })).toBeTruthy();
  });

  it('is merged only after it was said what that does, and can be taken apart again', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('button', { name: 'Same person as somebody else' }));
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(screen.getByText(/Choose somebody from the list/)).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: 'Goes on as' }), 'wieb{Enter}');
    expect(screen.getByText(`All ${mum.entries} entries of Mum move to Wiebke, and Mum leaves the list.`)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await expect.poll(everybody).not.toContain('Mum');
    expect(route.place).toMatchObject({ view: 'person' });
    toasts.undo(toasts.list[0]?.id ?? 0);
    await expect.poll(everybody).toContain('Mum');
    const back = (await api.listRelationships()).find((one) => one.name === 'Mum');
    expect(back?.entries, 'no entry is lost on the way').toBe(mum.entries);
  });

  it('has one sentence in frequencies, since when, and what it is based on', async () => {
    await show('Mum');
    expect(screen.getByRole('heading', { name: 'Often gives past your wish here. leans porous' })).toBeTruthy();
    expect(screen.getByText(/^When a limit was called for, you mostly gave more than you wanted: about \d times in 10, likely \d to \d\.$/)).toBeTruthy();
    expect(screen.getByText(/^Read so since \d+ \w+ 2026\. From the \d+ entries you logged/)).toBeTruthy();
    expect(screen.getByText(/^Based on what you logged: \d+ entries on \d+ days, 12 weeks to today\.$/)).toBeTruthy();
    expect(screen.getByText(/you’d rather have said no to Mum/)).toBeTruthy();
  });

  it('says why only when it is asked, entry by entry, and opens each', async () => {
    await show('Mum');
    const explain = vi.spyOn(shell, 'explainReading');
    await user.click(screen.getByRole('button', { name: 'Why' }));
    const list = await screen.findByRole('list', { name: 'What spoke for it' });
    expect(screen.getByRole('list', { name: 'What spoke against it' })).toBeTruthy();
    expect(screen.getByText(/^Judged on Sunday 15 November\. \w+ entr(y|ies) since then counts? from the next Sunday on\.$/)).toBeTruthy();
    expect(explain).toHaveBeenCalledOnce();
    const moved = within(list).getAllByRole('button');
    expect(moved).toHaveLength(4);
    expect(moved[0]?.textContent).toMatch(/Mum asked for .*read as given past your wish, most likely · counts in full/);
    expect(moved[0]?.textContent, 'and the reason in words').toContain(words('reason-yes-uneasy-no'));
    await user.click(screen.getAllByRole('button', { name: /^Show all/ })[0] as HTMLElement);
    expect(within(list).getAllByRole('button').length).toBeGreaterThan(4);
    moved[0]?.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(route.place.view).toBe('entry');
  });

  it('keeps what one says of the reading beside it, with a way back', async () => {
    const mum = await show('Mum');
    await user.click(screen.getByRole('radio', { name: 'doesn’t fit' }));
    const said = await screen.findByText('On 20 November 2026 you said this doesn’t fit. The reading stays as it is, and so does your word.');
    expect(said).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Often gives past your wish here/ }), 'the reading stays as it is').toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'partly' }));
    expect(await screen.findByText(/you said this fits in part/)).toBeTruthy();
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await expect.poll(async () => (await shell.readPersonPatterns(mum.id, 'all')).verdict?.fit).toBe('no');
    await user.click(await screen.findByRole('radio', { name: 'doesn’t fit', checked: true }));
    await expect.poll(async () => (await shell.readPersonPatterns(mum.id, 'all')).verdict).toBeNull();
  });

  it('says so if one’s word could not be kept', async () => {
    await show('Mum');
    use({ ...shell, setVerdict: () => Promise.reject(new Failure('disk-full', 'There is no room left.')) });
    await user.click(screen.getByRole('radio', { name: 'yes' }));
    expect(await screen.findByText('There is no room left.')).toBeTruthy();
    expect(screen.queryByText(/you said this fits/)).toBeNull();
    expect(screen.getByRole('radio', { name: 'yes' }), 'and nothing looks chosen').toHaveProperty('checked', false);
  });

  it('with little logged has facts and a friendly word, and nothing to agree with', async () => {
    await show('דנה');
    expect(screen.getByRole('heading', { name: 'Too little logged to say. That is a fine place to be.' })).toBeTruthy();
    expect(screen.getByText(/^A reading waits for six entries, on four days, over two weeks\. So far: /)).toBeTruthy();
    expect(screen.queryByText('Does this fit?')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Why' })).toBeNull();
  });

  it('of whom nothing was logged yet has a seedling', async () => {
    await show('Upstairs');
    expect(screen.getByText('Nothing here yet. Hedges start small.')).toBeTruthy();
    expect(screen.queryByText(/Based on what you logged/)).toBeNull();
  });

  it('with whom one does not feel free to say no is not read at all, and the entries stay', async () => {
    await show('Dad');
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.queryByText('Does this fit?')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Entries' })).toBeTruthy();
  });

  it('whose distance is chosen is read as keeping it', async () => {
    await show('Mirek');
    expect(screen.getByRole('heading', { name: 'Kept at a distance, as you chose.' })).toBeTruthy();
    expect(screen.getByText(/^You keep a distance on purpose/)).toBeTruthy();
  });

  it('opens the entry of a mark in the hedge', async () => {
    await show('Mum');
    const hedge = screen.getByRole('figure', { name: 'The hedge' });
    hedge.querySelector<SVGElement>('[data-mark][tabindex="0"]')?.focus();
    await user.keyboard('{Enter}');
    expect(route.place.view).toBe('entry');
  });

  it('says what went wrong, and tries again', async () => {
    use(makeFake({ failing: 'database-damaged' }));
    const { people } = await makeFake().readPatterns('all');
    render(Person, { id: people[0]?.relationship.id ?? '' });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    use(makeFake());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  });

  it('that is gone says so', async () => {
    use(makeFake());
    render(Person, { id: 'gone' });
    expect(await screen.findByText('This person is no longer in the journal.')).toBeTruthy();
  });
});
