//! The way into the journal and out again: open for as short as a command takes, and locked whatever came of it.

use std::path::PathBuf;

use hedgerow_host::clock::now;
use hedgerow_journal::{Journal, Moment};
use hedgerow_locale::Spoken;
use hedgerow_vault::{Error, Opener, Unlocked, Vault};

use crate::arguments::Shared;
use crate::failure::Failure;
use crate::{print, secret};

/// A vault that is there and that nobody has open.
pub struct Door<'a> {
    shared: &'a Shared,
    vault: Vault,
}

impl<'a> Door<'a> {
    /// The vault that is meant. One that is absent or open elsewhere is refused here, before anything is asked.
    pub fn find(shared: &'a Shared) -> Result<Self, Failure> {
        let vault = Vault::at(folder(shared)?);
        if !vault.is_present()? {
            return Err(Error::NotPresent.into());
        }
        if vault.is_in_use()? {
            return Err(Error::InUse.into());
        }
        Ok(Self { shared, vault })
    }

    /// Opens the journal, lets `act` work in it now, and locks it.
    pub fn open<T>(
        &self,
        act: impl FnOnce(&mut Journal, Moment) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let unlocked = secret::tried(self.shared, |opener| unlock(&self.vault, opener))?;
        unlocked.warnings().iter().for_each(|warning| print::complain(&warning.message()));
        let now = now();
        let mut journal = Journal::open(unlocked, now)?;
        let done = act(&mut journal, now);
        // What was done is done and on the disk; that closing met something is said beside it.
        if let Err(error) = journal.lock() {
            print::complain(&error.message());
        }
        done
    }
}

/// The vault, opened by whichever of the two it was.
pub fn unlock(vault: &Vault, opener: Opener<'_>) -> Result<Unlocked, Failure> {
    Ok(match opener {
        Opener::Passphrase(passphrase) => vault.unlock(passphrase)?,
        Opener::RecoveryKey(key) => vault.unlock_with_recovery_key(key)?,
    })
}

/// The folder of the vault: the one that was named, else the app's. Whole, because what is beside it matters as well.
pub fn folder(shared: &Shared) -> Result<PathBuf, Failure> {
    match &shared.vault {
        Some(folder) => Ok(std::path::absolute(folder).map_err(Error::from)?),
        None => Ok(Vault::default_folder()?),
    }
}
