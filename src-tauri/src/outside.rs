//! Settings that have to be known while locked: small files of Hedgerow's own among the settings of other programs, outside the
//! vault and readable by whoever can read those. Nothing that somebody wrote in the journal belongs there.

use std::path::PathBuf;
use std::{fs, io};

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
    let fresh = folder.join(format!("{name}.new"));
    fs::create_dir_all(&folder)?;
    fs::write(&fresh, text)?;
    fs::rename(&fresh, folder.join(name))
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
