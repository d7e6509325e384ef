// Backups as the window knows them: how things stand, and how far what is under way has come.
import { api, news, type BackupStatus } from '$/api';
import { Attempt } from './attempt.svelte';
import { Reading } from './reading.svelte';

export class Backups {
  /** How far it is, in percent; nothing while nothing is under way. */
  percent = $state<number | null>(null);
  readonly reading = new Reading(() => api.getBackups());
  readonly making = new Attempt();
  readonly choosing = new Attempt();
  /** True for the moment after one was made by hand. */
  made = $state(false);

  get status(): BackupStatus | null {
    return this.reading.value;
  }

  /** Asks how things stand. */
  async read(): Promise<void> {
    const counts = await this.reading.again();
    if (counts && this.status?.is_under_way) this.percent ??= 0;
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
    return news.backup.listen((told) => {
      if (told.told === 'progress') {
        this.percent = Math.floor(told.thousandths / 10);
        return;
      }
      this.percent = null;
      void this.read();
    });
  }
}
