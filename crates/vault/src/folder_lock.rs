//! One process per open vault: a lock of the operating system, which a crash releases.

use std::fs::{File, TryLockError};

use crate::layout::Layout;
use crate::{Error, Result, files};

/// Held from unlock to lock; dropping it lets the next one in.
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock, or says that somebody has it.
    pub(crate) fn take(layout: &Layout) -> Result<Self> {
        let file = files::open_to_lock(&layout.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
