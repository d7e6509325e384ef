// Backups as the window knows them: how things stand, and how far what is under way has come.
import { api, onBackupTold, type BackupStatus } from '$/api';
import { Attempt } from './attempt.svelte';

export class Backups {
  status = $state.raw<BackupStatus | null>(null);
  /** How far it is, in percent; nothing while nothing is under way. */
  percent = $state<number | null>(null);
  readonly reading = new Attempt();
  readonly making = new Attempt();
  readonly choosing = new Attempt();
  /** True for the moment after one was made by hand. */
  made = $state(false);

  /** How often it was asked how things stand. */
  #asked = 0;
  #answering: Promise<void> | null = null;

  /** Asks how things stand; if it is asked again meanwhile, the answer is as of the last time. */
  read(): Promise<void> {
    this.#asked += 1;
    this.#answering ??= this.#answer();
    return this.#answering;
  }

  async #answer(): Promise<void> {
    let asked: number;
    do {
      asked = this.#asked;
      await this.reading.run(async () => (this.status = await api.getBackups()));
    } while (asked !== this.#asked);
    if (this.status?.is_under_way) this.percent ??= 0;
    this.#answering = null;
  }

  /** Makes one now. To stop it is no failure. */
  async make(): Promise<void> {
    this.made = false;
    const made = await this.making.run(() => api.backUpNow());
    if (this.making.failure?.code === 'cancelled') this.making.failure = null;
    await this.read();
    this.made = made;
  }

  async choose(): Promise<void> {
    if (await this.choosing.run(() => api.chooseBackupFolder())) await this.read();
  }

  /** Follows what the shell tells; returns the way to stop. */
  follow(): () => void {
    return onBackupTold((told) => {
      if (told.told === 'progress') {
        this.percent = Math.floor(told.thousandths / 10);
        return;
      }
      this.percent = null;
      void this.read();
    });
  }
}
