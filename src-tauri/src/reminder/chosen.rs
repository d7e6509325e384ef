//! Where the reminder is written down: one line outside the vault, because it has to be known while locked. What it
//! holds is told field by field in `docs/file-format.md`. A reminder that is switched off leaves nothing.

use tauri::AppHandle;

use super::when::Reminder;
use crate::failure::Problem;
use crate::outside;

const FILE: &str = "reminder";

/// The reminder that was chosen; nothing if none was, or if the file says none.
pub fn read(app: &AppHandle) -> Option<Reminder> {
    serde_json::from_str(&outside::read(app, FILE)?).ok()
}

/// Writes it down, or that there is none.
///
/// # Errors
/// [`Problem::ReminderNotKept`] if the disk does not take it.
pub fn write(app: &AppHandle, reminder: Option<&Reminder>) -> Result<(), Problem> {
    let written = match reminder {
        None => outside::remove(app, FILE),
        Some(reminder) => serde_json::to_string(reminder)
            .map_err(std::io::Error::other)
            .and_then(|line| outside::write(app, FILE, &format!("{line}\n"))),
    };
    written.map_err(|_disk| Problem::ReminderNotKept)
}
