import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, use, type Api } from '$/api';
import { makeFake } from '$/api/fake';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { settings } from '$/state/settings.svelte';
import Settings from './Settings.svelte';

let shell: Api;
const user = userEvent.setup();

beforeEach(async () => {
  shell = makeFake();
  use(shell);
  await session.read();
  render(Settings);
});
afterEach(() => settings.forget());

describe('settings', () => {
  it('hold at once and are kept', async () => {
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: '150 %' }));
    await user.click(screen.getByRole('checkbox', { name: 'Less motion' }));
    await user.click(screen.getByRole('radio', { name: 'Sunday' }));
    await user.click(screen.getByRole('radio', { name: '15 minutes' }));
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(await api.getSettings()).toEqual({
      appearance: 'dark', text_size: 150, reduced_motion: true, week_start: 'sunday', lock_after_minutes: 15, period: 'twelve_weeks',
      told_of_no_shortcut: false,
    });
  });

  it('take a second change while the first is being written', async () => {
    const write = shell.changeSettings.bind(shell);
    shell.changeSettings = async (asked) => {
      await new Promise((done) => setTimeout(done, 100));
      return write(asked);
    };
    await user.click(screen.getByRole('radio', { name: 'Light' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await expect.poll(async () => (await api.getSettings()).appearance).toBe('dark');
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
  });

  it('go back to what they were if they cannot be kept, and say why', async () => {
    shell.changeSettings = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'As the system' })).toHaveProperty('checked', true);
  });

  it('lead to the pages that belong to them', async () => {
    const ways: [string, string][] = [
      ['Change the passphrase', 'passphrase'],
      ['Make a new recovery key', 'recovery'],
      ['Recently deleted', 'deleted'],
      ['What is not protected', 'not-protected'],
      ['Help resources', 'help'],
    ];
    for (const [name, view] of ways) {
      await user.click(screen.getByRole('button', { name }));
      expect(route.place.view).toBe(view);
    }
  });

  it('say that this is no diagnosis', () => {
    expect(screen.getByText(/Not a diagnosis, test or medical device/)).toBeTruthy();
  });
});
