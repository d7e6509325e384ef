import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, use } from '$/api';
import { makeFake, type Stage } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { toasts } from '$/state/toasts.svelte';
import People from './People.svelte';

const user = userEvent.setup();
const names = () => within(screen.getByRole('list', { name: 'People of this journal' })).getAllByRole('button');

async function show(stage: Partial<Stage> = {}): Promise<void> {
  use(makeFake({ today: '2026-11-20', ...stage }));
  route.reset();
  route.go({ view: 'people' });
  toasts.clear();
  render(People);
}

beforeEach(() => route.reset());

describe('people', () => {
  it('are listed with their role and what was logged, in words', async () => {
    await show();
    const mum = await screen.findByRole('button', { name: /^Mum/ });
    expect(mum.textContent).toMatch(/family · \d+ entries · last on \d+ \w+ 2026/);
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

  it('grow by somebody added, with a code in place of a name for a client', async () => {
    await show({ entries: 0 });
    expect(await screen.findByText('Nobody here yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add somebody' }));
    expect(screen.getByLabelText('Name')).toBe(document.activeElement);
    await user.click(screen.getByRole('radio', { name: 'a client' }));
    expect(screen.queryByLabelText('Name')).toBeNull();
    await user.type(screen.getByLabelText('Code'), 'M-3{Enter}');
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

  it('say what went wrong, and try again', async () => {
    await show({ failing: 'database-damaged' });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    use(makeFake());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /^Mum/ })).toBeTruthy();
  });
});
