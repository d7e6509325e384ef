//! Settings that have to be known while locked: small files of Hedgerow's own among the settings of other programs, outside the
//! vault and readable by whoever can read those. Nothing that somebody wrote in the journal belongs there.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};

/// What the file of that name says; nothing if there is none.
pub fn read(app: &AppHandle, name: &str) -> Option<String> {
    fs::read_to_string(folder(app).ok()?.join(name)).ok()
}

/// Writes it. The file is replaced whole, so that a crash leaves the one before.
///
/// # Errors
/// If the disk does not take it.
pub fn write(app: &AppHandle, name: &str, text: &str) -> io::Result<()> {
    let folder = folder(app)?;
    fs::create_dir_all(&folder)?;
    replace(&folder, name, text)
}

/// The text is on the disk before the name leads to it, and the name before this returns.
fn replace(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let fresh = folder.join(format!("{name}.new"));
    let mut file = File::create(&fresh)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    // Windows does not rename a file that is open.
    drop(file);
    fs::rename(&fresh, folder.join(name))?;
    sync(folder)
}

/// Has the names in a folder last. Only Unix has a way to ask for it.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes it. One that is not there is removed already.
///
/// # Errors
/// If the disk keeps it.
pub fn remove(app: &AppHandle, name: &str) -> io::Result<()> {
    match fs::remove_file(folder(app)?.join(name)) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

fn folder(app: &AppHandle) -> io::Result<PathBuf> {
    let name = if cfg!(target_os = "linux") { "hedgerow" } else { "Hedgerow" };
    Ok(app.path().config_dir().map_err(io::Error::other)?.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        replace(folder.path(), "reminder", "a long line that was there before\n").unwrap();
        replace(folder.path(), "reminder", "short\n").unwrap();
        let names = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name());
        assert_eq!(names.collect::<Vec<_>>(), ["reminder"]);
        assert_eq!(fs::read_to_string(folder.path().join("reminder")).unwrap(), "short\n");
    }

    #[test]
    fn one_that_cannot_be_written_leaves_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        replace(folder.path(), "reminder", "before\n").unwrap();
        fs::create_dir(folder.path().join("reminder.new")).unwrap();
        replace(folder.path(), "reminder", "after\n").unwrap_err();
        assert_eq!(fs::read_to_string(folder.path().join("reminder")).unwrap(), "before\n");
    }
}
