//! What the reminder takes for now. No test can wait for a Sunday: in an `e2e` build the clock is as many seconds ahead as the one
//! line of the file `reminder-ahead` in the data folder says.

use std::time::Duration;

use hedgerow_journal::Moment;
use tauri::AppHandle;

/// How often it is looked whether a reminder is due. The wall clock is asked anew each time, so that neither sleep nor a clock that is
/// set keeps one waiting for longer.
pub const TICK: Duration = Duration::from_millis(if cfg!(feature = "e2e") { 200 } else { 15_000 });

/// Now.
#[cfg(not(feature = "e2e"))]
pub fn now(_app: &AppHandle) -> Moment {
    crate::clock::now()
}

/// Now, or some seconds later.
#[cfg(feature = "e2e")]
pub fn now(app: &AppHandle) -> Moment {
    use tauri::Manager;
    let file = app.path().data_dir().ok().map(|folder| folder.join("reminder-ahead"));
    let line = file.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
    let ahead = chrono::TimeDelta::seconds(line.trim().parse().unwrap_or(0));
    let Moment { at, zone } = crate::clock::now();
    Moment { at: at + ahead, zone }
}
