import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, use } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { settings } from '$/state/settings.svelte';
import { toasts } from '$/state/toasts.svelte';
import { visits } from '$/state/visits.svelte';
import People from './People.svelte';

const user = userEvent.setup();
const names = () => within(screen.getByRole('list', { name: 'People of this journal' })).getAllByRole('button');

async function show(stage: Partial<Stage> = {}): Promise<void> {
  use(makeFake({ today: '2026-11-20', ...stage }));
  await settings.read();
  route.reset();
  route.go({ view: 'people' });
  toasts.clear();
  render(People);
}

beforeEach(() => {
  route.reset();
  settings.forget();
  visits.forget();
});

const LIKE_A_NAME = /^This reads like a full name\./;

describe('people', () => {
  it('are listed with their role and what was logged, in words', async () => {
    await show();
    const mum = await screen.findByRole('button', { name: /^Mum/ });
    expect(mum.textContent).toMatch(/family · \d+ entries, \d+ in this period · last on \d+ \w+ 2026/);
    expect(screen.getByRole('button', { name: /^Upstairs/ }).textContent).toContain('role not said · No entries yet');
  });

  it('are found as one types, accents and case aside, and Enter opens the first', async () => {
    await show();
    await user.type(await screen.findByLabelText('Find somebody'), 'OTTÓ');
    expect(names().map((name) => name.textContent)).toEqual([expect.stringContaining('Grandpa Otto')]);
    await user.keyboard('{Enter}');
    expect(route.place.view).toBe('person');
  });

  it('say so if nobody goes by that name', async () => {
    await show();
    await user.type(await screen.findByLabelText('Find somebody'), 'zzz');
    expect(screen.getByText(/Nobody here goes by “zzz”/)).toBeTruthy();
  });

  it('few enough to be seen are not searched for', async () => {
    await show({ entries: 0 });
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await user.type(screen.getByLabelText('Name'), 'Alma{Enter}');
    await screen.findByRole('button', { name: /^Alma/ });
    expect(screen.queryByLabelText('Find somebody')).toBeNull();
    expect(screen.queryByRole('button', { name: 'More ways to look' }), 'no empty room is offered').toBeNull();
  });

  it('have one key to the shapes of all hedges, and how this is read for whoever asks', async () => {
    await show();
    expect(await screen.findAllByRole('list', { name: 'What the shapes stand for' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'How this is read' }));
    expect(screen.getByText(/^A reading describes entries, never a person\./)).toBeTruthy();
  });

  it('stay in sight when they cannot be read again', async () => {
    const shell = makeFake({ today: '2026-11-20' });
    await show();
    await screen.findByRole('button', { name: /^Mum/ });
    use({ ...shell, readPatterns: () => Promise.reject(new Failure('io', 'It could not be read.')) });
    await user.click(screen.getByRole('radio', { name: 'a year' }));
    expect(await screen.findByText('It could not be read.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Mum/ })).toBeTruthy();
  });

  it('take one stop of the Tab key, with arrows inside', async () => {
    await show();
    await screen.findByRole('button', { name: /^Mum/ });
    const [first, second] = names();
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    expect(names().filter((name) => name.tabIndex === 0)).toEqual([second]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(names().at(-1));
    await user.keyboard('{Home}{Enter}');
    expect(route.place.view).toBe('person');
  });

  it('keep the archived apart, folded away', async () => {
    await show();
    const fold = await screen.findByRole('button', { name: 'One archived' });
    expect(screen.queryByRole('button', { name: /allotment/ })).toBeNull();
    await user.click(fold);
    expect(screen.getByRole('button', { name: /allotment/ })).toBeTruthy();
  });

  it('take a code that reads like a name as it is, after a soft word', async () => {
    await show({ entries: 0 });
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await user.type(screen.getByLabelText('Name'), 'Anna Meyer');
    expect(screen.queryByText(LIKE_A_NAME), 'a name is asked for').toBeNull();
    await user.click(screen.getByRole('radio', { name: 'a client' }));
    await screen.findByText(LIKE_A_NAME);
    await user.type(screen.getByLabelText('Code'), '{Enter}');
    expect(await screen.findByRole('button', { name: /^Anna Meyer/ })).toBeTruthy();
  });

  it('grow by somebody added, with a code in place of a name for a client', async () => {
    await show({ entries: 0 });
    expect(await screen.findByText('Nobody here yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add somebody' }));
    expect(screen.getByLabelText('Name')).toBe(document.activeElement);
    await user.click(screen.getByRole('radio', { name: 'a client' }));
    expect(screen.queryByLabelText('Name')).toBeNull();
    await user.type(screen.getByLabelText('Code'), 'M-3');
    expect(screen.queryByText(LIKE_A_NAME)).toBeNull();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^M-3/ })).toBeTruthy();
    expect((await api.listRelationships())[0]).toMatchObject({ name: 'M-3', role: 'client' });
    expect(toasts.list[0]?.message).toContain('M-3');
  });

  it('are not added without a name, nor twice under one', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await user.keyboard('{Enter}');
    expect(screen.getByText(/A name is needed/)).toBeTruthy();
    await user.keyboard('mum{Enter}');
    expect(await screen.findByText(/already somebody of that name/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByLabelText('Name'), 'Esc must not cost anybody their words').toHaveProperty('value', 'mum');
    await user.clear(screen.getByLabelText('Name'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'People' })).toBeTruthy();
  });

  it('offer support quietly where somebody does not feel free to say no', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    expect(screen.queryByText(/You deserve help with this/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: "I don’t feel free to say no here" }));
    expect(screen.getByText(/You deserve help with this/)).toBeTruthy();
  });

  it('have what is read of them said where it is earned, above a hedge in words', async () => {
    await show();
    const mum = await screen.findByRole('button', { name: /^Mum/ });
    expect(mum.textContent).toContain('Often gives past your wish here.');
    expect(within(mum).getByRole('img', { name: /^\d+ entries: .*\d+ gaps/ })).toBeTruthy();
    const rare = screen.getByRole('button', { name: /^דנה/ });
    expect(rare.textContent, 'too little is said on the page alone').not.toContain('Too little');
    const dad = screen.getByRole('button', { name: /^Dad/ });
    expect(within(dad).queryByRole('img'), 'nothing is drawn where nothing is read').toBeNull();
  });

  it('are shown for the period that was chosen once for all, and say what that is based on', async () => {
    await show();
    const first = await screen.findByText(/^Based on what you logged: \d+ entries on \d+ days, 12 weeks to today\.$/);
    const before = first.textContent;
    await user.click(screen.getByRole('radio', { name: 'everything' }));
    expect((await screen.findByText(/, from the first to today\.$/)).textContent).not.toBe(before);
    expect((await api.getSettings()).period).toBe('all');
  });

  it('keep their old picture until the new one is there', async () => {
    const shell = makeFake({ today: '2026-11-20' });
    await show();
    await screen.findByRole('button', { name: /^Mum/ });
    use({ ...shell, readPatterns: () => new Promise(() => {}) });
    await user.click(screen.getByRole('radio', { name: 'a year' }));
    expect(screen.getByRole('button', { name: /^Mum/ })).toBeTruthy();
    expect(screen.getByText(/12 weeks to today/), 'and what it says of itself is still true').toBeTruthy();
  });

  it('are counted together only when that is asked for, and each mark has its entries behind it', async () => {
    const shell = makeFake({ today: '2026-11-20' });
    const asked = vi.spyOn(shell, 'readEveryonePatterns');
    use(shell);
    render(People);
    const more = await screen.findByRole('button', { name: 'More ways to look' });
    expect(asked).not.toHaveBeenCalled();
    await user.click(more);
    const wishes = await screen.findByRole('figure', { name: 'What you wanted, and what you answered' });
    expect(asked).toHaveBeenCalledOnce();
    const mark = wishes.querySelector<HTMLElement>('[data-mark]');
    mark?.focus();
    await user.keyboard('{Enter}');
    const behind = await screen.findByRole('list', { name: 'Entries behind this mark' });
    expect(within(behind).getAllByRole('button').length).toBeGreaterThan(1);
  });

  it('are found as they were left', async () => {
    await show();
    await user.type(await screen.findByLabelText('Find somebody'), 'wie{Enter}');
    expect(route.place.view).toBe('person');
    cleanup();
    render(People);
    expect(await screen.findByLabelText('Find somebody')).toHaveProperty('value', 'wie');
    expect(names()).toHaveLength(1);
  });

  it('say what went wrong, and try again', async () => {
    await show({ failing: 'database-damaged' });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    use(makeFake());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /^Mum/ })).toBeTruthy();
  });
});
