// The made-up backups: a folder that exists in name only, and files that open with the made-up passphrase.
import { Failure } from '../failure';
import { news } from '../news';
import type { Api } from '../client';
import type { BackupSecret, Overview } from '../types';
import { changed } from './changes';
import { daysBefore } from './days';
import { FAKE_GROUPS } from './vault';
import type { World } from './index';

type Commands = Pick<
  Api,
  'getBackups' | 'chooseBackupFolder' | 'backUpNow' | 'cancelBackup' | 'tryRestore' | 'chooseBackupFile' | 'restoreBackup'
>;

/** The folder that "the person" chooses. */
export const FAKE_FOLDER = '/media/stick/Backups';
const DEFAULT_FOLDER = '/home/somebody/.local/share/hedgerow-backups';
const STEPS = 4;

const fileOf = (day: string) => `hedgerow-${day}.hedgerow`;

function requireSecret(world: World, secret: BackupSecret): void {
  if (secret.by === 'passphrase' && secret.passphrase !== world.passphrase) {
    throw new Failure('wrong-passphrase', 'That is not the passphrase. Nothing was changed; try again.');
  }
  if (secret.by === 'recovery_key' && secret.key.replace(/\s/g, '').toUpperCase() !== FAKE_GROUPS.join('')) {
    throw new Failure('wrong-recovery-key', 'That recovery key is well formed, but it opens another journal.');
  }
}

export function backupCommands(world: World): Commands {
  const { stage } = world;
  const entries = () => world.journal.entries.length;
  const overview: Overview = {
    folder: DEFAULT_FOLDER, is_chosen: false, is_missing: false, restored: null,
    is_old: !stage.backups || stage.backupAge >= 3,
    newest: stage.backups ? { day: daysBefore(stage.today, stage.backupAge), days_ago: stage.backupAge, entries: entries() } : null,
    backups: stage.backups
      ? [
          { name: fileOf(daysBefore(stage.today, stage.backupAge)), day: daysBefore(stage.today, stage.backupAge), entries: entries() },
          { name: fileOf(daysBefore(stage.today, 40)), day: daysBefore(stage.today, 40), entries: null },
        ]
      : [],
  };
  let underWay = false;
  let stopped = false;
  let chosen: string | null = null;

  /** Works in steps that can be stopped, then does `act`. */
  async function work<T>(act: () => T): Promise<T> {
    if (underWay) throw new Failure('backup-under-way', 'A backup is being made or tried just now.');
    [underWay, stopped] = [true, false];
    try {
      for (let step = 0; step < STEPS; step += 1) {
        news.backup.tell({ told: 'progress', thousandths: (step * 1000) / STEPS });
        await world.pause(10);
        if (stopped) throw new Failure('cancelled', 'Stopped. Nothing was changed.');
      }
      return act();
    } finally {
      underWay = false;
      news.backup.tell({ told: 'ended' });
    }
  }

  return {
    async getBackups() {
      if (stage.state !== 'open') throw new Failure('made-up', 'This is a made-up journal.');
      return { overview: { ...overview, backups: [...overview.backups] }, is_under_way: underWay, failure: stage.backupFailure };
    },
    async chooseBackupFolder() {
      Object.assign(overview, { folder: FAKE_FOLDER, is_chosen: true, backups: [] });
      return changed({ settings: true });
    },
    backUpNow: () =>
      work(() => {
        const made = { name: fileOf(stage.today), day: stage.today, entries: entries() };
        overview.newest = { day: stage.today, days_ago: 0, entries: entries() };
        overview.is_old = false;
        overview.backups = [made, ...overview.backups.filter(({ day }) => day !== stage.today)];
        stage.backupFailure = null;
        return null;
      }),
    async cancelBackup() {
      stopped = true;
    },
    tryRestore: (name, secret) =>
      work(() => {
        requireSecret(world, secret);
        const listed = overview.backups.find((backup) => backup.name === name);
        if (!listed) throw new Failure('no-backup-chosen', 'Choose a backup first.');
        return { day: listed.day, entries: listed.entries ?? 12 };
      }),
    async chooseBackupFile() {
      chosen = fileOf(daysBefore(stage.today, 2));
      return { name: chosen, day: daysBefore(stage.today, 2) };
    },
    restoreBackup: (secret) =>
      work(() => {
        if (chosen === null) throw new Failure('no-backup-chosen', 'Choose a backup first.');
        requireSecret(world, secret);
        const put_aside = stage.state === 'locked' ? `/home/somebody/.local/share/hedgerow-before-${stage.today}` : null;
        stage.state = 'open';
        overview.restored = { on: stage.today, backup_of: daysBefore(stage.today, 2) };
        return { entries: 1234, put_aside };
      }),
  };
}
