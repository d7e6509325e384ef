//! The capture window.

use tauri::AppHandle;

use crate::capture;

/// Puts the capture window away: something was kept, or nothing more is to be said now.
#[tauri::command(async)]
#[specta::specta]
pub fn put_capture_away(app: AppHandle) {
    capture::put_away(&app);
}
