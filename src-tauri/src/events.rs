//! What the shell tells the pages without being asked. No event carries a word of the user's.

use hedgerow_journal::{Changes, Progress};
use serde::Serialize;
use tauri::WebviewWindow;
use tauri_specta::Event;

use crate::{capture, window};

/// Something was written in the other window.
#[derive(Clone, Copy, Debug, Serialize, specta::Type, Event)]
pub struct Changed(pub Changes);

/// What the capture window is called to do.
#[derive(Clone, Copy, Debug, Serialize, specta::Type, Event)]
#[serde(rename_all = "snake_case")]
pub enum CaptureCalled {
    /// It is shown: how things stand is to be asked anew.
    Begin,
    /// Its close button was pressed: what was begun is to be kept, and the window to be put away.
    Leave,
}

/// How it stands with what is under way with backups.
#[derive(Clone, Debug, Serialize, specta::Type, Event)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum BackupTold {
    /// It is at work.
    Progress {
        /// How far it is, up to 1000.
        thousandths: u16,
    },
    /// It has ended, one way or the other: how things stand is to be asked anew. Comes after all that was told of progress.
    Ended,
}

/// What is to be known of the weekly reminder.
#[derive(Clone, Copy, Debug, Serialize, specta::Type, Event)]
#[serde(rename_all = "snake_case")]
pub enum ReminderTold {
    /// It came, or stands no more: how things stand is to be asked anew.
    Changed,
    /// Somebody came by its notification and is to be led to the week.
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "only the desktop's bus knows who came by a notification")
    )]
    Called,
}

/// It has turned out whether keys call the capture window: how things stand is to be asked anew.
#[derive(Clone, Copy, Debug, Serialize, specta::Type, Event)]
pub struct ShortcutSettled;

/// How far what is carried out of the journal or into it has come.
#[derive(Clone, Copy, Debug, Serialize, specta::Type, Event)]
pub struct Carried(pub Progress);

/// Tells the main window what was written in the capture window.
pub fn tell_main(writer: &WebviewWindow, changes: Changes) {
    if writer.label() == capture::LABEL && !changes.is_empty() {
        // Without a main window nobody has to read anything again.
        let _ = Changed(changes).emit_to(writer, window::MAIN);
    }
}
