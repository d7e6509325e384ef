//! Backups beside everything else: one thing at a time, never in the way of a lock.
//!
//! The session is asked twice, for an instant each: for what a backup is made from, and to keep that it was verified. In between
//! the work has files and a connection of its own, so the window answers as ever.

mod daily;
mod make;

pub use daily::watch;
pub use make::{When, make};

use std::path::PathBuf;
use std::sync::{Mutex, TryLockError};
use std::thread::sleep;
use std::time::Duration;

use hedgerow_vault::backup::{Cancel, Progress, Watch};
use tauri::AppHandle;
use tauri_specta::Event;

use crate::events::BackupTold;
use crate::failure::{Answer, Failure, Problem};
use crate::session::held;
use crate::window;

/// How long to wait between two looks whether what was stopped has ended.
const PAUSE: Duration = Duration::from_millis(5);

/// What is under way with backups, and what of it the person should know.
#[derive(Default)]
pub struct Backups {
    /// Held by whoever works.
    work: Mutex<()>,
    state: Mutex<State>,
    /// The file that the person chose to restore from. The page names none.
    chosen: Mutex<Option<PathBuf>>,
    /// Why the last one could not be made.
    failure: Mutex<Option<Failure>>,
}

#[derive(Default)]
struct State {
    /// Stops what is under way.
    cancel: Option<Cancel>,
    /// The process is ending: nothing begins any more.
    has_ended: bool,
}

impl Backups {
    /// Does something with backups that can be stopped, and nothing else beside it. `tell` hears how far it is, in thousandths.
    ///
    /// # Errors
    /// If something is under way already or the process is ending, else what `act` says.
    pub fn alone<T>(&self, tell: &dyn Fn(u16), act: impl FnOnce(&Watch<'_>) -> Answer<T>) -> Answer<T> {
        let _alone = match self.work.try_lock() {
            Ok(alone) => alone,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(Problem::BackupUnderWay.into()),
        };
        let cancel = self.begin()?;
        let told = Mutex::new(None);
        let tell = |progress: Progress| {
            let now = thousandths(progress);
            if held(&told).replace(now) != Some(now) {
                tell(now);
            }
        };
        let done = act(&Watch::new(cancel, &tell));
        held(&self.state).cancel = None;
        done
    }

    fn begin(&self) -> Answer<Cancel> {
        let mut state = held(&self.state);
        if state.has_ended {
            return Err(Problem::Locked.into());
        }
        let cancel = Cancel::new();
        state.cancel = Some(cancel.clone());
        Ok(cancel)
    }

    /// Stops what is under way, and waits for nothing.
    pub fn cancel(&self) {
        if let Some(cancel) = &held(&self.state).cancel {
            cancel.wish();
        }
    }

    /// Stops what is under way for good, and waits for nothing: the process is about to end.
    pub fn end(&self) {
        let mut state = held(&self.state);
        state.has_ended = true;
        if let Some(cancel) = &state.cancel {
            cancel.wish();
        }
    }

    /// Does something during which no backup may read the journal, such as putting it under another key. One that is under way
    /// is stopped; the next hour makes it again.
    pub fn without<T>(&self, act: impl FnOnce() -> T) -> T {
        loop {
            match self.work.try_lock() {
                Ok(_alone) => return act(),
                Err(TryLockError::Poisoned(_alone)) => return act(),
                Err(TryLockError::WouldBlock) => {
                    self.cancel();
                    sleep(PAUSE);
                }
            }
        }
    }

    /// Whether something is under way.
    pub fn is_under_way(&self) -> bool {
        held(&self.state).cancel.is_some()
    }

    /// The file to restore from, once one was chosen.
    pub fn chosen(&self) -> Option<PathBuf> {
        held(&self.chosen).clone()
    }

    /// Chooses the file to restore from.
    pub fn choose(&self, file: PathBuf) {
        *held(&self.chosen) = Some(file);
    }

    /// Why the last backup could not be made, if it could not.
    pub fn failure(&self) -> Option<Failure> {
        held(&self.failure).clone()
    }

    fn note<T>(&self, made: &Answer<T>) {
        match made {
            Ok(_) => *held(&self.failure) = None,
            Err(failure) if is_own_doing(failure) => {}
            Err(failure) => *held(&self.failure) = Some(failure.clone()),
        }
    }
}

/// Whether somebody stopped it, rather than something going wrong.
fn is_own_doing(failure: &Failure) -> bool {
    ["cancelled", "locked", "made-up", "backup-under-way"].contains(&failure.code.as_str())
}

fn thousandths(progress: Progress) -> u16 {
    let thousandths = u128::from(progress.done) * 1_000 / u128::from(progress.total.max(1));
    u16::try_from(thousandths).unwrap_or(1_000).min(1_000)
}

/// Tells the main window how far it is.
pub fn tell(app: &AppHandle) -> impl Fn(u16) + '_ {
    move |thousandths| say(app, BackupTold::Progress { thousandths })
}

/// Tells the main window that it has ended.
pub fn ended(app: &AppHandle) {
    say(app, BackupTold::Ended);
}

/// Without a window nobody has to know.
fn say(app: &AppHandle, told: BackupTold) {
    let _ = told.emit_to(app, window::MAIN);
}

#[cfg(test)]
mod tests;
