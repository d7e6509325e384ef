import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, Failure, use } from '$/api';
import { FAKE_PASSPHRASE, makeFake } from '$/api/fake';
import { FAKE_ASKED_GROUPS } from '$/api/fake/vault';
import { route } from './route.svelte';
import { Session } from './session.svelte';
import { toasts } from './toasts.svelte';

let session: Session;
beforeEach(() => {
  session = new Session();
  route.reset();
});

async function logSomething(): Promise<void> {
  await api.logEntry({
    id: 'e',
    who: { who: 'new', id: 'r', name: 'Mum' },
    when: null,
    request: 'my Saturday',
    kind: null,
    want: null,
    answer: { direction: 'received', decision: 'yes' },
    cost: 'drained',
    details: {
      pressure: null, how: null, channel: null, out_of_hours: false, also_felt: [], strength: null,
      note: '', bring_to_session: false, old_rule: '', unsafe: false, kept_room_for: '',
    },
  });
}

describe('the session', () => {
  it('is neither open nor shut until the shell has answered', async () => {
    use(makeFake({ state: 'locked' }));
    expect(session.state).toBe('reading');
    await session.read();
    expect(session.state).toBe('locked');
    expect(session.open).toBe(false);
  });

  it('stays locked after a wrong passphrase and opens with the right one', async () => {
    use(makeFake({ state: 'locked' }));
    await session.read();
    await expect(session.unlock('wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(session.state).toBe('locked');
    await session.unlock(FAKE_PASSPHRASE);
    expect(session.open).toBe(true);
  });

  it('shows why nothing can be shown, and recovers', async () => {
    const shell = makeFake();
    const { vaultStatus } = shell;
    shell.vaultStatus = () => Promise.reject({ code: 'header-damaged', message: 'Damaged.' });
    use(shell);
    await session.read();
    expect(session.state).toBe('failed');
    expect(session.failure).toBeInstanceOf(Failure);
    expect(session.failure?.code).toBe('header-damaged');
    shell.vaultStatus = vaultStatus;
    await session.read();
    expect(session.state).toBe('open');
  });

  it('goes to the composer when a journal was made, and offers the recovery key after the first entry, once', async () => {
    use(makeFake({ state: 'absent', recovery: 'to_do', entries: 0 }));
    const stop = session.follow();
    await session.read();
    await session.create('six words');
    expect(route.place).toEqual({ view: 'today' });
    expect(route.intent).toBe('compose');
    expect(session.offerRecovery(), 'nothing was saved yet').toBe(false);
    expect(session.recoveryPostponed, 'nobody postponed anything yet').toBe(false);

    await logSomething();
    expect(session.recoveryDue).toBe(true);
    expect(session.offerRecovery()).toBe(true);
    expect(route.place).toEqual({ view: 'recovery' });

    await logSomething();
    expect(session.recoveryDue, 'it was offered already').toBe(false);
    expect(session.recoveryPostponed, 'until it is checked, Today keeps reminding').toBe(true);
    await api.confirmRecoveryKey(FAKE_ASKED_GROUPS);
    await session.recoveryChecked();
    expect(session.recoveryPostponed).toBe(false);
    expect(session.recoveryCheckedOn).not.toBeNull();
    stop();
  });

  it('asks for the passphrase before it shows a key whose moment passed', async () => {
    use(makeFake({ state: 'absent', recovery: 'to_do', entries: 0 }));
    const stop = session.follow();
    await session.read();
    await session.create('six words');
    session.postponeRecovery();
    expect(session.fresh, 'its moment did not come yet').toBe(true);
    await logSomething();
    session.postponeRecovery();
    expect(session.fresh).toBe(false);
    expect(session.recoveryPostponed, 'Today keeps reminding').toBe(true);
    await expect(api.makeRecoveryKey(null)).rejects.toMatchObject({ code: 'no-recovery-key-shown' });
    stop();
  });

  it('offers no recovery key for a journal that was only opened', async () => {
    use(makeFake({ state: 'locked', recovery: 'to_do' }));
    const stop = session.follow();
    await session.unlock(FAKE_PASSPHRASE);
    await logSomething();
    expect(session.recoveryDue).toBe(false);
    expect(session.recoveryPostponed).toBe(true);
    stop();
  });

  it('keeps the draft before it locks, and locks even if the draft cannot be kept', async () => {
    const shell = makeFake();
    const order: string[] = [];
    const lock = shell.lock;
    shell.lock = () => {
      order.push('lock');
      return lock();
    };
    use(shell);
    await session.read();
    session.beforeLock(async () => void order.push('draft'));
    session.beforeLock(() => Promise.reject(new Failure('disk-full', 'Full.')));
    await session.lock();
    expect(order).toEqual(['draft', 'lock']);
    expect(session.state).toBe('locked');
  });

  it('locks once, however often it is asked', async () => {
    const shell = makeFake();
    const lock = vi.spyOn(shell, 'lock');
    use(shell);
    await session.read();
    await Promise.all([session.lock(), session.lock()]);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('leaves the made-up journal for the first run', async () => {
    use(makeFake({ state: 'absent', entries: 0 }));
    await session.lookAround();
    expect(session.lookingAround).toBe(true);
    expect(session.recoveryPostponed, 'there is no key to a made-up journal').toBe(false);
    await session.leaveMadeUpJournal();
    expect(session.state).toBe('absent');
    expect(session.wantsOwn, 'the first run goes on with the passphrase').toBe(true);
  });

  it('says why it could not lock, and shows what is still open', async () => {
    const shell = makeFake();
    shell.lock = () => Promise.reject({ code: 'io', message: 'The disk could not be written.' });
    use(shell);
    await session.read();
    await session.lock();
    expect(session.state).toBe('open');
    expect(session.locking).toBe(false);
    expect(toasts.list[0]?.message).toBe('The disk could not be written.');
  });

  it('shows each warning until it was read', async () => {
    use(makeFake({ warnings: [{ code: 'rolled-back', message: 'Older.' }, { code: 'capture-key-replaced', message: 'Changed.' }] }));
    await session.read();
    session.dismissWarning('rolled-back');
    expect(session.warnings.map((warning) => warning.code)).toEqual(['capture-key-replaced']);
  });
});
