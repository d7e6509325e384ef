//! An open vault: the connection to its database, and what can be done with its keys.

use rusqlite::Connection;
use uuid::Uuid;

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::folder_lock::FolderLock;
use crate::header::Header;
use crate::keyring::Keyring;
use crate::layout::Layout;
use crate::witness::Witness;
use crate::wrap::Opener;
use crate::{Error, KeyFile, Passphrase, RecoveryKey, Result, Warning, database, files, key_file};

/// An open vault. Dropping it closes the database and releases the folder; [`lock`](Self::lock) does so in order.
pub struct Unlocked {
    // Declared first, so that it is closed before the folder is released.
    pub(crate) connection: Connection,
    pub(crate) layout: Layout,
    pub(crate) header: Header,
    /// What the database is under. Every key file on the disk holds it, at all times.
    pub(crate) key: DatabaseKey,
    pub(crate) keyring: Keyring,
    pub(crate) witness: Option<Witness>,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) folder_lock: FolderLock,
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
        self.header.vault_id
    }

    /// How often the vault was opened, this time included.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.header.generation
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
        self.check_opener(Opener::Passphrase(passphrase))
    }

    /// Whether this is the recovery key of this vault: "type it back", and before it is trusted for a change.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryKey`], or what is wrong with the key file.
    pub fn check_recovery_key(&self, key: &RecoveryKey) -> Result<()> {
        self.check_opener(Opener::RecoveryKey(key))
    }

    fn check_opener(&self, opener: Opener<'_>) -> Result<()> {
        let which = opener.key_file();
        let keyring = key_file::open(&key_file::read(&self.layout, which)?, &self.header, opener)?;
        let fits = keyring.database.iter().any(|key| key.is(&self.key));
        if fits { Ok(()) } else { Err(Error::KeyFileForeign { which }) }
    }

    /// Runs SQLCipher's and SQLite's integrity checks over the whole database.
    ///
    /// # Errors
    /// [`Error::DatabaseDamaged`] when either finds anything.
    pub fn check_database(&self) -> Result<()> {
        database::check(&self.connection)
    }

    /// Gives the vault a new passphrase and its database a new key. Crash-safe: at every moment either the old or the
    /// new passphrase opens everything, and the recovery key stays the same. Copies of the database in the vault's
    /// folder are removed, for they are under the key before; backups made before keep it.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] for `current`, [`Error::PassphraseEmpty`] for `new`, or what writing can meet: then
    /// the old passphrase still counts. After [`Error::ChangeUnfinished`] the new one counts; the next unlock finishes
    /// the change, and it is best to lock at once.
    pub fn change_passphrase(&mut self, current: &Passphrase, new: &Passphrase) -> Result<()> {
        self.check_passphrase(current)?;
        crate::change_passphrase::run(self, new, &mut |_| Ok(()))
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
        self.check_recovery_key(recovery)?;
        crate::change_passphrase::run(self, new, &mut |_| Ok(()))
    }

    /// Makes a new recovery key; the one before stops working. The key itself is never stored. An interruption leaves
    /// the one before, at the latest after the next unlock by passphrase.
    ///
    /// # Errors
    /// What writing can meet.
    pub fn make_recovery_key(&mut self) -> Result<RecoveryKey> {
        crate::make_recovery_key::run(self, &mut |_| Ok(()))
    }

    /// Writes the header as it stands in memory, sealed under the database's key.
    pub(crate) fn write_header(&self) -> Result<()> {
        Ok(files::replace(&self.layout.header(), &self.header.seal(&self.key)?)?)
    }

    /// Replaces a key file.
    pub(crate) fn write_key_file(&self, which: KeyFile, bytes: &[u8]) -> Result<()> {
        Ok(files::replace(&self.layout.key_file(which), bytes)?)
    }

    /// The digest of a key file as it is on the disk, if there is one.
    pub(crate) fn key_file_digest(&self, which: KeyFile) -> Result<Option<Digest>> {
        Ok(files::read(&self.layout.key_file(which))?.map(|bytes| Digest::of(&bytes)))
    }
}
