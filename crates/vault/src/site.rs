//! A folder in which a vault, or a part of one, is built, until it is whole: beside the vault's place or inside it.
//!
//! A lock says that somebody is building there. What an interruption left is cleared away by the next one who builds.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use crate::folder_lock::FolderLock;
use crate::layout::Layout;
use crate::{Error, Result, files};

/// Refuses a place that holds a vault or anything else.
pub(crate) fn require_room(layout: &Layout) -> Result<()> {
    if layout.has_any()? {
        return Err(Error::AlreadyPresent);
    }
    match fs::read_dir(layout.folder()) {
        Ok(mut entries) => entries.next().map_or(Ok(()), |_| Err(Error::FolderNotEmpty)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(Error::FolderNotEmpty),
        Err(error) => Err(error.into()),
    }
}

/// The unfinished folder, and the lock that says somebody is building there.
pub(crate) struct Site {
    pub(crate) layout: Layout,
    _lock: FolderLock,
}

impl Site {
    /// Beside the vault's place, to be moved there.
    pub(crate) fn beside(place: &Path) -> Result<Self> {
        fs::create_dir_all(place.parent().ok_or(Error::NoDataFolder)?)?;
        let mut name: OsString = place.file_name().ok_or(Error::NoDataFolder)?.to_owned();
        name.push(".unfinished");
        Self::at(Layout::in_folder(place.with_file_name(name)))
    }

    /// Exactly there.
    pub(crate) fn at(layout: Layout) -> Result<Self> {
        clear_away(&layout)?;
        files::create_private_folder(layout.folder())?;
        let lock = FolderLock::take(&layout)?;
        Ok(Self { layout, _lock: lock })
    }

    /// One rename. An empty folder at the place is taken over; one with anything in it stops the rename.
    pub(crate) fn move_to(&self, place: &Path) -> Result<()> {
        files::sync_folder(self.layout.folder())?;
        if cfg!(windows) && place.is_dir() {
            fs::remove_dir(place)?;
        }
        fs::rename(self.layout.folder(), place).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists => Error::AlreadyPresent,
            _ => error.into(),
        })?;
        Ok(files::sync_parent(place)?)
    }

    /// Removes it with all that is in it.
    pub(crate) fn clear(self) -> Result<()> {
        Ok(files::remove_folder_if_there(self.layout.folder())?)
    }
}

/// Removes what an interrupted attempt left, unless somebody is at it right now.
fn clear_away(unfinished: &Layout) -> Result<()> {
    if !unfinished.folder().is_dir() {
        return Ok(());
    }
    let lock = FolderLock::take(unfinished)?;
    files::remove_folder_if_there(unfinished.folder())?;
    drop(lock);
    Ok(())
}
