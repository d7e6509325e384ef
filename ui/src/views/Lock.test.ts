import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake } from '$/api/fake';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { session } from '$/state/session.svelte';
import Lock from './Lock.svelte';

let shell: Api;
const user = userEvent.setup();
const field = () => screen.getByLabelText('Passphrase') as HTMLInputElement;

beforeEach(async () => {
  shell = makeFake({ state: 'locked', delay: 1 });
  use(shell);
  await session.read();
  render(Lock);
});

describe('the lock window', () => {
  it('has the focus in its one field and tells nothing of the journal', () => {
    expect(field()).toBe(document.activeElement);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hedgerow');
    expect(document.body.textContent).not.toMatch(/Mum|Jonas|K-14/);
  });

  it('opens with the passphrase, and says meanwhile how long it takes', async () => {
    await user.keyboard(`${FAKE_PASSPHRASE}{Enter}`);
    expect(screen.getByText('Opening. About a second.')).toBeTruthy();
    await expect.poll(() => session.state).toBe('open');
  });

  it('takes a wrong passphrase kindly and keeps it selected, so that typing replaces it', async () => {
    await user.keyboard('not it{Enter}');
    expect(await screen.findByText(/That is not the passphrase/)).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 'not it'.length]);
    await user.keyboard(`${FAKE_PASSPHRASE}{Enter}`);
    await expect.poll(() => session.state).toBe('open');
  });

  it('asks the shell nothing for an empty field', async () => {
    await user.keyboard('{Enter}');
    expect(screen.getByText(/Write your passphrase first/)).toBeTruthy();
  });

  it('opens with the recovery key from the paper', async () => {
    await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
    expect(screen.getByLabelText('Recovery key')).toBe(document.activeElement);
    await user.keyboard(`${FAKE_GROUPS.join(' ').toLowerCase()}{Enter}`);
    await expect.poll(() => session.state).toBe('open');
  });

  it('gives trouble with the journal the whole window, with the way on', async () => {
    shell.unlockWithPassphrase = () =>
      Promise.reject({ code: 'passphrase-file-damaged', message: 'The file that holds your key is damaged.' });
    await user.keyboard('anything{Enter}');
    expect(await screen.findByRole('heading', { name: 'Your journal cannot be opened just now' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('damaged');
    await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
    expect(screen.getByLabelText('Recovery key')).toBeTruthy();
  });

  it('has help and the honest page within reach', async () => {
    await user.click(screen.getByRole('button', { name: 'Help resources' }));
    expect(screen.getByText(/local emergency number/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'What is not protected' }));
    expect(screen.getByText(/There is no back door/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(field()).toBeTruthy();
  });
});
