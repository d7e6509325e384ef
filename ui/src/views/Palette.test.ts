import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { use } from '$/api';
import { makeFake } from '$/api/fake';
import { overlays } from '$/state/overlays.svelte';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import Palette from './Palette.svelte';

const user = userEvent.setup();
const field = () => screen.getByRole('combobox');
const labels = () => screen.getAllByRole('option').map((option) => option.firstElementChild?.textContent);

async function focused(): Promise<void> {
  const combobox = await screen.findByRole('combobox');
  await expect.poll(() => document.activeElement).toBe(combobox);
}

beforeEach(async () => {
  use(makeFake());
  await session.read();
  route.reset();
  overlays.show('palette');
  render(Palette);
  await focused();
});

describe('the palette', () => {
  it('reaches a person by a few letters', async () => {
    await user.keyboard('wie');
    await expect.poll(labels).toEqual(['Wiebke']);
    await user.keyboard('{Enter}');
    expect(route.place.view).toBe('person');
    expect(overlays.open).toBeNull();
  });

  it('reaches the week, and looking back on it at once', async () => {
    await user.keyboard('look back{Enter}');
    expect(route.place.view).toBe('week');
    expect(route.take('look-back')).toBe(true);
  });

  it('narrows as one types, and what begins so comes first', async () => {
    await user.keyboard('pe');
    expect(labels()[0]).toBe('People');
  });

  it('marks with the arrows, around the ends', async () => {
    const marked = () => screen.getByRole('option', { selected: true }).firstElementChild?.textContent;
    const all = labels();
    expect(marked()).toBe(all[0]);
    await user.keyboard('{ArrowUp}');
    expect(marked()).toBe(all.at(-1));
    expect(field().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(marked()).toBe(all[1]);
  });

  it('does things: log, search, lock', async () => {
    await user.keyboard('search{Enter}');
    expect(route.place.view).toBe('today');
    expect(route.take('search')).toBe(true);
    overlays.show('palette');
    await focused();
    await user.keyboard('lock{Enter}');
    await expect.poll(() => session.state).toBe('locked');
  });

  it('says so if nothing goes by that name', async () => {
    await user.keyboard('qqq');
    expect(screen.getByText('Nothing here goes by that name.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(overlays.open).toBe('palette');
  });
});
