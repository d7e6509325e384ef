//! What was chosen about the keys: small files outside the vault.

use tauri::AppHandle;

use super::Keys;
use crate::failure::Problem;
use crate::outside;

const FILE: &str = "capture-shortcut";
/// Empty; there from when the person said no to the desktop until they choose to be asked again.
const DECLINED: &str = "capture-shortcut-declined";

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

/// Whether the person said no when the desktop asked whether it is to listen.
pub fn is_declined(app: &AppHandle) -> bool {
    outside::read(app, DECLINED).is_some()
}

/// Notes that they did, so that no later process has the desktop ask again by itself. What the disk does not take is asked again.
#[cfg(target_os = "linux")]
pub fn note_declined(app: &AppHandle) {
    let _ = outside::write(app, DECLINED, "");
}

/// They are asked again.
#[cfg(target_os = "linux")]
pub fn forget_declined(app: &AppHandle) {
    let _ = outside::remove(app, DECLINED);
}
