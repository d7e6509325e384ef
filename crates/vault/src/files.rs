//! Files that are either wholly there or not at all, and that only their owner can read.
//!
//! A file is replaced by writing beside it, flushing, renaming and flushing the folder. Neither `fs::write` nor
//! `tempfile::persist` flushes either of the two, and a rename that reached the disk before the content is an empty file
//! after a power cut.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// No small file of a vault is near this size; a larger one is not read to its end, and fails its checks.
const MOST_BYTES: u64 = 64 * 1024;

/// How the name of a file ends while it is being written.
pub(crate) const BESIDE: &str = ".new";

/// Reads a small file; `None` when it is not there.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Replaces (or makes) a file, all or nothing, and returns when that lasts.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_after(path, bytes, File::sync_all)?;
    sync_parent(path)
}

/// The same without waiting for the disk: after a power cut the file may be the one before, or unreadable.
pub(crate) fn replace_without_waiting(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_after(path, bytes, |_| Ok(()))
}

fn replace_after(path: &Path, bytes: &[u8], settle: impl FnOnce(&File) -> io::Result<()>) -> io::Result<()> {
    let beside = beside(path);
    remove_if_there(&beside)?;
    let replaced = create_private(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            settle(&file)
        })
        .and_then(|()| fs::rename(&beside, path));
    if replaced.is_err() {
        remove_if_there(&beside)?;
    }
    replaced
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(BESIDE);
    path.with_file_name(name)
}

/// Makes an empty file that only its owner can read; an existing one is an error.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// Opens a file to lock it, making it when it is missing.
pub(crate) fn open_to_lock(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create(true).truncate(false)).open(path)
}

#[cfg(unix)]
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Makes a folder that only its owner can enter; an existing one is an error.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        fs::DirBuilder::new().mode(0o700).create(path)
    }
    #[cfg(not(unix))]
    fs::create_dir(path)
}

/// Removes a file, and is content when there is none.
pub(crate) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes a folder with all in it, and is content when there is none.
pub(crate) fn remove_folder_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Flushes a file's content.
pub(crate) fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Flushes the folder that `path` is in, so that a rename or a new file in it lasts.
pub(crate) fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), sync_folder)
}

/// Flushes the names in a folder. Windows does so itself and cannot open a folder as a file.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
