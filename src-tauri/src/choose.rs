//! Asking the person, in the system's own dialog, where something is or where it is to go.
//!
//! The system may remember the path that was chosen, so the names that we propose tell nothing. No other program can drive such
//! a dialog: in an `e2e` build the answer is the one line of the file `chosen-path` in the data folder, and asking is all the same.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};

/// Files of one kind, as a dialog offers them.
#[derive(Clone, Copy)]
pub struct FileKind<'a> {
    /// What they are called.
    pub name: &'a str,
    /// How their names end, without the dot.
    pub endings: &'a [&'a str],
}

/// A folder that is there; nothing if the person thinks better of it. Waits for them, so never on the main thread.
pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    answer(app, |app| dialog(app).blocking_pick_folder())
}

/// A file that is there; nothing if the person thinks better of it. Waits for them, so never on the main thread.
pub fn file(app: &AppHandle, kind: FileKind<'_>) -> Option<PathBuf> {
    answer(app, |app| dialog(app).add_filter(kind.name, kind.endings).blocking_pick_file())
}

/// Where a new file is to go, with a name to begin from; nothing if the person thinks better of it. The dialog itself asks
/// before it names a file that is there. Waits for them, so never on the main thread.
pub fn destination(app: &AppHandle, proposed: &str, kind: FileKind<'_>) -> Option<PathBuf> {
    answer(app, |app| {
        dialog(app).add_filter(kind.name, kind.endings).set_file_name(proposed).blocking_save_file()
    })
}

type Dialog = tauri_plugin_dialog::FileDialogBuilder<tauri::Wry>;

fn dialog(app: &AppHandle) -> Dialog {
    use tauri_plugin_dialog::DialogExt;
    let dialog = app.dialog().file();
    match app.get_webview_window(crate::window::MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

#[cfg(not(feature = "e2e"))]
fn answer(
    app: &AppHandle,
    ask: impl FnOnce(&AppHandle) -> Option<tauri_plugin_dialog::FilePath>,
) -> Option<PathBuf> {
    ask(app).and_then(|path| path.into_path().ok())
}

#[cfg(feature = "e2e")]
fn answer(
    app: &AppHandle,
    _ask: impl FnOnce(&AppHandle) -> Option<tauri_plugin_dialog::FilePath>,
) -> Option<PathBuf> {
    let line = std::fs::read_to_string(app.path().data_dir().ok()?.join("chosen-path")).ok()?;
    Some(PathBuf::from(line.trim()))
}
