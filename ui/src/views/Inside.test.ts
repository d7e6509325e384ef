import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { NO_DETAILS } from '$/components/entries/filled';
import { route } from '$/state/route.svelte';
import Inside from './Inside.svelte';

const user = userEvent.setup();

function begin(stage: Partial<Stage> = {}): void {
  use(makeFake({ entries: 0, today: '2026-11-20', ...stage }));
  route.reset();
}

async function kept(name: string, room: string, decision: 'no' | 'yes' = 'no'): Promise<{ id: string; person: string }> {
  const id = crypto.randomUUID();
  const { entry } = await api.logEntry({
    id, request: 'my Saturday', who: { who: 'new', id: crypto.randomUUID(), name }, when: null, kind: null, want: 'no',
    answer: { direction: 'received', decision }, cost: 'calm', details: { ...NO_DETAILS, kept_room_for: room },
  });
  return { id, person: entry.relationship };
}

const sentences = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('.own')?.textContent);

beforeEach(() => begin());

describe('inside the hedge', () => {
  it('are the sentences of what was kept room for, each of which opens its entry', async () => {
    const { id } = await kept('Mum', 'a whole afternoon with a book');
    await kept('Dana', 'sleep');
    await kept('Mum', 'nothing, for it was a yes', 'yes');
    render(Inside);
    await waitFor(() => expect([...sentences()].sort()).toEqual(['a whole afternoon with a book', 'sleep']));
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'landmark-one-main': { enabled: false } } });
    expect(violations.map((one) => one.id)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /a whole afternoon/ }));
    expect(route.place).toEqual({ view: 'entry', id });
  });

  it('are only those of one person where one came from there', async () => {
    const { person } = await kept('Mum', 'a whole afternoon with a book');
    await kept('Dana', 'sleep');
    render(Inside, { person });
    await waitFor(() => expect(sentences()).toEqual(['a whole afternoon with a book']));
    await screen.findByText('What your noes and partlies to Mum kept room for, in your own words.');
  });

  it('begins small', async () => {
    render(Inside);
    await screen.findByText('Nothing here yet. Hedges start small.');
    await kept('Mum', 'sleep');
    await waitFor(() => expect(sentences(), 'what is logged meanwhile comes in').toEqual(['sleep']));
  });

  it('comes page by page, and the keyboard goes on with the first that came', async () => {
    for (let number = 0; number < 45; number++) await kept('Mum', `room ${number}`);
    render(Inside);
    await waitFor(() => expect(sentences()).toHaveLength(40));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(sentences()).toHaveLength(45));
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('listitem')[40]?.querySelector('button')));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says why it could not be read, and can be tried again', async () => {
    begin({ failing: 'database-damaged' });
    render(Inside);
    await screen.findByText(/could not be read/);
    screen.getByRole('button', { name: 'Try again' });
  });
});
