//! An open vault: the connection to its database, and what can be done with its keys.

use std::path::PathBuf;

use rusqlite::Connection;
use uuid::Uuid;

use crate::{Error, Passphrase, RecoveryKey, Result, Warning};

/// An open vault. Dropping it closes the database and releases the folder; [`lock`](Self::lock) does so in order.
pub struct Unlocked {
    connection: Connection,
    vault_id: Uuid,
    warnings: Vec<Warning>,
}

impl Unlocked {
    /// The database, keyed and set up.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The database, for transactions.
    pub fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Which vault this is.
    #[must_use]
    pub fn vault_id(&self) -> Uuid {
        self.vault_id
    }

    /// What unlocking noticed.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Asks for the passphrase again before something sensitive. Takes as long as unlocking.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], or what is wrong with the key file.
    pub fn check_passphrase(&self, passphrase: &Passphrase) -> Result<()> {
        let _ = passphrase;
        Err(Error::NotPresent)
    }

    /// Gives the vault a new passphrase and its database a new key. Crash-safe: at every moment either the old or the
    /// new passphrase opens everything, and the recovery key stays the same.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] for `current`, [`Error::PassphraseEmpty`] for `new`, or what writing can meet.
    pub fn change_passphrase(&mut self, current: &Passphrase, new: &Passphrase) -> Result<()> {
        let _ = (current, new);
        Err(Error::NotPresent)
    }

    /// The same for somebody who forgot the passphrase and came in by the recovery key.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryKey`], or as [`change_passphrase`](Self::change_passphrase).
    pub fn change_passphrase_with_recovery_key(
        &mut self,
        recovery: &RecoveryKey,
        new: &Passphrase,
    ) -> Result<()> {
        let _ = (recovery, new);
        Err(Error::NotPresent)
    }

    /// Makes a new recovery key; the one before stops working. The key itself is never stored.
    ///
    /// # Errors
    /// What writing can meet.
    pub fn make_recovery_key(&mut self) -> Result<RecoveryKey> {
        Err(Error::NotPresent)
    }

    /// Writes a copy of the database beside it, under the same key, opens it and runs both integrity checks.
    ///
    /// # Errors
    /// [`Error::CopyName`] when `file_name` is not plain or taken, [`Error::DatabaseDamaged`], [`Error::DiskFull`].
    pub fn copy_verified(&self, file_name: &str) -> Result<PathBuf> {
        let _ = file_name;
        Err(Error::NotPresent)
    }

    /// Writes everything into the database file, closes it, releases the folder, and wipes the keys.
    ///
    /// # Errors
    /// What writing can meet; the vault is closed in any case.
    pub fn lock(self) -> Result<()> {
        Err(Error::NotPresent)
    }
}
