import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { news, use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake, type Stage } from '$/api/fake';
import { FAKE_FOLDER } from '$/api/fake/backups';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import Settings from './Settings.svelte';
import SettingsBackups from './SettingsBackups.svelte';

let shell: Api;
const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });

async function show(stage: Partial<Stage> = {}): Promise<void> {
  shell = makeFake({ entries: 12, today: '2026-11-28', ...stage });
  use(shell);
  await session.read();
  render(SettingsBackups);
  await screen.findByRole('button', { name: 'Back up now' });
}

describe('backups', () => {
  beforeEach(() => show());

  it('say how old the newest one is, where they go, and that the same disk saves nobody from its loss', () => {
    expect(screen.getByText('Last verified 2 days ago: 12 entries.')).toBeTruthy();
    expect(screen.getByText(/They go to .*hedgerow-backups/)).toBeTruthy();
    expect(screen.getByText(/outlives the computer/)).toBeTruthy();
  });

  it('are listed with what was counted in them, and say of which this journal knows nothing', async () => {
    await user.click(button('The 2 in the folder'));
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines).toEqual(['26 November 2026: 12 entries', '19 October 2026: not checked by this journal']);
  });

  it('are made at once, by hand', async () => {
    await user.click(button('Back up now'));
    expect(await screen.findByText('The backup is made and was read back.')).toBeTruthy();
    expect(screen.getByText('Last verified today: 12 entries.')).toBeTruthy();
  });

  it('go where the person says', async () => {
    await user.click(button('Choose a folder'));
    expect(await screen.findByText(`They go to ${FAKE_FOLDER}`)).toBeTruthy();
    expect(screen.queryByText(/outlives the computer/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try a restore' }), 'there is none in it yet').toBeNull();
  });

  it('follow the daily one that is made in the background', async () => {
    news.backup.tell({ told: 'progress', thousandths: 420 });
    const progress = await screen.findByRole('progressbar', { name: 'Making a backup and reading it back' });
    expect(progress.getAttribute('value')).toBe('42');
    news.backup.tell({ told: 'ended' });
    await expect.poll(() => screen.queryByRole('progressbar')).toBeNull();
  });

  it('say in words what a drill found, by passphrase', async () => {
    await user.click(button('Try a restore'));
    await user.type(screen.getByLabelText('The passphrase of that time'), FAKE_PASSPHRASE);
    await user.click(button('Try it'));
    expect(await screen.findByText(/^It works. The backup of 26 November 2026 opened .* 12 entries came out of it/)).toBeTruthy();
  });

  it('can be tried with the recovery key from the paper', async () => {
    await user.click(button('Try a restore'));
    await user.click(button('Use the recovery key instead'));
    await user.type(screen.getByLabelText('The recovery key of that time'), FAKE_GROUPS.join(' '));
    await user.click(button('Try it'));
    expect(await screen.findByText(/^It works/)).toBeTruthy();
  });

  it('say of a wrong passphrase that it is wrong, and try nothing with none', async () => {
    await user.click(button('Try a restore'));
    await user.click(button('Try it'));
    expect(screen.getByText('Write your passphrase first.')).toBeTruthy();
    const field = screen.getByLabelText('The passphrase of that time');
    await user.type(field, 'not it');
    await user.click(button('Try it'));
    expect(await screen.findByText(/That is not the passphrase/)).toBeTruthy();
    expect(screen.queryByText(/It works/)).toBeNull();
    await expect.poll(() => document.activeElement).toBe(field);
  });

  it('try the one that is picked', async () => {
    await user.click(button('Try a restore'));
    await user.selectOptions(screen.getByLabelText('Which backup'), '19 October 2026: not checked by this journal');
    await user.type(screen.getByLabelText('The passphrase of that time'), `${FAKE_PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/The backup of 19 October 2026 opened/)).toBeTruthy();
  });
});

describe('backups that take long', () => {
  beforeEach(() => show({ delay: 20 }));

  it('can be stopped, which is no failure', async () => {
    await user.click(button('Back up now'));
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.click(button('Stop'));
    await expect.poll(() => screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByText(/Stopped/)).toBeNull();
    expect(screen.getByText('Last verified 2 days ago: 12 entries.'), 'nothing was made').toBeTruthy();
  });
});

describe('backups that are in trouble', () => {
  it('say why the last one could not be made', async () => {
    await show({ backupFailure: { code: 'disk-full', message: 'The disk is full.' } });
    expect(screen.getByText('The last one could not be made. The disk is full.')).toBeTruthy();
  });

  it('are at hand for whoever was led here', async () => {
    route.go({ view: 'settings' }, 'backups');
    await show({ backupFailure: { code: 'disk-full', message: 'The disk is full.' } });
    await expect.poll(() => document.activeElement).toBe(button('Back up now'));
  });

  it('say why one by hand could not be made', async () => {
    await show();
    shell.backUpNow = () => Promise.reject({ code: 'backup-folder-missing', message: 'The folder is not there.' });
    await user.click(button('Back up now'));
    expect(await screen.findByText('The folder is not there.')).toBeTruthy();
  });

  it('say that there is none yet', async () => {
    await show({ backups: false });
    expect(screen.getByText('No backup was made yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try a restore' })).toBeNull();
  });
});

it('a made-up journal has no backups', async () => {
  use(makeFake({ state: 'looking_around' }));
  await session.read();
  render(Settings);
  expect(screen.queryByRole('heading', { name: 'Backups' })).toBeNull();
});
