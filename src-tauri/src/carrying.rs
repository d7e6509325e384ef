//! What is carried out of the journal or into it takes a while: the window is told how far it has come, and it stops when the
//! person says so, or when Hedgerow locks.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use hedgerow_journal::spreadsheet::Sheet;
use hedgerow_journal::{Carrying as Work, Progress};
use tauri::AppHandle;
use tauri_specta::Event;

use crate::events::Carried;
use crate::window;

/// What is carried at the moment, and what was chosen to be carried in.
#[derive(Default)]
pub struct Carrying {
    stopped: AtomicBool,
    /// Locking has begun: nothing that was still waiting for the journal begins any more.
    is_over: Mutex<bool>,
    chosen: Mutex<Chosen>,
}

/// What was chosen and looked at, and has not come in yet. It goes with the process when Hedgerow locks.
#[derive(Default)]
pub struct Chosen {
    /// A file of everything.
    pub everything: Option<PathBuf>,
    /// A spreadsheet, read.
    pub sheet: Option<Sheet>,
}

impl Carrying {
    /// Does something that the window is told about and that can be stopped.
    pub fn run<T>(&self, app: &AppHandle, act: impl FnOnce(&mut Work<'_>) -> T) -> T {
        {
            let is_over = held(&self.is_over);
            self.stopped.store(*is_over, Ordering::Relaxed);
        }
        let mut tell = |progress: Progress| {
            // Without a main window nobody waits for it.
            let _ = Carried(progress).emit_to(app, window::MAIN);
        };
        act(&mut Work::new(&self.stopped, &mut tell))
    }

    /// Stops what is carried.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Stops what is carried, and all that comes after it: Hedgerow locks.
    pub fn stop_for_good(&self) {
        let mut is_over = held(&self.is_over);
        *is_over = true;
        self.stop();
    }

    /// What was chosen.
    pub fn chosen(&self) -> MutexGuard<'_, Chosen> {
        held(&self.chosen)
    }
}

/// A panic while a lock was held leaves a choice that is as good as before.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
