//! Writing a backup, from the snapshot to a verified file under its name.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::prove::Unpacked;
use super::tally::Tally;
use super::{Name, Source, Watch, list, pack, snapshot, unpack};
use crate::layout::Layout;
use crate::site::Site;
use crate::{Error, Result, Unlocked, database, files};

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The snapshot, in the vault's folder.
    Snapshot,
    /// The whole archive, beside its name.
    Archive,
    /// It was unpacked, opened, checked and counted.
    Verified,
    /// It has its name.
    Named,
}

/// A backup that was made and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What it is called.
    pub name: Name,
    /// Where it is.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
    /// The rows of every table, counted in the journal and again in the backup.
    pub tally: Tally,
    /// What the caller counted in the opened backup.
    pub counted: u64,
}

impl Source {
    /// Makes a backup in `folder`, which is there, named after `day`. When this returns, it was read back: unpacked, opened,
    /// checked by both checks, its rows counted and the same as in the journal. `count` counts in the opened backup what the
    /// caller will speak of. No other backup is touched.
    ///
    /// Takes seconds for a large journal and should have a thread of its own. Nobody else has to wait for it.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::BackupFolderMissing`], [`Error::BackupFolderInside`], [`Error::DiskFull`],
    /// [`Error::BackupDiffers`], [`Error::InUse`] while another one is made, or what reading and writing can meet. Nothing of
    /// it is left then.
    pub fn write<E: From<Error>>(
        &self,
        folder: &Path,
        day: NaiveDate,
        watch: &Watch<'_>,
        count: impl FnOnce(&Connection) -> Result<u64, E>,
    ) -> Result<Made, E> {
        run(self, folder, day, watch, count, &mut |_| Ok(()))
    }
}

/// See [`Source::write`]; an error from `at` stops there, as a full disk would.
pub(crate) fn run<E: From<Error>>(
    source: &Source,
    folder: &Path,
    day: NaiveDate,
    watch: &Watch<'_>,
    count: impl FnOnce(&Connection) -> Result<u64, E>,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<Made, E> {
    require_outside(folder, &source.layout)?;
    let site = Site::at(source.layout.backup_site())?;
    let beside = folder.join(source.unfinished_name());
    let made = pack_snapshot(source, &site, &beside, day, watch, at)
        .map_err(E::from)
        .and_then(|tally| verify(source, &site, &beside, tally, watch, count))
        .and_then(|(tally, counted)| {
            at(Step::Verified)?;
            let (name, path, bytes) = give_name(folder, &beside, day)?;
            at(Step::Named)?;
            Ok(Made { name, path, bytes, tally, counted })
        });
    // Also after success: what is left of the work is the unpacked copy.
    let cleared = site.clear();
    if made.is_err() {
        files::remove_if_there(&beside).map_err(Error::from)?;
    }
    let made = made?;
    cleared?;
    Ok(made)
}

impl Unlocked {
    /// Whether backups can go to `folder`.
    ///
    /// # Errors
    /// [`Error::BackupFolderMissing`], [`Error::BackupFolderInside`], or what looking there can meet.
    pub fn check_backup_folder(&self, folder: &Path) -> Result<()> {
        require_outside(folder, &self.layout)
    }

    /// Where its backups go as long as nobody chose a folder.
    #[must_use]
    pub fn default_backup_folder(&self) -> PathBuf {
        list::default_folder(self.layout.folder())
    }
}

/// A backup inside the vault's folder would be lost with it.
fn require_outside(folder: &Path, vault: &Layout) -> Result<()> {
    list::require_folder(folder)?;
    let is_inside = folder.canonicalize()?.starts_with(vault.folder().canonicalize()?);
    if is_inside { Err(Error::BackupFolderInside) } else { Ok(()) }
}

fn pack_snapshot(
    source: &Source,
    site: &Site,
    beside: &Path,
    day: NaiveDate,
    watch: &Watch<'_>,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<Tally> {
    let database = site.layout.database();
    let tally = watch.settle(snapshot::take(source, &database, watch))?;
    at(Step::Snapshot)?;
    files::remove_if_there(beside)?;
    watch.settle(pack::run(source, &database, beside, day, watch))?;
    // The disk need not hold it twice.
    files::remove_if_there(&database)?;
    at(Step::Archive)?;
    Ok(tally)
}

/// Reads the archive back and compares it with what was written.
fn verify<E: From<Error>>(
    source: &Source,
    site: &Site,
    archive: &Path,
    written: Tally,
    watch: &Watch<'_>,
    count: impl FnOnce(&Connection) -> Result<u64, E>,
) -> Result<(Tally, u64), E> {
    let layout = Layout::in_folder(site.layout.folder().join("unpacked"));
    files::create_private_folder(layout.folder()).map_err(Error::from)?;
    let read_back = || {
        watch.settle(unpack::run(archive, &layout, watch))?;
        let mut opened = Unpacked::read(layout)?.open(&[source.key.duplicate()])?;
        let tally = opened.check(watch)?;
        Ok((opened, tally))
    };
    // It was whole a moment ago: whatever is wrong with it now is no matter of which backup was chosen.
    let (opened, tally) = read_back().map_err(|error| match error {
        Error::Backup { .. } => Error::BackupDiffers,
        other => other,
    })?;
    let is_ours = opened.header.vault_id == source.header.vault_id;
    if !is_ours || tally != written {
        return Err(Error::BackupDiffers.into());
    }
    let counted = count(&opened.connection)?;
    database::close(opened.connection)?;
    Ok((tally, counted))
}

fn give_name(folder: &Path, beside: &Path, day: NaiveDate) -> Result<(Name, PathBuf, u64)> {
    let name = list::free_name(folder, day)?;
    let path = folder.join(name.to_string());
    let bytes = fs::metadata(beside)?.len();
    fs::rename(beside, &path)?;
    files::sync_folder(folder)?;
    Ok((name, path, bytes))
}

#[cfg(test)]
mod tests;
