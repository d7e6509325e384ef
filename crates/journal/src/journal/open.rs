//! Opening the journal of an unlocked vault.

use hedgerow_vault::Unlocked;

use super::{Home, Journal};
use crate::error::Result;
use crate::moment::Moment;
use crate::storage::{Storage, migrations};

impl Journal {
    /// Opens the journal in `unlocked`, brings its schema up to date, and erases what was deleted more than 30 days before
    /// `now`.
    ///
    /// A journal of a newer Hedgerow is refused with [`crate::Error::NewerSchema`] before anything is written. One that
    /// is not new is copied, and the copy verified, before it is migrated.
    pub fn open(mut unlocked: Unlocked, now: Moment) -> Result<Self> {
        let found = migrations::found(unlocked.connection())?;
        if found == 0 {
            migrations::make_room(unlocked.connection())?;
        } else if found < migrations::KNOWN {
            unlocked.copy_verified(&format!("before-schema-{}.db", migrations::KNOWN))?;
        }
        migrations::run(unlocked.connection_mut())?;
        let storage = Storage::new(unlocked.connection());
        storage.prepare()?;
        let mut journal = Self { home: Home::Vault(Box::new(unlocked)) };
        journal.renew_search()?;
        journal.erase_deleted(now.date())?;
        Ok(journal)
    }
}
