//! Where the chosen keys are written down: one line, outside the vault.

use tauri::AppHandle;

use super::Keys;
use crate::failure::Problem;
use crate::outside;

const FILE: &str = "capture-shortcut";

/// The keys that were chosen; nothing if none were, or if the file says none that can be used.
pub fn read(app: &AppHandle) -> Option<Keys> {
    Keys::spelled(outside::read(app, FILE)?.trim()).ok()
}

/// Writes them down.
///
/// # Errors
/// [`Problem::ShortcutNotKept`] if the disk does not take it.
pub fn write(app: &AppHandle, keys: Keys) -> Result<(), Problem> {
    outside::write(app, FILE, &format!("{keys}\n")).map_err(|_disk| Problem::ShortcutNotKept)
}
