//! One process per open vault: a lock of the operating system, which a crash releases.

use std::fs::{File, TryLockError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::layout::Layout;
use crate::{Error, Result, files};

/// A lock that was just released can outlive its holder for a moment, in a process that somebody is starting at that
/// time: it has copies of all open files until it runs its own program.
const PATIENCE: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_millis(10);

/// Held from unlock to lock; dropping it lets the next one in.
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock, or says that somebody has it.
    pub(crate) fn take(layout: &Layout) -> Result<Self> {
        let file = files::open_to_lock(&layout.lock())?;
        let started = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if started.elapsed() < PATIENCE => sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(Error::InUse),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}
