//! Where the chosen keys are written down: one line in a file of Hedgerow's own among the settings of other programs.

use std::fs;
use std::path::PathBuf;

use tauri::{AppHandle, Manager};

use super::Keys;
use crate::failure::Problem;

const FILE: &str = "capture-shortcut";

/// The keys that were chosen; nothing if none were, or if the file says none that can be used.
pub fn read(app: &AppHandle) -> Option<Keys> {
    let line = fs::read_to_string(folder(app)?.join(FILE)).ok()?;
    Keys::spelled(line.trim()).ok()
}

/// Writes them down. The file is replaced whole, so that a crash leaves the one before.
///
/// # Errors
/// [`Problem::ShortcutNotKept`] if the disk does not take it.
pub fn write(app: &AppHandle, keys: Keys) -> Result<(), Problem> {
    let folder = folder(app).ok_or(Problem::ShortcutNotKept)?;
    let fresh = folder.join(format!("{FILE}.new"));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&fresh, format!("{keys}\n")))
        .and_then(|()| fs::rename(&fresh, folder.join(FILE)))
        .map_err(|_disk| Problem::ShortcutNotKept)
}

fn folder(app: &AppHandle) -> Option<PathBuf> {
    let name = if cfg!(target_os = "linux") { "hedgerow" } else { "Hedgerow" };
    Some(app.path().config_dir().ok()?.join(name))
}
