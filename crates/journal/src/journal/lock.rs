//! Closing a journal.

use super::{Home, Journal};
use crate::error::Result;

impl Journal {
    /// Writes everything home, closes the database and lets go of the key. A journal in memory is gone.
    pub fn lock(self) -> Result<()> {
        match self.home {
            Home::Vault(unlocked) => Ok(unlocked.lock()?),
            Home::Memory(connection) => connection.close().map_err(|(_, error)| error.into()),
        }
    }
}
