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
        let beside = Beside::of(path)?;
        let (file, is_unnamed) = match unnamed(folder_of(path)) {
            Some(file) => (file, true),
            None => (create(&beside.0)?, false),
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
        let Self { path, file, is_unnamed, beside } = self;
        if !is_unnamed {
            // Windows does not rename a file that is open.
            drop(file);
            fs::rename(&beside.0, &path)?;
        } else if !unnamed::name(&file, &path, &beside.0)? {
            copy(file, &beside.0)?;
            fs::rename(&beside.0, &path)?;
        }
        files::sync_folder(folder_of(&path))
    }
}

/// `name.unfinished`, in the same folder: a rename from elsewhere would be a copy. What has that name is of no use, neither before nor
/// afterwards.
#[derive(Debug)]
struct Beside(PathBuf);

impl Beside {
    fn of(path: &Path) -> io::Result<Self> {
        let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        let mut beside = name.to_owned();
        beside.push(BESIDE);
        let beside = path.with_file_name(beside);
        files::remove_if_there(&beside)?;
        Ok(Self(beside))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // That it cannot be removed is no worse than why it is left.
        let _ = fs::remove_file(&self.0);
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

    /// Makes one in that folder; nothing where the file system has none, or where it could never be given a name.
    pub fn make(folder: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = File::from(rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR).ok()?);
        way_to(&file).exists().then_some(file)
    }

    /// Gives it the name `path`, by way of `beside` where something has that name; whether it could be.
    pub fn name(file: &File, path: &Path, beside: &Path) -> io::Result<bool> {
        match link(file, path) {
            Ok(()) => return settle(file, path).map(|()| true),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Ok(false),
            Err(_) => {}
        }
        if link(file, beside).is_err() {
            return Ok(false);
        }
        settle(file, beside)?;
        fs::rename(beside, path)?;
        Ok(true)
    }

    fn link(file: &File, at: &Path) -> io::Result<()> {
        rustix::fs::linkat(CWD, way_to(file), CWD, at, AtFlags::SYMLINK_FOLLOW)?;
        Ok(())
    }

    /// Flushes it once more: of a file without a name some file systems (btrfs) keep no more than its content.
    fn settle(file: &File, named: &Path) -> io::Result<()> {
        file.sync_all().inspect_err(|_| drop(fs::remove_file(named)))
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

    /// There are none.
    pub fn make(_: &Path) -> Option<File> {
        None
    }

    /// There are none.
    pub fn name(_: &File, _: &Path, _: &Path) -> io::Result<bool> {
        Ok(false)
    }
}

/// Where a file without a name cannot be given one, its content goes beside the name, as it does where there are no such files.
fn copy(mut from: File, beside: &Path) -> io::Result<()> {
    let mut to = create(beside)?;
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
mod tests {
    use std::io::Write;

    use super::*;

    /// A file of that content on its way, with and without a name of its own.
    fn both_ways(path: &Path, content: &[u8], then: impl Fn(Aside)) {
        for unnamed in [unnamed::make, |_: &Path| None] {
            let mut aside = Aside::of(path, unnamed).unwrap();
            aside.file().write_all(content).unwrap();
            aside.settle().unwrap();
            then(aside);
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
        names.map(|name| name.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_takes_its_place_whether_something_is_there_or_not_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.md");
        both_ways(&path, b"new", |aside| {
            aside.take_place().unwrap();
            assert_eq!(
                (fs::read(&path).unwrap(), names(folder.path())),
                (b"new".to_vec(), vec!["page.md".into()])
            );
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            }
            fs::write(&path, "what is there the second time, and left by a killed program").unwrap();
            fs::write(folder.path().join("page.md.unfinished"), "and what it left beside it").unwrap();
        });
        both_ways(&path, b"newer", |aside| aside.take_place().unwrap());
        assert_eq!(
            (fs::read(&path).unwrap(), names(folder.path())),
            (b"newer".to_vec(), vec!["page.md".into()])
        );
    }

    #[test]
    fn a_file_that_never_takes_its_place_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.md");
        fs::write(&path, "before").unwrap();
        both_ways(&path, b"new", drop);
        assert_eq!(
            (fs::read(&path).unwrap(), names(folder.path())),
            (b"before".to_vec(), vec!["page.md".into()])
        );
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn on_linux_nothing_is_in_the_folder_before_it_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let mut aside = Aside::begin(&folder.path().join("page.md")).unwrap();
        aside.file().write_all(b"for nobody else").unwrap();
        aside.settle().unwrap();
        assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
    }

    #[test]
    fn what_cannot_be_named_is_copied_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (path, content) = (folder.path().join("page.md"), vec![7; 3 * CHUNK as usize + 1]);
        let mut aside = Aside::begin(&path).unwrap();
        aside.file().write_all(&content).unwrap();
        copy(aside.file.try_clone().unwrap(), &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), content);
    }
}
