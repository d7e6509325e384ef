//! The one door through which everything changes.

use rusqlite::TransactionBehavior::Immediate;
use rusqlite::{Connection, Transaction};

use super::{Home, Journal};
use crate::changes::Changes;
use crate::error::Result;
use crate::storage::Storage;

impl Journal {
    /// Runs `change` in one transaction: all of it is kept, durably, or none of it. What it touched is noted in the
    /// [`Changes`] it is given, and comes back with its result.
    pub(crate) fn transact<T>(
        &mut self,
        change: impl FnOnce(&Storage<'_>, &mut Changes) -> Result<T>,
    ) -> Result<(T, Changes)> {
        let transaction = Transaction::new(self.connection_mut(), Immediate)?;
        let mut changes = Changes::NONE;
        let (done, touched) = {
            let storage = Storage::new(&transaction);
            (change(&storage, &mut changes)?, storage.touched())
        };
        let committed = transaction.commit();
        // Also where it failed: nobody can say how far it came, and gathering too much does no harm.
        self.touched = self.touched.and(touched);
        committed?;
        Ok((done, changes))
    }

    pub(super) fn connection_mut(&mut self) -> &mut Connection {
        match &mut self.home {
            Home::Vault(unlocked) => unlocked.connection_mut(),
            Home::Memory(connection) => connection,
        }
    }
}
