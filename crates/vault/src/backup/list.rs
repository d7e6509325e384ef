//! What lies in a folder for backups, by name alone, and taking one away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Name;
use crate::{Error, Result, files};

/// A file that is called what a backup is called. Whether it is one is not known from that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub name: Name,
    /// Where it is.
    pub path: PathBuf,
    /// How large it is.
    pub bytes: u64,
}

/// The plain files in `folder` that are called what backups are called, the newest name first. Links are none.
///
/// # Errors
/// [`Error::BackupFolderMissing`], or what reading a folder can meet.
pub fn list(folder: &Path) -> Result<Vec<Found>> {
    require_folder(folder)?;
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // One that vanished meanwhile is not there.
        let Ok(about) = entry.path().symlink_metadata() else { continue };
        if about.is_file() {
            found.push(Found { name, path: entry.path(), bytes: about.len() });
        }
    }
    found.sort_unstable_by_key(|found| std::cmp::Reverse(found.name));
    Ok(found)
}

/// The first name of `day` that nothing in `folder` has, not even a link, and that comes after all others of that day.
///
/// # Errors
/// [`Error::BackupFolderMissing`], [`Error::CopyName`] for a day that has no name, or what reading a folder can meet.
pub fn free_name(folder: &Path, day: NaiveDate) -> Result<Name> {
    require_folder(folder)?;
    let mut number = 1;
    for entry in fs::read_dir(folder)? {
        let taken = entry?.file_name().to_str().and_then(|name| name.parse::<Name>().ok());
        if let Some(taken) = taken.filter(|taken| taken.day() == day) {
            number = number.max(taken.number().saturating_add(1));
        }
    }
    Name::new(day, number).ok_or(Error::CopyName)
}

/// Takes a backup away, durably; content when it is not there. Anything that is no plain file stays.
///
/// # Errors
/// What removing can meet.
pub fn remove(folder: &Path, name: Name) -> Result<()> {
    let path = folder.join(name.to_string());
    if path.symlink_metadata().is_ok_and(|about| about.is_file()) {
        files::remove_if_there(&path)?;
        files::sync_folder(folder)?;
    }
    Ok(())
}

/// Where the backups of the vault in this folder go as long as nobody chose another place: beside it, so that what befalls the
/// one spares the other.
pub(super) fn default_folder(vault: &Path) -> PathBuf {
    let mut name = vault.file_name().unwrap_or_default().to_owned();
    name.push(if cfg!(target_os = "linux") { "-backups" } else { " Backups" });
    vault.with_file_name(name)
}

/// Makes the folder of our own choice, for its owner alone; content when it is there. One that a person chose is never made.
///
/// # Errors
/// What making a folder can meet.
pub fn make_folder(folder: &Path) -> Result<()> {
    match files::create_private_folder(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

/// A folder that is not there is never made: it may be on a disk that is not plugged in.
pub(super) fn require_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() { Ok(()) } else { Err(Error::BackupFolderMissing) }
}
