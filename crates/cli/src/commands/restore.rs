//! A backup becomes the journal again, or is only tried.

use std::path::{Path, PathBuf};

use fluent_bundle::FluentArgs;
use hedgerow_host::clock::now;
use hedgerow_journal::backups::{RestoredFrom, restore, try_restore};
use hedgerow_journal::{Journal, Moment};
use hedgerow_locale::say;
use hedgerow_vault::backup::{Cancel, Name, Watch};
use hedgerow_vault::{Error, Opener, Vault};
use serde::Serialize;

use crate::arguments::Shared;
use crate::failure::Failure;
use crate::{door, print, secret};

/// What came out of the backup.
#[derive(Serialize)]
struct Told {
    entries: u64,
    /// Where the journal is now that was in the place before.
    #[serde(skip_serializing_if = "Option::is_none")]
    put_aside: Option<PathBuf>,
}

/// Restores `archive`, opened by the passphrase or the recovery key of its time; what is in the place is put aside. With `only_try` it is restored into
/// a private folder, checked, counted, and removed again.
pub fn run(shared: &Shared, archive: &Path, only_try: bool) -> Result<(), Failure> {
    let vault = Vault::at(door::folder(shared)?);
    // Trying needs a vault's folder to do it in, and restoring needs the vault that is there to be closed.
    if only_try && !vault.is_present()? {
        return Err(Error::NotPresent.into());
    }
    if !only_try && vault.is_present()? && vault.is_in_use()? {
        return Err(Error::InUse.into());
    }
    let told = secret::tried(shared, |opener| {
        if only_try { drill(&vault, archive, opener) } else { replace(&vault, archive, opener, now()) }
    })?;
    tell(shared, &told, only_try)
}

fn drill(vault: &Vault, archive: &Path, opener: Opener<'_>) -> Result<Told, Failure> {
    let watch = Watch::new(Cancel::new(), &|_| ());
    let entries = try_restore(vault, archive, opener, &watch)?;
    Ok(Told { entries: entries.into(), put_aside: None })
}

fn replace(vault: &Vault, archive: &Path, opener: Opener<'_>, now: Moment) -> Result<Told, Failure> {
    let watch = Watch::new(Cancel::new(), &|_| ());
    let restored = restore(vault, archive, opener, now, &watch)?;
    let named: Option<Name> = archive.file_name().and_then(|name| name.to_str()?.parse().ok());
    let mut journal = Journal::open(door::unlock(vault, opener)?, now)?;
    journal.backups().note_restored(RestoredFrom { on: now.date(), backup_of: named.map(Name::day) })?;
    journal.lock()?;
    Ok(Told { entries: restored.counted, put_aside: restored.put_aside })
}

fn tell(shared: &Shared, told: &Told, only_try: bool) -> Result<(), Failure> {
    if shared.json {
        return print::json([told]);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("entries", told.entries);
    let mut lines = vec![say(if only_try { "cli-restore-tried" } else { "cli-restored" }, &arguments)];
    if let Some(folder) = &told.put_aside {
        let mut arguments = FluentArgs::new();
        arguments.set("folder", print::on_one_line(&folder.to_string_lossy()));
        lines.push(say("cli-put-aside", &arguments));
    }
    print::lines(&lines)
}
