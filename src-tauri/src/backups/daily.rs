//! The daily backup: soon after an unlock, and once an hour the question whether one is due.

use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};

use super::make::When;
use super::{Backups, ended, make, tell};
use crate::session::{Doing, Session};

/// How often it is looked whether a journal is open; so soon after an unlock the first one may begin. Long enough for the first
/// entry to be logged in peace.
const TICK: Duration = Duration::from_secs(10);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Makes backups for as long as the app runs.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut last: Option<Instant> = None;
        loop {
            tokio::time::sleep(TICK).await;
            let is_open = app.state::<Session>().doing() == Doing::Open;
            if is_open && last.is_none_or(|last| last.elapsed() >= HOUR) {
                last = Some(Instant::now());
                let app = app.clone();
                // A thread of its own, which nobody waits for when the process ends.
                std::thread::spawn(move || make_one(&app));
            }
        }
    });
}

fn make_one(app: &AppHandle) {
    // Why it could not be made is kept, for whoever asks how things stand.
    let _ = make(&app.state::<Session>(), &app.state::<Backups>(), When::IfDue, &tell(app));
    ended(app);
}
