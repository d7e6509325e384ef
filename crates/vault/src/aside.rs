//! A file that leaves the vault: written aside, and given its name only once it is whole and on the disk.
//!
//! Under the name is what was there before, or the new file, never a half. Until then it has no name at all where the system knows such
//! files (Linux, on most file systems): of a process that is killed nothing is left, and much of what leaves can be read by anybody.
//! Elsewhere it is `name.unfinished` beside its name, and not hidden: whoever finds one can see what it is.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use crate::files;

/// How the name of a file ends while it is being written.
const BESIDE: &str = ".unfinished";
/// How much is compared at a time, in bytes.
const CHUNK: u64 = 1 << 16;

/// A file on its way to its name. Dropped before it has it, it is gone.
#[derive(Debug)]
pub struct Aside {
    path: PathBuf,
    file: File,
    is_unnamed: bool,
    beside: Beside,
}

impl Aside {
    /// A new file that only its owner can read, for the place at `path`.
    ///
    /// # Errors
    /// Where none can be made there.
    pub fn begin(path: &Path) -> io::Result<Self> {
        Self::of(path, unnamed::make)
    }

    fn of(path: &Path, unnamed: impl FnOnce(&Path) -> Option<File>) -> io::Result<Self> {
        let mut beside = Beside::of(path)?;
        // What was left there stands in nobody's way as long as the name is not needed.
        let cleared = files::remove_if_there(&beside.path);
        let (file, is_unnamed) = match unnamed(folder_of(path)) {
            Some(file) => (file, true),
            None => (cleared.and_then(|()| beside.create())?, false),
        };
        Ok(Self { path: path.to_owned(), file, is_unnamed, beside })
    }

    /// What is written, and can be read again.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Flushes what was written and goes back to its beginning, to read it again.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub fn settle(&mut self) -> io::Result<()> {
        self.file.sync_all()?;
        self.file.rewind()
    }

    /// Gives it its name, and returns when that lasts.
    ///
    /// # Errors
    /// If the system does not; under the name is then what was there before.
    pub fn take_place(self) -> io::Result<()> {
        let Self { path, file, is_unnamed, mut beside } = self;
        if !is_unnamed {
            // Windows does not rename a file that is open.
            drop(file);
            beside.take_place_of(&path)?;
        } else if !unnamed::name(&file, &path, &mut beside)? {
            copy(file, beside.create()?)?;
            beside.take_place_of(&path)?;
        }
        files::sync_folder(folder_of(&path))
    }
}

/// `name.unfinished`, in the same folder: a rename from elsewhere would be a copy.
#[derive(Debug)]
struct Beside {
    path: PathBuf,
    /// What has that name is of our making, and of no use if it does not take its place.
    is_ours: bool,
}

impl Beside {
    fn of(path: &Path) -> io::Result<Self> {
        let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        let mut beside = name.to_owned();
        beside.push(BESIDE);
        Ok(Self { path: path.with_file_name(beside), is_ours: false })
    }

    fn create(&mut self) -> io::Result<File> {
        let file = create(&self.path)?;
        self.is_ours = true;
        Ok(file)
    }

    fn take_place_of(&mut self, path: &Path) -> io::Result<()> {
        fs::rename(&self.path, path)?;
        self.is_ours = false;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if self.is_ours {
            // That it cannot be removed is no worse than why it is left.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Files without a name.
#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::{self, File};
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::{Path, PathBuf};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags};

    use super::Beside;

    /// Makes one in that folder; nothing where the file system has none, or where it could never be given a name.
    pub fn make(folder: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = File::from(rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR).ok()?);
        way_to(&file).exists().then_some(file)
    }

    /// Gives it the name `path`, by way of `beside` where something has that name; whether it could be. With a name it is flushed once
    /// more: of a file without one some file systems (btrfs) keep no more than its content.
    pub fn name(file: &File, path: &Path, beside: &mut Beside) -> io::Result<bool> {
        match link(file, path) {
            Ok(()) => {
                file.sync_all().inspect_err(|_| drop(fs::remove_file(path)))?;
                return Ok(true);
            }
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Ok(false),
            Err(_) => {}
        }
        if link(file, &beside.path).is_err() {
            return Ok(false);
        }
        beside.is_ours = true;
        file.sync_all()?;
        beside.take_place_of(path).map(|()| true)
    }

    fn link(file: &File, at: &Path) -> io::Result<()> {
        rustix::fs::linkat(CWD, way_to(file), CWD, at, AtFlags::SYMLINK_FOLLOW)?;
        Ok(())
    }

    fn way_to(file: &File) -> PathBuf {
        PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
    }
}

#[cfg(not(target_os = "linux"))]
mod unnamed {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use super::Beside;

    /// There are none.
    pub fn make(_: &Path) -> Option<File> {
        None
    }

    /// There are none.
    pub fn name(_: &File, _: &Path, _: &mut Beside) -> io::Result<bool> {
        Ok(false)
    }
}

/// Where a file without a name cannot be given one, its content goes beside the name, as it does where there are no such files.
fn copy(mut from: File, mut to: File) -> io::Result<()> {
    from.rewind()?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    from.rewind()?;
    to.rewind()?;
    loop {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        from.by_ref().take(CHUNK).read_to_end(&mut first)?;
        to.by_ref().take(CHUNK).read_to_end(&mut second)?;
        if first != second {
            return Err(io::ErrorKind::InvalidData.into());
        }
        if first.is_empty() {
            return Ok(());
        }
    }
}

fn create(path: &Path) -> io::Result<File> {
    files::private(OpenOptions::new().read(true).write(true).create_new(true)).open(path)
}

/// The folder of a file. A bare name is one in the folder that one is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests;
