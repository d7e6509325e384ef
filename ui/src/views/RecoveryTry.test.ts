import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Api } from '$/api';
import { makeFake } from '$/api/fake';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import RecoveryLine from './Today/RecoveryLine.svelte';
import RecoveryTry from './RecoveryTry.svelte';

let shell: Api;
const user = userEvent.setup();

beforeEach(async () => {
  shell = makeFake({ recovery: 'to_try' });
  use(shell);
  await session.read();
  toasts.clear();
  route.reset();
});

describe('a recovery key that was tried a quarter ago', () => {
  it('is asked for on Today, and is not for another quarter if one likes', async () => {
    render(RecoveryLine);
    const later = vi.spyOn(shell, 'putOffRecovery');
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(route.place).toEqual({ view: 'recovery-try' });
    await user.click(screen.getByRole('button', { name: 'In three months' }));
    await expect.poll(() => screen.queryByText(/It is a while/)).toBeNull();
    expect(later).toHaveBeenCalledOnce();
  });

  it('stays asked for if putting it off fails, and says why', async () => {
    shell.putOffRecovery = () => Promise.reject({ code: 'disk-full', message: 'The disk is full.' });
    render(RecoveryLine);
    await user.click(screen.getByRole('button', { name: 'In three months' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try it' })).toBeTruthy();
  });

  it('counts as checked today once it was typed from the paper', async () => {
    route.go({ view: 'settings' });
    route.go({ view: 'recovery-try' });
    render(RecoveryTry);
    const field = screen.getByLabelText('Recovery key');
    expect(document.activeElement, 'one types at once').toBe(field);
    await user.keyboard(`${FAKE_GROUPS.join(' ')}{Enter}`);
    await expect.poll(() => session.recovery).toBe('checked');
    await expect.poll(() => route.place).toEqual({ view: 'settings' });
    expect(toasts.list[0]?.message).toContain('It opens this journal');
  });

  it('is told apart from another one, which is selected so that typing replaces it', async () => {
    render(RecoveryTry);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Write the recovery key from your paper first.')).toBeTruthy();
    await user.keyboard('AGE-SECRET-KEY-1{Enter}');
    expect(await screen.findByText(/it opens another journal/)).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Recovery key');
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd).toBe(field.value.length);
    expect(session.recovery).toBe('to_try');
  });
});
