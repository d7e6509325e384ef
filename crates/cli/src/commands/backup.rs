//! Making a backup: one file, read back and counted before an older one may go.

use std::path::{Path, PathBuf};

use fluent_bundle::FluentArgs;
use hedgerow_journal::backups::{self, Place};
use hedgerow_journal::{Journal, Moment};
use hedgerow_locale::say;
use hedgerow_vault::Error;
use hedgerow_vault::backup::{Cancel, Watch};
use serde::Serialize;

use crate::arguments::Shared;
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// What was made.
#[derive(Serialize)]
struct BackedUp {
    folder: PathBuf,
    entries: u32,
}

/// Makes a backup in `to`, or where the journal's own go.
pub fn run(shared: &Shared, to: Option<&Path>) -> Result<(), Failure> {
    let made = Door::find(shared)?.open(|journal, now| make(journal, to, now))?;
    if shared.json {
        return print::json([made]);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("entries", made.entries);
    arguments.set("folder", print::on_one_line(&made.folder.to_string_lossy()));
    print::lines(&[say("cli-backed-up", &arguments)])
}

fn make(journal: &mut Journal, to: Option<&Path>, now: Moment) -> Result<BackedUp, Failure> {
    let (Some(place), Some(source)) = (place(journal, to)?, journal.backups().source()?) else {
        return Err(Error::NotPresent.into());
    };
    let made = backups::make(&source, &place, now, &Watch::new(Cancel::new(), &|_| ()))?;
    journal.backups().keep(&made)?;
    Ok(BackedUp { folder: place.folder, entries: made.entries() })
}

/// Where it goes. A folder that is named is never made: it may be on a disk that is not plugged in.
fn place(journal: &mut Journal, to: Option<&Path>) -> Result<Option<Place>, Failure> {
    let Some(folder) = to else { return Ok(journal.backups().place()?) };
    let folder = std::path::absolute(folder).map_err(Error::from)?;
    if let Some(vault) = journal.vault() {
        vault.check_backup_folder(&folder)?;
    }
    Ok(Some(Place { folder, is_chosen: true }))
}
