import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake } from '$/api/fake';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import Passphrase from './Passphrase.svelte';

let shell: Api;
const user = userEvent.setup();
const next = 'copper lantern walks slowly';

beforeEach(() => {
  shell = makeFake({ state: 'locked' });
  use(shell);
  toasts.clear();
});

async function chooseNew(): Promise<void> {
  await user.type(screen.getByLabelText('The new one'), next);
  await user.type(screen.getByLabelText('The same once more'), `${next}{Enter}`);
}

describe('changing the passphrase', () => {
  beforeEach(() => void render(Passphrase));

  it('takes the present one and the new one twice', async () => {
    const change = vi.spyOn(shell, 'changePassphrase');
    await user.type(screen.getByLabelText('The passphrase until now'), FAKE_PASSPHRASE);
    await chooseNew();
    expect(change).toHaveBeenCalledExactlyOnceWith(FAKE_PASSPHRASE, next);
    await expect.poll(() => toasts.list[0]?.message).toContain('only the new one opens');
  });

  it('leaves one where one went meanwhile', async () => {
    route.reset();
    route.go({ view: 'passphrase' });
    let done: () => void = () => {};
    shell.changePassphrase = () => new Promise((resolve) => (done = () => resolve(null)));
    await user.type(screen.getByLabelText('The passphrase until now'), FAKE_PASSPHRASE);
    await chooseNew();
    route.go({ view: 'people' });
    done();
    await expect.poll(() => toasts.list.length).toBe(1);
    expect(route.place).toEqual({ view: 'people' });
  });

  it('says which of the fields a wrong passphrase stands in, and selects it', async () => {
    const current = screen.getByLabelText('The passphrase until now') as HTMLInputElement;
    await user.type(current, 'wrong');
    await chooseNew();
    expect(await screen.findByText(/That is not the passphrase/)).toBeTruthy();
    expect(current.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => document.activeElement).toBe(current);
  });

  it('is open to somebody who forgot it and has the recovery key', async () => {
    const change = vi.spyOn(shell, 'changePassphraseWithRecoveryKey');
    await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
    await user.type(screen.getByLabelText('Recovery key'), FAKE_GROUPS.join(' '));
    await chooseNew();
    expect(change).toHaveBeenCalledExactlyOnceWith(FAKE_GROUPS.join(' '), next);
  });
});

describe('whoever came in with the recovery key', () => {
  beforeEach(async () => {
    await session.unlockWithRecoveryKey(FAKE_GROUPS.join(' '));
    expect(route.place).toEqual({ view: 'passphrase' });
    render(Passphrase);
  });

  it('chooses a new passphrase without typing the key again', async () => {
    const change = vi.spyOn(shell, 'changePassphraseWithRecoveryKey');
    expect(screen.queryByLabelText('Recovery key')).toBeNull();
    expect(screen.getByLabelText('The new one')).toBe(document.activeElement);
    await chooseNew();
    expect(change).toHaveBeenCalledExactlyOnceWith(FAKE_GROUPS.join(' '), next);
    expect(session.takeTypedKey(), 'the key is handed over once').toBeNull();
  });

  it('may leave it as it is', async () => {
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    expect(route.place).toEqual({ view: 'today' });
  });
});
