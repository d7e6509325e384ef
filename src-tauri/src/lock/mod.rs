//! Locking: the process that knew the key ends, and a new one that never did takes its place.
//!
//! Memory cannot be wiped well enough from inside: the view's process, the buffers between it and us, and SQLite's freed
//! pages all hold text. A process that has ended holds nothing (docs/decisions.md, "Lock by starting again").

mod idle;
#[cfg(target_os = "linux")]
mod logind;
mod view_crash;

pub use idle::Idle;
#[cfg(target_os = "macos")]
pub use view_crash::after_a_view_crashed;
#[cfg(target_os = "linux")]
pub use view_crash::when_the_view_crashes;

use tauri::{AppHandle, Manager};

use crate::backups::Backups;
use crate::carrying::Carrying;
use crate::preview::Preview;
use crate::session::{Doing, Session};
use crate::window;

/// Starts everything that locks by itself: idleness, sleep, and the lock of the system's own session.
pub fn watch(app: &AppHandle) {
    app.manage(Idle::starting_now());
    idle::watch(app.clone());
    #[cfg(target_os = "linux")]
    logind::watch(app.clone());
    #[cfg(any(target_os = "macos", windows))]
    {
        let app = app.clone();
        hedgerow_system_lock::watch(move || lock(&app));
    }
}

/// Locks: hides the windows, closes the vault and starts Hedgerow again in its locked state. Does nothing if nothing is
/// open.
pub fn lock(app: &AppHandle) {
    if app.state::<Session>().doing() != Doing::Locked {
        lock_or_restart(app);
    }
}

/// Locks, or, if nothing is open, starts again all the same: for a view that is gone, or that nobody is to see again.
pub fn lock_or_restart(app: &AppHandle) {
    window::hide_all(app);
    app.state::<Preview>().forget();
    // First, so that closing finds nobody reading.
    app.state::<Backups>().end();
    // What is being carried holds the journal; stopped, it lets go of it soon and leaves nothing.
    app.state::<Carrying>().stop_for_good();
    app.state::<Session>().close();
    app.request_restart();
}
