//! What the capture window sealed last, so that a sentence that goes on is sealed over itself and not beside.

use std::sync::{Mutex, PoisonError};

use hedgerow_journal::inbox::Sealing;

/// In memory alone: while locked nothing on the disk tells which file is which.
#[derive(Default)]
pub struct LastSealed(Mutex<Sealing>);

impl LastSealed {
    /// Runs `act` on it.
    pub fn with<T>(&self, act: impl FnOnce(&mut Sealing) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
