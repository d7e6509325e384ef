//! What becomes of a file after it was looked at: taken in and removed, or set aside.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use super::{Fault, Found, Inbox, SET_ASIDE, make_name};
use crate::{Result, files};

/// How many files are removed at once: removing is mostly waiting, and four at once took a quarter of the time.
const AT_ONCE: usize = 4;
/// Up to how many files are counted for each fault.
pub const MOST_COUNTED: usize = 10_000;

impl Inbox {
    /// Removes files whose content the caller keeps durably, several at once; one that is gone already is fine.
    ///
    /// # Errors
    /// What removing can meet; some may be gone then.
    pub fn remove(&self, taken_in: &[&Found]) -> Result<()> {
        let share = taken_in.len().div_ceil(AT_ONCE).max(1);
        thread::scope(|scope| {
            let removing: Vec<_> =
                taken_in.chunks(share).map(|part| scope.spawn(|| self.remove_one_by_one(part))).collect();
            removing.into_iter().try_for_each(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)))
        })
    }

    fn remove_one_by_one(&self, taken_in: &[&Found]) -> Result<()> {
        taken_in.iter().try_for_each(|found| Ok(files::remove_if_there(&self.folder.join(&found.0))?))
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
