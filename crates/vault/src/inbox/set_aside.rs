//! What becomes of a file after it was looked at: taken in and removed, or set aside.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Fault, Found, Inbox, SET_ASIDE, make_name};
use crate::{Result, files};

/// Up to how many files are counted for each fault.
pub const MOST_COUNTED: usize = 10_000;

impl Inbox {
    /// Removes a file whose content the caller keeps durably; one that is gone already is fine.
    ///
    /// # Errors
    /// What removing can meet.
    pub fn remove(&self, taken_in: &Found) -> Result<()> {
        Ok(files::remove_if_there(&self.folder.join(&taken_in.0))?)
    }

    /// Moves a file into `set-aside`, under its fault. It is not read, and never deleted.
    ///
    /// # Errors
    /// What moving can meet; the file is then where it was.
    pub fn set_aside(&self, found: &Found, fault: Fault) -> Result<()> {
        let folder = self.folder_of(fault);
        make_folder(&self.folder.join(SET_ASIDE))?;
        make_folder(&folder)?;
        let target = free_place(&folder, &found.0)?;
        match fs::rename(self.folder.join(&found.0), target) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// How many files were set aside for `fault` and are still there, up to [`MOST_COUNTED`].
    ///
    /// # Errors
    /// What reading a folder can meet.
    pub fn count_set_aside(&self, fault: Fault) -> Result<usize> {
        match fs::read_dir(self.folder_of(fault)) {
            Ok(files) => Ok(files.take(MOST_COUNTED).count()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    fn folder_of(&self, fault: Fault) -> PathBuf {
        self.folder.join(SET_ASIDE).join(fault.as_str())
    }
}

/// Something else of that name is an error: nothing is moved to where it could lead.
fn make_folder(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(ErrorKind::NotADirectory.into()),
        Err(_) => files::create_private_folder(path),
    }
}

/// A name in `folder` that nothing has: renaming would replace it.
fn free_place(folder: &Path, name: &OsStr) -> Result<PathBuf> {
    let place = folder.join(name);
    if place.symlink_metadata().is_err() { Ok(place) } else { Ok(folder.join(make_name()?)) }
}
