//! Backups: how things stand, making and trying one, and restoring from one while locked.

use chrono::NaiveDate;
use hedgerow_journal::Changes;
use hedgerow_journal::backups::{Overview, RestoredFrom, restore, try_restore as drill};
use hedgerow_vault::backup::Name;
use hedgerow_vault::{Opener, Passphrase, RecoveryKey};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};

use super::{Here, open};
use crate::backups::{self, Backups, When};
use crate::choose::{self, FileKind};
use crate::clock::now;
use crate::failure::{Answer, Failure, Problem};
use crate::lock::Idle;

/// How things stand with backups.
#[derive(Serialize, specta::Type)]
pub struct BackupStatus {
    /// What the journal knows of them.
    pub overview: Overview,
    /// Whether something is under way: a backup, a drill.
    pub is_under_way: bool,
    /// Why the last one could not be made.
    pub failure: Option<Failure>,
}

/// What opens a backup: the passphrase or the recovery key of its time.
#[derive(Deserialize, specta::Type)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum BackupSecret {
    /// The passphrase.
    Passphrase {
        /// As it was typed.
        passphrase: String,
    },
    /// The recovery key.
    RecoveryKey {
        /// As it was written down.
        key: String,
    },
}

/// What a drill found.
#[derive(Serialize, specta::Type)]
pub struct TriedBackup {
    /// The civil date in the backup's name.
    pub day: NaiveDate,
    /// How many entries came out of it.
    pub entries: u32,
}

/// A file that was chosen to restore from. Its path stays in the shell.
#[derive(Serialize, specta::Type)]
pub struct ChosenBackup {
    /// What it is called.
    pub name: String,
    /// The civil date in its name, if it is called as backups are.
    pub day: Option<NaiveDate>,
}

/// What a restore did.
#[derive(Serialize, specta::Type)]
pub struct RestoredBackup {
    /// How many entries came out of the backup.
    pub entries: u32,
    /// The folder in which the journal is now that was here before.
    pub put_aside: Option<String>,
}

/// How things stand.
#[tauri::command(async)]
#[specta::specta]
pub fn get_backups(session: Here<'_>, backups: State<'_, Backups>) -> Answer<BackupStatus> {
    let overview =
        session.own(|open| Ok(open.journal.backups().overview(now())?.ok_or(Problem::MadeUp)?))?;
    Ok(BackupStatus { overview, is_under_way: backups.is_under_way(), failure: backups.failure() })
}

/// Asks where backups are to go. Nothing changes if the person thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_backup_folder(app: AppHandle, session: Here<'_>, idle: State<'_, Idle>) -> Answer<Changes> {
    let Some(folder) = choose::folder(&app) else { return Ok(Changes::NONE) };
    idle.touch();
    session.own(|open| Ok(open.journal.backups().choose(&folder)?))
}

/// Makes a backup now, reads it back, and answers when it is verified. The window hears how far it is.
#[tauri::command(async)]
#[specta::specta]
pub fn back_up_now(app: AppHandle, session: Here<'_>, backups: State<'_, Backups>) -> Answer<()> {
    let made = backups::make(&session, &backups, When::Now, &backups::tell(&app));
    backups::ended(&app);
    made.map(|_| ())
}

/// Stops what is under way with backups.
#[tauri::command(async)]
#[specta::specta]
pub fn cancel_backup(backups: State<'_, Backups>) {
    backups.cancel();
}

/// A drill: restores a backup of the folder into a private place, opens and counts it, and removes it again.
#[tauri::command(async)]
#[specta::specta]
pub fn try_restore(
    app: AppHandle,
    session: Here<'_>,
    backups: State<'_, Backups>,
    name: String,
    secret: BackupSecret,
) -> Answer<TriedBackup> {
    let name: Name = name.parse().map_err(|_| Problem::NoBackupChosen)?;
    let place = session.own(|open| Ok(open.journal.backups().place()?.ok_or(Problem::MadeUp)?))?;
    let archive = place.folder.join(name.to_string());
    let tried = backups.alone(&backups::tell(&app), |watch| {
        secret.open(|opener| Ok(drill(session.vault(), &archive, opener, watch)?))
    });
    backups::ended(&app);
    Ok(TriedBackup { day: name.day(), entries: tried? })
}

/// Asks which backup to restore from; nothing if the person thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_backup_file(app: AppHandle, backups: State<'_, Backups>) -> Option<ChosenBackup> {
    let kind = FileKind { name: &hedgerow_locale::plainly("backups-file-kind"), endings: &[Name::ENDING] };
    let file = choose::file(&app, kind)?;
    let name = file.file_name()?.to_string_lossy().into_owned();
    backups.choose(file);
    Some(ChosenBackup { day: name.parse().ok().map(Name::day), name })
}

/// Restores the chosen backup, puts aside a journal that is there, and opens what came out of it.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_backup(
    app: AppHandle,
    session: Here<'_>,
    backups: State<'_, Backups>,
    idle: State<'_, Idle>,
    secret: BackupSecret,
) -> Answer<RestoredBackup> {
    let archive = backups.chosen().ok_or(Problem::NoBackupChosen)?;
    let now = now();
    let restored = backups.alone(&backups::tell(&app), |watch| {
        secret.open(|opener| session.while_locked(|vault| Ok(restore(vault, &archive, opener, now, watch)?)))
    });
    backups::ended(&app);
    let restored = restored?;
    let unlocked = secret.open(|opener| match opener {
        Opener::Passphrase(passphrase) => session.deriving(|vault| vault.unlock(passphrase)),
        Opener::RecoveryKey(key) => Ok(session.vault().unlock_with_recovery_key(key)?),
    })?;
    idle.touch();
    open(&app, &session, unlocked, None)?;
    let named: Option<Name> = archive.file_name().and_then(|name| name.to_str()?.parse().ok());
    let from = RestoredFrom { on: now.date(), backup_of: named.map(Name::day) };
    session.own(|open| Ok(open.journal.backups().note_restored(from)?))?;
    Ok(RestoredBackup {
        entries: u32::try_from(restored.counted).unwrap_or(u32::MAX),
        put_aside: restored.put_aside.map(|folder| folder.to_string_lossy().into_owned()),
    })
}

impl BackupSecret {
    fn open<T>(&self, act: impl FnOnce(Opener<'_>) -> Answer<T>) -> Answer<T> {
        match self {
            Self::Passphrase { passphrase } => act(Opener::Passphrase(&Passphrase::new(passphrase.clone()))),
            Self::RecoveryKey { key } => act(Opener::RecoveryKey(&RecoveryKey::parse(key)?)),
        }
    }
}
