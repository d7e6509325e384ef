// Whether the journal is there and open, and what stands between the person and it.
import { api, Failure, news, type BackupSecret, type VaultStatus } from '$/api';
import { words } from '$/words';
import { route } from './route.svelte';
import { settings } from './settings.svelte';
import { toasts } from './toasts.svelte';
import { visits } from './visits.svelte';

/** `reading` until the shell has answered; `failed` if the journal cannot be shown at all. */
export type SessionState = 'reading' | 'failed' | VaultStatus['state'];

type BeforeLock = () => Promise<unknown> | void;

export class Session {
  state = $state<SessionState>('reading');
  /** Why it is `failed`. */
  failure = $state<Failure | null>(null);
  /** What is known of the recovery key on paper. */
  recovery = $state<VaultStatus['recovery']>('checked');
  /** The civil date on which it was last shown to work. */
  recoveryCheckedOn = $state<string | null>(null);
  /** How long opening takes here, in seconds; for the spinner. */
  unlockSeconds = $state(1);
  version = $state('');
  warnings = $state<VaultStatus['warnings']>([]);
  /** True from the first entry of a new journal until the recovery key was offered. */
  recoveryDue = $state(false);
  /** The same as a plain field: a page that is going still reads states as they were. */
  #isDue = false;
  /** Nothing was logged yet in a journal made just now: the key comes after the first entry. */
  #isNew = $state(false);
  /** True until the key of a journal that was made just now was shown, or put off: so long it takes no passphrase to see it. */
  fresh = $state(false);
  /** Somebody left the made-up journal to make their own, and need not be told again what this is. */
  wantsOwn = $state(false);
  /** True while the process is on its way out. */
  locking = $state(false);

  readonly open = $derived(this.state === 'open' || this.state === 'looking_around');
  readonly lookingAround = $derived(this.state === 'looking_around');
  /** The quiet line on Today stands while this holds. */
  readonly recoveryPostponed = $derived(
    this.state === 'open' && this.recovery === 'to_do' && !this.#isNew && !this.recoveryDue,
  );

  #typedKey: string | null = null;
  #beforeLock = new Set<BeforeLock>();

  /** Asks the shell how things stand. */
  async read(): Promise<void> {
    try {
      const status = await api.vaultStatus();
      this.recovery = status.recovery;
      this.recoveryCheckedOn = status.recovery_checked_on;
      this.unlockSeconds = status.unlock_seconds;
      this.version = status.version;
      this.warnings = status.warnings;
      if (status.state === 'open' || status.state === 'looking_around') await settings.read();
      this.state = status.state;
      this.failure = null;
    } catch (failure) {
      this.fail(failure);
    }
  }

  /** The journal cannot be shown; `failure` says why. */
  fail(failure: unknown): void {
    if (!(failure instanceof Failure)) throw failure;
    this.failure = failure;
    this.state = 'failed';
  }

  /** Makes a journal of one's own and opens it at the composer. */
  async create(passphrase: string): Promise<void> {
    await api.createVault(passphrase);
    this.#isNew = true;
    this.fresh = true;
    route.reset();
    route.go({ view: 'today' }, 'compose');
    await this.read();
  }

  async unlock(passphrase: string): Promise<void> {
    await api.unlockWithPassphrase(passphrase);
    await this.#opened();
  }

  /** Opens with the recovery key, and leads to a new passphrase: whoever comes in this way mostly forgot the old one. */
  async unlockWithRecoveryKey(key: string): Promise<void> {
    await api.unlockWithRecoveryKey(key);
    await this.#opened();
    this.#typedKey = key;
    route.go({ view: 'passphrase' });
  }

  /** Restores the backup that was chosen, opens it, and says what came out of it and where the journal from before is. */
  async restore(secret: BackupSecret): Promise<void> {
    const { entries, put_aside } = await api.restoreBackup(secret);
    await this.#opened();
    const message = put_aside
      ? words('backups-restored-notice-aside', { count: entries, folder: put_aside })
      : words('backups-restored-notice', { count: entries });
    this.warnings = [...this.warnings, { code: 'restored', message }];
    if (secret.by !== 'recovery_key') return;
    this.#typedKey = secret.key;
    route.go({ view: 'passphrase' });
  }

  /** The recovery key that was typed to come in: handed over once, so that nobody types it twice. */
  takeTypedKey(): string | null {
    const key = this.#typedKey;
    this.#typedKey = null;
    return key;
  }

  async lookAround(): Promise<void> {
    await api.lookAround();
    await this.#opened();
  }

  /** From the made-up journal to the beginning of one's own. */
  async leaveMadeUpJournal(): Promise<void> {
    this.wantsOwn = true;
    await this.#leave(() => api.leaveMadeUpJournal());
  }

  /** What must be safe before the process ends: the draft. Returns the way to withdraw it. */
  beforeLock(save: BeforeLock): () => void {
    this.#beforeLock.add(save);
    return () => this.#beforeLock.delete(save);
  }

  /** Keeps the draft, then ends the process that knew the key. What could not be kept must not keep the door open. */
  async lock(): Promise<void> {
    if (!this.open || this.locking) return;
    this.locking = true;
    await Promise.allSettled([...this.#beforeLock].map((save) => save()));
    await this.#leave(() => api.lock());
    this.locking = false;
  }

  /** Follows what is written: the first entry of a new journal makes the recovery key due. Returns the way to stop. */
  follow(): () => void {
    return news.changes.listen((changes) => {
      if (!changes.entries || !this.#isNew || this.recovery !== 'to_do') return;
      this.#isNew = false;
      this.recoveryDue = this.#isDue = true;
    });
  }

  /** Shows the recovery key if it is due: for the moment after "Kept". True if it went there. */
  offerRecovery(): boolean {
    if (!this.recoveryDue) return false;
    this.recoveryDue = this.#isDue = false;
    route.go({ view: 'recovery' });
    return true;
  }

  /** If the moment for it passed without a look: from now on the quiet line on Today reminds of the key. */
  postponeRecovery(): void {
    if (!this.#isDue) return;
    this.recoveryDue = this.#isDue = false;
    this.putRecoveryKeyAway();
  }

  /** The page with the key was left, or never opened in its moment: from now on seeing one takes the passphrase. */
  putRecoveryKeyAway(): void {
    this.fresh = false;
    // A shell that cannot be reached shows no key either.
    api.putRecoveryKeyAway().catch(() => undefined);
  }

  /** The key was shown to work. */
  async recoveryChecked(): Promise<void> {
    await this.read();
  }

  /** The line on Today that asks to try the key goes, and comes again in a quarter. */
  async putOffRecovery(): Promise<void> {
    await api.putOffRecovery();
    await this.read();
  }

  /** A new key was made, and is not typed back yet. */
  recoveryMade(): void {
    this.recovery = 'to_do';
  }

  dismissWarning(code: string): void {
    this.warnings = this.warnings.filter((warning) => warning.code !== code);
  }

  /** Closes what is open; if that cannot be done, the window says why and shows what still is. */
  async #leave(close: () => Promise<unknown>): Promise<void> {
    toasts.clear();
    settings.forget();
    visits.forget();
    route.reset();
    try {
      await close();
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      toasts.show(failure.message);
    }
    await this.read();
  }

  async #opened(): Promise<void> {
    visits.forget();
    route.reset();
    await this.read();
  }
}

export const session = new Session();
