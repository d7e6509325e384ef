//! Reading the log of shares.

use super::{Share, Shares};
use crate::error::Result;

/// The most shares that are read at once.
const MOST: u32 = 500;

impl Shares<'_> {
    /// What left the vault, the newest first; at most `limit`, and never more than 500.
    pub fn list(&self, limit: u32) -> Result<Vec<Share>> {
        self.journal.storage().shares(limit.min(MOST))
    }

    /// What left the vault last.
    pub fn last_share(&self) -> Result<Option<Share>> {
        Ok(self.list(1)?.pop())
    }
}
