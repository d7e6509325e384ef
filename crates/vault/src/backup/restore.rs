//! A backup becomes a vault again: in a place where there is none, or in the place of one that is put aside whole.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::members::Member;
use super::prove::{Opened, Unpacked};
use super::tally::Tally;
use super::{Watch, unpack};
use crate::folder_lock::FolderLock;
use crate::header::Unproven;
use crate::layout::Layout;
use crate::site::{self, Site};
use crate::witness::Witness;
use crate::wrap::Opener;
use crate::{Error, Result, Vault, database, files, inbox, page_seals, synced_folder};

/// What has just been made durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// All files, unpacked beside the place.
    Unpacked,
    /// It was opened and checked, and counts as newer than what was seen here.
    Proved,
    /// It bears the name that the present vault is to have, which is still in its place.
    #[cfg_attr(
        not(any(target_os = "linux", target_os = "macos")),
        expect(dead_code, reason = "the two cannot change names at once")
    )]
    Beside,
    /// It is in its place, and what was there is put aside.
    Placed,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the caller counted in it.
    pub counted: u64,
    /// Where the vault is now that was in the place before.
    pub put_aside: Option<PathBuf>,
}

/// What a drill found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What the caller counted in it.
    pub counted: u64,
    /// The rows of every table.
    pub tally: Tally,
}

impl Vault {
    /// Restores the backup at `archive` into this vault's folder, with the passphrase or recovery key of its time. It is
    /// unpacked beside the place, opened and checked, and only then moved there.
    ///
    /// A vault that is there is never written to: it is moved aside whole, to a folder beside that is named after `day`, and
    /// what was sealed in its inbox while locked is copied into the restored one if that can open it. `count` counts what the
    /// caller will speak of, and may still refuse.
    ///
    /// # Errors
    /// [`Error::Backup`] for a file that is none, [`Error::WrongPassphrase`] and the like, [`Error::InUse`] while the vault
    /// that is there is open, [`Error::FolderNotEmpty`], [`Error::SyncedFolder`], [`Error::Cancelled`], or what writing can
    /// meet. Nothing was changed then.
    pub fn restore<E: From<Error>>(
        &self,
        archive: &Path,
        opener: Opener<'_>,
        day: NaiveDate,
        watch: &Watch<'_>,
        count: impl FnOnce(&Connection) -> Result<u64, E>,
    ) -> Result<Restored, E> {
        run(self, archive, opener, day, watch, count, &mut |_| Ok(()))
    }

    /// Restores the backup at `archive` into a private folder inside this vault's, opens it, checks and counts it, and removes it
    /// again: a drill. The vault may be open meanwhile.
    ///
    /// # Errors
    /// As [`restore`](Self::restore); [`Error::InUse`] also while a backup is made.
    pub fn try_restore<E: From<Error>>(
        &self,
        archive: &Path,
        opener: Opener<'_>,
        watch: &Watch<'_>,
        count: impl FnOnce(&Connection) -> Result<u64, E>,
    ) -> Result<Tried, E> {
        let site = Site::at(self.layout().backup_site())?;
        let tried = unpack_into(&site, archive, watch)
            .and_then(|unpacked| open(unpacked, opener))
            .and_then(|mut opened| opened.check(watch).map(|tally| (opened, tally)))
            .map_err(E::from)
            .and_then(|(opened, tally)| Ok(Tried { counted: count(&opened.connection)?, tally }));
        let cleared = site.clear();
        let tried = tried?;
        cleared?;
        Ok(tried)
    }
}

/// See [`Vault::restore`]; an error from `at` stops there, as a full disk would.
pub(crate) fn run<E: From<Error>>(
    vault: &Vault,
    archive: &Path,
    opener: Opener<'_>,
    day: NaiveDate,
    watch: &Watch<'_>,
    count: impl FnOnce(&Connection) -> Result<u64, E>,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<Restored, E> {
    let place = vault.layout();
    let present = hold_present(&place)?;
    synced_folder::refuse(place.folder())?;
    let site = Site::beside(place.folder())?;
    let restored = build(vault, &site, archive, opener, watch, count, at).and_then(|counted| {
        let put_aside = settle(&site, &place, present, day, at)?;
        Ok(Restored { counted, put_aside })
    });
    if restored.is_err() {
        site.clear()?;
    }
    let restored = restored?;
    at(Step::Placed)?;
    Ok(restored)
}

/// The lock of the vault that is there, so that nobody opens it meanwhile; nothing if there is room.
fn hold_present(place: &Layout) -> Result<Option<FolderLock>> {
    if place.has_any()? {
        return FolderLock::take(place).map(Some);
    }
    site::require_room(place).map(|()| None)
}

fn unpack_into(site: &Site, archive: &Path, watch: &Watch<'_>) -> Result<Unpacked> {
    // Unpacked and checked.
    watch.expect(2 * unpack::size_of(archive)?);
    watch.settle(unpack::run(archive, &site.layout, watch))?;
    Unpacked::read(site.layout.clone())
}

fn open(unpacked: Unpacked, opener: Opener<'_>) -> Result<Opened> {
    let keyring = unpacked.keyring(opener)?;
    unpacked.open(&keyring.database)
}

/// A whole vault on the site.
fn build<E: From<Error>>(
    vault: &Vault,
    site: &Site,
    archive: &Path,
    opener: Opener<'_>,
    watch: &Watch<'_>,
    count: impl FnOnce(&Connection) -> Result<u64, E>,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<u64, E> {
    let unpacked = unpack_into(site, archive, watch)?;
    for member in Member::ALL {
        files::sync(&member.path(&site.layout)).map_err(Error::from)?;
    }
    at(Step::Unpacked)?;
    let mut opened = open(unpacked, opener)?;
    opened.check(watch)?;
    let counted = count(&opened.connection)?;
    let into = site.layout.inbox();
    files::create_private_folder(&into).map_err(Error::from)?;
    carry_inbox(&vault.layout(), &opened, &into)?;
    count_restore(vault, &site.layout, opened)?;
    at(Step::Proved)?;
    Ok(counted)
}

/// What was sealed while locked and not looked through yet goes along, if the restored vault has the key for it. A capture that
/// the backup knows already is recognised when it is taken in.
fn carry_inbox(present: &Layout, opened: &Opened, into: &Path) -> Result<()> {
    let header = files::read(&present.header())?.and_then(|bytes| Unproven::parse(&bytes).ok());
    let is_same = header.is_some_and(|header| header.header.capture == opened.header.capture);
    let Ok(waiting) = fs::read_dir(present.inbox()) else { return Ok(()) };
    for entry in waiting.filter(|_| is_same).take(inbox::MOST_WAITING) {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if inbox::is_own_name(&name) && path.symlink_metadata()?.is_file() {
            fs::copy(&path, into.join(&name))?;
            files::sync(&into.join(&name))?;
        }
    }
    Ok(files::sync_folder(into)?)
}

/// A restore counts as an opening, and a newer one than any seen here: whoever restored held a key, so the next unlock need
/// not warn of old files. Putting the former folder back by hand is noticed from now on.
fn count_restore(vault: &Vault, layout: &Layout, opened: Opened) -> Result<()> {
    let Opened { mut header, key, connection } = opened;
    let witness = vault.witness_folder().map(|folder| Witness::of(header.vault_id, &folder));
    let seen = witness.and_then(|witness| witness.recall()).map_or(0, |seen| seen.generation);
    header.generation = header.generation.max(database::generation(&connection)?).max(seen).saturating_add(1);
    database::set_generation(&connection, header.generation)?;
    database::close(connection)?;
    files::sync(&layout.database())?;
    header.pages = Some(page_seals::read(&layout.database())?);
    Ok(files::replace(&layout.header(), &header.seal(&key)?)?)
}

/// Moves the vault into its place, and what is there aside.
fn settle(
    site: &Site,
    place: &Layout,
    present: Option<FolderLock>,
    day: NaiveDate,
    at: &mut dyn FnMut(Step) -> Result<()>,
) -> Result<Option<PathBuf>> {
    let Some(lock) = present else {
        site.move_to(place.folder())?;
        return Ok(None);
    };
    let aside = name_aside(place.folder(), day)?;
    files::sync_folder(site.layout.folder())?;
    // Windows moves no folder in which a file is open.
    let lock = if cfg!(windows) { None } else { Some(lock) };
    if cfg!(windows) {
        exchange_in_two(site.layout.folder(), place.folder(), &aside)?;
    } else {
        exchange(site.layout.folder(), place.folder(), &aside, at)?;
    }
    files::sync_parent(place.folder())?;
    drop(lock);
    Ok(Some(aside))
}

/// A name beside the place that is free: `hedgerow-before-2026-11-28`, then with a number.
fn name_aside(place: &Path, day: NaiveDate) -> Result<PathBuf> {
    let mut stem: OsString = place.file_name().ok_or(Error::NoDataFolder)?.to_owned();
    stem.push(format!("-before-{day}"));
    for number in 1..1_000 {
        let mut name = stem.clone();
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let path = place.with_file_name(name);
        if path.symlink_metadata().is_err() {
            return Ok(path);
        }
    }
    Err(Error::CopyName)
}

/// The new folder takes the name that the present one is to have, and then the two change names in one step, so that at every
/// moment there is a whole vault in the place. It must not be the unfinished name: what bears that is cleared away some day.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(new: &Path, place: &Path, aside: &Path, at: &mut dyn FnMut(Step) -> Result<()>) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    fs::rename(new, aside)?;
    let exchanged =
        at(Step::Beside).and_then(|()| match renameat_with(CWD, aside, CWD, place, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
            Err(error) => Err(std::io::Error::from(error).into()),
        });
    if matches!(exchanged, Ok(true)) {
        return Ok(());
    }
    fs::rename(aside, new)?;
    exchanged?;
    exchange_in_two(new, place, aside)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(new: &Path, place: &Path, aside: &Path, _: &mut dyn FnMut(Step) -> Result<()>) -> Result<()> {
    exchange_in_two(new, place, aside)
}

/// Where the system cannot change two names at once. A crash between the two steps leaves both vaults whole, and none in the
/// place.
fn exchange_in_two(new: &Path, place: &Path, aside: &Path) -> Result<()> {
    fs::rename(place, aside)?;
    if let Err(error) = fs::rename(new, place) {
        fs::rename(aside, place)?;
        return Err(error.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
