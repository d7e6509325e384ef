import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, Failure, use, type Relationship } from '$/api';
import { makeFake } from '$/api/fake';
import { NO_DETAILS } from '$/components/entries/filled';
import { blankRelationship } from '$/components/relationships/blank';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import ToRaise from './ToRaise.svelte';

const user = userEvent.setup();
/** A Friday. */
const TODAY = '2026-11-20';

beforeEach(() => {
  use(makeFake({ entries: 0, today: TODAY }));
  route.reset();
  toasts.clear();
});

async function client(name: string, session_day: Relationship['frame']['session_day'], role: Relationship['role'] = 'client'): Promise<string> {
  const blank = blankRelationship();
  await api.addRelationship({ ...blank, name, role, frame: { ...blank.frame, session_day } });
  return blank.id;
}

async function mark(person: string, request: string, date = TODAY): Promise<string> {
  const id = crypto.randomUUID();
  await api.logEntry({
    id, request, who: { who: 'known', id: person }, when: { when: 'at', local: `${date}T08:00:00` }, kind: null, want: 'no',
    answer: { direction: 'received', decision: 'yes' }, cost: 'drained', details: { ...NO_DETAILS, bring_to_session: true },
  });
  return id;
}

const items = () => screen.queryAllByRole('group').map((item) => item.querySelector('.own')?.textContent ?? '');
const raisedOn = async (id: string) => (await api.getEntry(id)).raised_on;

describe('what is to be brought to the session', () => {
  it('is shown for a client of that day, ticked off by one key, and the keyboard goes on with the next', async () => {
    const k3 = await client('K-3', 'friday');
    const first = await mark(k3, 'an answer at ten at night', '2026-11-18');
    await mark(k3, 'another half hour');
    render(ToRaise, { today: TODAY });
    await screen.findByRole('heading', { name: 'To bring to the session today' });
    expect(items().map((text) => text.includes('at ten')), 'the oldest first').toEqual([true, false]);
    screen.getAllByRole('button', { name: 'Raised' })[0]?.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(await raisedOn(first)).toBe(TODAY);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Raised' })));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
  });

  it('is there again after an undo', async () => {
    const id = await mark(await client('K-3', 'friday'), 'my number');
    render(ToRaise, { today: TODAY });
    await user.click(await screen.findByRole('button', { name: 'Raised' }));
    await waitFor(() => expect(items()).toHaveLength(0));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(await raisedOn(id)).toBeNull();
  });

  it('stays, and says why, if the tick could not be kept', async () => {
    const fake = makeFake({ entries: 0, today: TODAY });
    use(fake);
    await mark(await client('K-3', 'friday'), 'my number');
    fake.setRaised = () => Promise.reject(new Failure('disk-full', 'The disk is full.'));
    render(ToRaise, { today: TODAY });
    await user.click(await screen.findByRole('button', { name: 'Raised' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
    expect(items()).toHaveLength(1);
  });

  it('opens its entry, and axe finds nothing', async () => {
    const id = await mark(await client('K-3', 'friday'), 'my number');
    render(ToRaise, { today: TODAY });
    const [item] = await screen.findAllByRole('group');
    const { violations } = await axe.run(document.body, { rules: Object.fromEntries(['color-contrast', 'region', 'heading-order', 'landmark-one-main', 'page-has-heading-one'].map((rule) => [rule, { enabled: false }])) });
    expect(violations.map((one) => one.id)).toEqual([]);
    await user.click(within(item as HTMLElement).getByRole('button', { name: 'See the entry' }));
    expect(route.place).toEqual({ view: 'entry', id });
  });

  it('is not shown on other days, nor for somebody who is no client', async () => {
    await mark(await client('K-3', 'thursday'), 'not today');
    await mark(await client('Ada', 'friday', 'friend'), 'for a therapist of my own');
    render(ToRaise, { today: TODAY });
    await api.listToRaise();
    await new Promise((done) => setTimeout(done, 20));
    expect(items()).toEqual([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('a handful at a time', async () => {
    const k3 = await client('K-3', 'friday');
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await mark(k3, `thing ${number}`);
    render(ToRaise, { today: TODAY });
    await screen.findByText('And 2 more after these.');
    expect(items()).toHaveLength(5);
  });
});
