// The made-up vault: it opens with one passphrase, and forgets everything with the page.
import { Failure } from '../failure';
import type { Api } from '../client';
import type { PassphraseStrength, RecoveryKit } from '../types';
import type { World } from './index';
import { madeUpJournal } from './seed';

type Names =
  | 'vaultStatus' | 'ratePassphrase' | 'suggestPassphrase' | 'createVault' | 'unlockWithPassphrase'
  | 'unlockWithRecoveryKey' | 'changePassphrase' | 'changePassphraseWithRecoveryKey' | 'lock' | 'noteActivity' | 'makeRecoveryKey'
  | 'putRecoveryKeyAway' | 'confirmRecoveryKey' | 'saveRecoveryKit' | 'tryRecoveryKey' | 'putOffRecovery' | 'lookAround' | 'leaveMadeUpJournal';

/** The groups of the made-up recovery key. */
export const FAKE_GROUPS = [
  'AGE-', 'SECR', 'ET-K', 'EY-1', 'QX7M', 'P2VD', '9LKT', 'W3HN', '5RZC', 'E8JA', 'Y4SU', 'G6FQ', 'XT0M',
  'LPVW', '2D9K', 'H7NC', 'R5ZE', '3A8J', 'S4YG',
];
const ASK = [6, 13];
/** Those of them that are asked back. */
export const FAKE_ASKED_GROUPS = ASK.map((group) => FAKE_GROUPS[group] ?? '');

const isRecoveryKey = (key: string) => key.replace(/\s/g, '').toUpperCase() === FAKE_GROUPS.join('');

const wrongRecoveryKey = () =>
  new Failure('wrong-recovery-key', 'That recovery key is well formed, but it opens another journal.');

function rate(passphrase: string): PassphraseStrength {
  const guesses = Math.min(20, passphrase.length * 0.8);
  if (guesses < 8) return { guesses_log10: guesses, verdict: 'weak', message: 'Somebody who has a copy of this journal and good equipment would find this one in about a minute.' };
  if (guesses < 12) return { guesses_log10: guesses, verdict: 'fair', message: 'It would hold for a while: somebody with good equipment would find this one in about 3 years.' };
  return { guesses_log10: guesses, verdict: 'strong', message: 'A strong one: even with a hundred fast graphics cards it would not be found in ten thousand years.' };
}

const wrongPassphrase = () =>
  new Failure('wrong-passphrase', 'That is not the passphrase of this journal. Nothing was changed; try again.');

/** The commands of the vault. */
export function vaultCommands(world: World): Pick<Api, Names> {
  const { stage } = world;
  /** As in the shell: the first key is seen once without the passphrase. */
  let isUnseen = false;
  return {
    async vaultStatus() {
      const { state, recovery, warnings } = stage;
      const recovery_checked_on = recovery === 'to_do' ? null : stage.today;
      return { state, recovery, recovery_checked_on, unlock_seconds: Math.max(0.1, (stage.delay * 20) / 1000), version: '0.1.0', warnings };
    },
    async ratePassphrase(passphrase) {
      return rate(passphrase);
    },
    async suggestPassphrase() {
      return 'lantern gravel oboe thimble meadow crisp';
    },
    async createVault(passphrase) {
      await world.pause(20);
      world.passphrase = passphrase;
      Object.assign(stage, { state: 'open', recovery: 'to_do' });
      isUnseen = true;
      return null;
    },
    async unlockWithPassphrase(passphrase) {
      await world.pause(20);
      if (passphrase !== world.passphrase) throw wrongPassphrase();
      stage.state = 'open';
      return null;
    },
    async unlockWithRecoveryKey(key) {
      await world.pause(20);
      if (!isRecoveryKey(key)) throw wrongRecoveryKey();
      stage.state = 'open';
      return null;
    },
    async changePassphrase(current, next) {
      await world.pause(20);
      if (current !== world.passphrase) throw wrongPassphrase();
      world.passphrase = next;
      return null;
    },
    async changePassphraseWithRecoveryKey(key, next) {
      await world.pause(20);
      if (!isRecoveryKey(key)) throw wrongRecoveryKey();
      world.passphrase = next;
      return null;
    },
    async lock() {
      stage.state = 'locked';
    },
    async noteActivity() {
    },
    async makeRecoveryKey(passphrase): Promise<RecoveryKit> {
      await world.pause(20);
      if (passphrase === null && !isUnseen) throw new Failure('no-recovery-key-shown', 'There is no recovery key to type back. Make a new one first.');
      if (passphrase !== null && passphrase !== world.passphrase) throw wrongPassphrase();
      isUnseen = false;
      stage.recovery = 'to_do';
      return { groups: [...FAKE_GROUPS], vault_id: '0f5c1f1e-8d0a-4c56-9f7e-3d2b6f0a9c11', made_on: stage.today, ask: [...ASK] };
    },
    async putRecoveryKeyAway() {
      isUnseen = false;
    },
    async confirmRecoveryKey(typed) {
      const right = ASK.every((group, index) => typed[index]?.trim().toUpperCase() === FAKE_GROUPS[group]);
      if (!right) throw new Failure('recovery-key-mistyped', 'Something differs from the key. Look at the paper once more.');
      stage.recovery = 'checked';
      return null;
    },
    async saveRecoveryKit() {
      return 'kit.pdf';
    },
    async tryRecoveryKey(key) {
      await world.pause(20);
      if (!isRecoveryKey(key)) throw wrongRecoveryKey();
      stage.recovery = 'checked';
      return null;
    },
    async putOffRecovery() {
      stage.recovery = 'checked';
      return null;
    },
    async lookAround() {
      world.journal = madeUpJournal(11, 400, stage.today);
      stage.state = 'looking_around';
      return null;
    },
    async leaveMadeUpJournal() {
      world.journal = { relationships: [], entries: [], waiting: [] };
      stage.state = 'absent';
    },
  };
}
