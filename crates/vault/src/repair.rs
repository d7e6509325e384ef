//! What an interruption left half done, finished at the next unlock.
//!
//! Only an unlock by passphrase can do so, because only it can wrap the keys under the passphrase again; an unlock by the
//! recovery key leaves everything as it is, which is always consistent.

use crate::wrap::{self, Opener};
use crate::{KeyFile, Result, Unlocked, Warning, change_passphrase};

/// Finishes a passphrase change, or puts the recovery key file right.
pub(crate) fn run(unlocked: &mut Unlocked, opener: Opener<'_>) -> Result<()> {
    let Opener::Passphrase(passphrase) = opener else {
        return Ok(());
    };
    if unlocked.keyring.database.len() > 1 {
        return change_passphrase::finish(unlocked, passphrase);
    }
    settle(unlocked)
}

/// After an unlock with one key: both files are the ones the header names, and it names one each.
fn settle(unlocked: &mut Unlocked) -> Result<()> {
    let recovery = unlocked.key_file_digest(KeyFile::Recovery)?;
    let passphrase = unlocked.key_file_digest(KeyFile::Passphrase)?;
    let is_known = recovery.is_some_and(|digest| unlocked.header.recovery_files.contains(&digest));
    if !is_known {
        unlocked.warnings.push(Warning::RecoveryFileRestored);
    }
    if !is_known || unlocked.header.recovery_files.len() > 1 {
        let wrap = wrap::for_recovery(&unlocked.keyring.to_text(), &unlocked.header.recovery)?;
        return change_passphrase::replace_files(unlocked, None, wrap, &mut |_| Ok(()));
    }
    if passphrase.is_some_and(|digest| unlocked.header.passphrase_files != [digest]) {
        unlocked.header.passphrase_files = passphrase.into_iter().collect();
        unlocked.write_header()?;
    }
    Ok(())
}
