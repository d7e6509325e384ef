import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '$/api';
import { NO_DETAILS } from '$/components/entries/filled';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import { journal, log, showWeek, somebody } from './testing';

const user = userEvent.setup();
const TITLE = 'An old and a recent answer';
const region = () => screen.findByRole('region', { name: TITLE });

afterEach(() => void vi.useRealTimers());

/** An old yes and a recent no to Mum. */
async function two(): Promise<{ then: string; now: string }> {
  await journal({ entries: 0 });
  const mum = await somebody('Mum');
  const then = crypto.randomUUID();
  await api.logEntry({
    id: then, request: 'the holidays', who: { who: 'known', id: mum }, when: { when: 'at', local: '2026-06-01T10:00:00' }, kind: null,
    want: 'no', answer: { direction: 'received', decision: 'yes' }, cost: 'resentful', details: { ...NO_DETAILS },
  });
  return { then, now: await log(mum, '2026-11-20') };
}

describe('an old and a recent answer', () => {
  it('stand side by side without a word about them, and each opens its entry', async () => {
    const { then } = await two();
    await showWeek();
    const shown = await region();
    const texts = within(shown).getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(texts[0]).toMatch(/Then.*the holidays/s);
    expect(texts[1]).toMatch(/Lately.*my Saturday/s);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'landmark-one-main': { enabled: false } } });
    expect(violations.map((one) => one.id)).toEqual([]);
    await user.click(within(shown).getByRole('button', { name: 'Then: see the entry' }));
    expect(route.place).toEqual({ view: 'entry', id: then });
  });

  it('are put away by one press, with a way back, and the keyboard goes on from the top', async () => {
    await two();
    await showWeek();
    within(await region()).getByRole('button', { name: 'Put away for this month' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('region', { name: TITLE })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await toasts.undo(toasts.list[0]?.id ?? 0);
    await region();
  });

  it('are not there where there are no such two', async () => {
    await journal({ entries: 0 });
    await log(await somebody('Mum'), '2026-11-20');
    await showWeek();
    await screen.findByRole('button', { name: /^Inside the hedge/ });
    await new Promise((done) => setTimeout(done, 20));
    expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
  });
});

describe('inside the hedge', () => {
  it('is reached from the week by a quiet line', async () => {
    await two();
    await showWeek();
    await user.click(await screen.findByRole('button', { name: /^Inside the hedge/ }));
    expect(route.place).toEqual({ view: 'inside' });
  });
});
