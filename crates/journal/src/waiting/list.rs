//! What waits.

use super::{Waiting, WaitingList};
use crate::error::Result;

impl WaitingList<'_> {
    /// All requests that wait for an answer, the oldest first.
    pub fn list(&self) -> Result<Vec<Waiting>> {
        self.journal.storage().list_waiting()
    }
}
