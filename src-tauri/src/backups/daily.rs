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
    let session = app.clone();
    let is_open = move || session.state::<Session>().doing() == Doing::Open;
    tauri::async_runtime::spawn(ask_again(TICK, HOUR, is_open, move || {
        let app = app.clone();
        // A thread of its own, which nobody waits for when the process ends.
        std::thread::spawn(move || make_one(&app));
    }));
}

/// Asks for a backup at the first tick at which a journal `is_open`, and at the first one of each hour after that.
async fn ask_again(tick: Duration, hour: Duration, is_open: impl Fn() -> bool, ask: impl Fn()) {
    let mut last: Option<Instant> = None;
    loop {
        tokio::time::sleep(tick).await;
        if is_open() && last.is_none_or(|last| last.elapsed() >= hour) {
            last = Some(Instant::now());
            ask();
        }
    }
}

fn make_one(app: &AppHandle) {
    // Why it could not be made is kept, for whoever asks how things stand.
    let _ = make(&app.state::<Session>(), &app.state::<Backups>(), When::IfDue, &tell(app));
    ended(app);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const AT_ONCE: Duration = Duration::ZERO;
    const NEVER: Duration = Duration::MAX;

    /// How often a backup was asked for until it was looked so many times whether a journal is open. `opens_at` says at which look
    /// it is.
    fn asked(looks: u32, hour: Duration, opens_at: u32) -> u32 {
        let (looked, asked) = (Cell::new(0), Cell::new(0));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        runtime.block_on(async {
            let (enough, mut was_enough) = tokio::sync::mpsc::unbounded_channel();
            let is_open = || {
                looked.set(looked.get() + 1);
                if looked.get() > looks {
                    let _ = enough.send(());
                }
                (opens_at..=looks).contains(&looked.get())
            };
            tokio::select! {
                () = ask_again(AT_ONCE, hour, is_open, || asked.set(asked.get() + 1)) => {}
                _ = was_enough.recv() => {}
            }
        });
        asked.get()
    }

    #[test]
    fn nothing_is_asked_for_while_no_journal_is_open() {
        assert_eq!(asked(20, AT_ONCE, u32::MAX), 0);
    }

    #[test]
    fn the_first_backup_is_asked_for_as_soon_as_a_journal_is_open_and_none_before_the_hour_is_over() {
        assert_eq!(asked(20, NEVER, 1), 1);
        assert_eq!(asked(20, NEVER, 20), 1, "also after a long while without one");
    }

    #[test]
    fn another_one_is_asked_for_whenever_the_hour_is_over() {
        assert_eq!(asked(20, AT_ONCE, 11), 10);
    }
}
