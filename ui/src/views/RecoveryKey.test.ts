import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Api } from '$/api';
import { FAKE_PASSPHRASE, makeFake } from '$/api/fake';
import { FAKE_GROUPS } from '$/api/fake/vault';
import { route } from '$/state/route.svelte';
import { session } from '$/state/session.svelte';
import { toasts } from '$/state/toasts.svelte';
import RecoveryKey from './RecoveryKey.svelte';

let shell: Api;
const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });

async function begin(fresh: boolean, more: Partial<Api> = {}): Promise<void> {
  shell = Object.assign(makeFake({ recovery: 'to_do', state: fresh ? 'absent' : 'open' }), more);
  use(shell);
  if (fresh) await shell.createVault(FAKE_PASSPHRASE);
  await session.read();
  session.fresh = fresh;
  route.reset();
  open();
}

let page: ReturnType<typeof render>;
function open(): void {
  route.go({ view: 'recovery' });
  page = render(RecoveryKey);
}

async function toCheck(): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'I have it on paper' }));
}

beforeEach(() => toasts.clear());

describe('the recovery key of a new journal', () => {
  beforeEach(() => begin(true));

  it('is shown in its groups without asking for the passphrase again', async () => {
    const list = await screen.findByRole('list', { name: 'The recovery key, in groups of four' });
    expect([...list.querySelectorAll('.group')].map((group) => group.textContent)).toEqual(FAKE_GROUPS);
  });

  it('counts as checked once two groups were typed back', async () => {
    await toCheck();
    expect(screen.queryByText('QX7M'), 'the key is out of sight while it is typed back').toBeNull();
    await user.type(screen.getByLabelText('Group 7'), '9lkt');
    await user.type(screen.getByLabelText('Group 14'), 'LPVW{Enter}');
    await expect.poll(() => session.recovery).toBe('checked');
    expect(route.place).toEqual({ view: 'today' });
    expect(toasts.list[0]?.message).toContain('It matches');
  });

  it('leaves one where one went while it was checked', async () => {
    let done: () => void = () => {};
    const confirm = shell.confirmRecoveryKey;
    const waiting = new Promise<void>((resolve) => (done = resolve));
    shell.confirmRecoveryKey = (typed) => waiting.then(() => confirm(typed));
    await toCheck();
    await user.type(screen.getByLabelText('Group 7'), '9lkt');
    await user.type(screen.getByLabelText('Group 14'), 'LPVW{Enter}');
    route.go({ view: 'people' });
    done();
    await expect.poll(() => session.recovery).toBe('checked');
    expect(route.place).toEqual({ view: 'people' });
  });

  it('tells a mistake gently and lets one look again', async () => {
    await toCheck();
    await user.type(screen.getByLabelText('Group 7'), 'AAAA');
    await user.type(screen.getByLabelText('Group 14'), 'BBBB{Enter}');
    expect(await screen.findByText(/Something differs/)).toBeTruthy();
    expect(session.recovery).toBe('to_do');
    await user.click(button('Show the key again'));
    expect(screen.getByText('QX7M')).toBeTruthy();
  });

  it('may wait until tonight, and says plainly what that risks', async () => {
    expect(await screen.findByText(/everything in this journal is lost for good/)).toBeTruthy();
    await user.click(button('Tonight'));
    expect(route.place).toEqual({ view: 'today' });
  });

  it('takes the passphrase once its page was left, whichever way', async () => {
    await screen.findByText('QX7M');
    page.unmount();
    open();
    expect(await screen.findByLabelText('Your passphrase, once more')).toBeTruthy();
    expect(screen.queryByText('QX7M')).toBeNull();
    await expect(shell.makeRecoveryKey(null), 'the page is not all that keeps it').rejects.toMatchObject({ code: 'no-recovery-key-shown' });
  });
});

describe('the key as a page to print', () => {
  it('is written where one says, and what went wrong is said', async () => {
    await begin(true);
    const save = vi.spyOn(shell, 'saveRecoveryKit').mockRejectedValueOnce({ code: 'cannot-write', message: 'It may not be written there.' });
    await user.click(await screen.findByRole('button', { name: 'Save as a PDF' }));
    expect(await screen.findByText(/may not be written there/)).toBeTruthy();
    await user.click(button('Save as a PDF'));
    await expect.poll(() => toasts.list.at(-1)?.message).toMatch(/“kit.pdf” holds the key/);
    expect(save).toHaveBeenCalledTimes(2);
    expect(screen.getByText('QX7M'), 'the key is still there to be written down').toBeTruthy();
  });

  it('is never printed by the window, which would keep the key open behind a dialog', async () => {
    await begin(true);
    await screen.findByRole('button', { name: 'Save as a PDF' });
    expect(screen.queryByRole('button', { name: /^Print/ })).toBeNull();
  });

  it('is no file where one thinks better of it', async () => {
    await begin(true, { saveRecoveryKit: () => Promise.resolve(null) });
    toasts.clear();
    await user.click(await screen.findByRole('button', { name: 'Save as a PDF' }));
    expect(toasts.list).toEqual([]);
  });
});

describe('a new recovery key', () => {
  it('takes the passphrase once more', async () => {
    await begin(false);
    const make = vi.spyOn(shell, 'makeRecoveryKey');
    const field = screen.getByLabelText('Your passphrase, once more');
    await user.type(field, 'wrong{Enter}');
    expect(await screen.findByText(/That is not the passphrase/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, `${FAKE_PASSPHRASE}{Enter}`);
    expect(await screen.findByText('QX7M')).toBeTruthy();
    expect(make).toHaveBeenLastCalledWith(FAKE_PASSPHRASE);
  });

  it('is asked for with the passphrase where the first one was shown before', async () => {
    await begin(true, {
      makeRecoveryKey: () => Promise.reject({ code: 'no-recovery-key-shown', message: 'None.' }),
    });
    expect(await screen.findByLabelText('Your passphrase, once more')).toBeTruthy();
    expect(screen.queryByText(/None/), 'that is nobody\'s mistake').toBeNull();
  });
});
