import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake } from '$/api/fake';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import FirstRun from './FirstRun.svelte';
import Lock from './Lock.svelte';

let shell: Api;
const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByLabelText('The passphrase of that time');

async function begin(state: 'absent' | 'locked', delay = 0): Promise<void> {
  shell = makeFake({ state, today: '2026-11-28', delay });
  use(shell);
  await session.read();
  render(state === 'absent' ? FirstRun : Lock);
  await user.click(button('Restore from a backup'));
}

describe('restoring before there is a journal', () => {
  beforeEach(() => begin('absent'));

  it('asks for the file and for what opened it then, and says what came out', async () => {
    expect(screen.getByRole('heading', { level: 1 })).toBe(document.activeElement);
    expect(screen.queryByText(/put aside/), 'there is nothing to put aside').toBeNull();
    await user.click(button('Choose the backup'));
    expect(await screen.findByText('Chosen: hedgerow-2026-11-26.hedgerow')).toBeTruthy();
    await user.type(field(), `${FAKE_PASSPHRASE}{Enter}`);
    await expect.poll(() => session.state).toBe('open');
    expect(session.warnings.map((warning) => warning.message)).toEqual(['Restored: 1,234 entries came out of the backup.']);
  });

  it('leads on to a new passphrase for somebody who came with the recovery key', async () => {
    await user.click(button('Choose the backup'));
    await user.click(button('Use the recovery key instead'));
    await user.type(screen.getByLabelText('The recovery key of that time'), `${FAKE_GROUPS.join(' ')}{Enter}`);
    await expect.poll(() => route.place.view).toBe('passphrase');
    expect(session.takeTypedKey()).toBe(FAKE_GROUPS.join(' '));
  });

  it('restores nothing before a file is chosen and something is typed', async () => {
    const restore = vi.spyOn(shell, 'restoreBackup');
    await user.click(button('Restore it'));
    expect(screen.getByText('Choose a backup first.')).toBeTruthy();
    expect(screen.getByText('Write your passphrase first.')).toBeTruthy();
    expect(restore).not.toHaveBeenCalled();
  });

  it('goes on with the file that was chosen if the person thinks better of another', async () => {
    await user.click(button('Choose the backup'));
    shell.chooseBackupFile = () => Promise.resolve(null);
    await user.click(await screen.findByRole('button', { name: 'Choose another' }));
    expect(screen.getByText('Chosen: hedgerow-2026-11-26.hedgerow')).toBeTruthy();
  });

  it('can be left again', async () => {
    await user.click(button('Back'));
    expect(button('Make my journal')).toBeTruthy();
  });
});

describe('restoring while a journal is locked', () => {
  beforeEach(() => begin('locked', 1));

  it('says that the present one is put aside whole, and afterwards where', async () => {
    expect(screen.getByText(/put aside whole/)).toBeTruthy();
    await user.click(button('Choose the backup'));
    await user.type(field(), `${FAKE_PASSPHRASE}{Enter}`);
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await expect.poll(() => session.state).toBe('open');
    expect(session.warnings[0]?.message).toContain('is whole, in /home/somebody/.local/share/hedgerow-before-2026-11-28.');
  });

  it('takes a wrong passphrase kindly', async () => {
    await user.click(button('Choose the backup'));
    await user.type(field(), 'not it{Enter}');
    expect(await screen.findByText(/That is not the passphrase/)).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(field());
    expect(session.state).toBe('locked');
  });

  it('says in full what is wrong with a file', async () => {
    shell.restoreBackup = () => Promise.reject({ code: 'backup-cut-off', message: 'This backup is not whole.' });
    await user.click(button('Choose the backup'));
    await user.type(field(), `${FAKE_PASSPHRASE}{Enter}`);
    expect(await screen.findByText('This backup is not whole.')).toBeTruthy();
  });
});
