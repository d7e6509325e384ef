//! A vault as a place: a folder that may or may not hold one.

use std::path::{Path, PathBuf};

use crate::folder_lock::FolderLock;
use crate::layout::Layout;
use crate::witness::Witness;
use crate::wrap::Opener;
use crate::{Error, Passphrase, RecoveryKey, Result, Unlocked, WorkFactor, create, unlock};

/// A folder that holds a vault, or may come to hold one.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
    witness: Option<PathBuf>,
}

impl Vault {
    /// The vault in `folder`. Nothing is read or written yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), witness: None }
    }

    /// Keeps the count of openings in `folder` instead of the platform's place for an application's state.
    #[must_use]
    pub fn with_witness(mut self, folder: impl Into<PathBuf>) -> Self {
        self.witness = Some(folder.into());
        self
    }

    /// Where the app keeps its vault on this platform (`$XDG_DATA_HOME/hedgerow` on Linux).
    ///
    /// # Errors
    /// [`Error::NoDataFolder`] when the platform names no such place.
    pub fn default_folder() -> Result<PathBuf> {
        let name = if cfg!(target_os = "linux") { "hedgerow" } else { "Hedgerow" };
        Ok(dirs::data_dir().ok_or(Error::NoDataFolder)?.join(name))
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a vault is there, whole or damaged. A damaged one is never taken for none.
    ///
    /// # Errors
    /// [`Error::Io`] or [`Error::ReadOnly`] when the folder cannot be looked into.
    pub fn is_present(&self) -> Result<bool> {
        Ok(self.layout().has_any()?)
    }

    /// Whether somebody has the vault open, as far as can be said before opening it: at the next moment it may be otherwise.
    ///
    /// # Errors
    /// [`Error::Io`] or [`Error::ReadOnly`] when its lock cannot be looked at.
    pub fn is_in_use(&self) -> Result<bool> {
        match FolderLock::take(&self.layout()) {
            Ok(_) => Ok(false),
            Err(Error::InUse) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Makes a vault and opens it. The recovery key is in the caller's hands alone.
    ///
    /// # Errors
    /// [`Error::AlreadyPresent`], [`Error::FolderNotEmpty`], [`Error::SyncedFolder`], [`Error::PassphraseEmpty`],
    /// and what writing can meet ([`Error::DiskFull`], [`Error::ReadOnly`]). After an error there is no vault or a whole
    /// one: ask [`Vault::is_present`].
    pub fn create(&self, passphrase: &Passphrase, work: WorkFactor) -> Result<(Unlocked, RecoveryKey)> {
        let layout = self.layout();
        let recovery = create::run(&layout, passphrase, work, &mut |_| Ok(()))?;
        // By the recovery key, which is at hand and derives nothing: the passphrase would take its time again.
        let unlocked = self.unlock_with_recovery_key(&recovery)?;
        Ok((unlocked, recovery))
    }

    /// Opens the vault with the passphrase.
    ///
    /// # Errors
    /// Each thing that can be wrong with a vault has a variant of [`Error`]; nothing was changed.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<Unlocked> {
        self.open(Opener::Passphrase(passphrase))
    }

    /// Opens the vault with the recovery key.
    ///
    /// # Errors
    /// As [`unlock`](Self::unlock), with [`Error::WrongRecoveryKey`].
    pub fn unlock_with_recovery_key(&self, key: &RecoveryKey) -> Result<Unlocked> {
        self.open(Opener::RecoveryKey(key))
    }

    fn open(&self, opener: Opener<'_>) -> Result<Unlocked> {
        unlock::run(self.layout(), self.witness_folder().as_deref(), opener)
    }

    /// Where the count of openings is kept, if the platform has a place for it.
    pub(crate) fn witness_folder(&self) -> Option<PathBuf> {
        self.witness.clone().or_else(Witness::default_folder)
    }

    pub(crate) fn layout(&self) -> Layout {
        Layout::in_folder(&self.folder)
    }
}
