//! The capture window.

use tauri::AppHandle;

use crate::capture;
use crate::failure::Answer;
use crate::shortcut::{self, CaptureShortcut, Keys};

/// Puts the capture window away: something was kept, or nothing more is to be said now.
#[tauri::command(async)]
#[specta::specta]
pub fn put_capture_away(app: AppHandle) {
    capture::put_away(&app);
}

/// The keys that call the capture window, whether they are heard, and what else calls it.
#[tauri::command(async)]
#[specta::specta]
pub async fn get_capture_shortcut(app: AppHandle) -> CaptureShortcut {
    shortcut::current(&app).await
}

/// Has the desktop asked once more whether it listens to keys, after a no. How it turns out is told.
#[tauri::command(async)]
#[specta::specta]
pub async fn ask_desktop_again(app: AppHandle) -> CaptureShortcut {
    shortcut::ask_the_desktop_again(&app);
    shortcut::current(&app).await
}

/// Chooses other keys, spelled like `Control+Shift+KeyH`.
#[tauri::command(async)]
#[specta::specta]
pub async fn change_capture_shortcut(app: AppHandle, keys: String) -> Answer<CaptureShortcut> {
    shortcut::change(&app, Keys::spelled(&keys)?)?;
    Ok(shortcut::current(&app).await)
}
