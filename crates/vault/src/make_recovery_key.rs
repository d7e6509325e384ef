//! A new recovery key in place of the one before.

use crate::change_passphrase::{AtStep, Step};
use crate::digest::Digest;
use crate::{KeyFile, RecoveryKey, Result, Unlocked, wrap};

/// Wraps the keys for a new recovery key. The header's recipient changes last: until then an unlock by passphrase puts
/// the file back for the key that the person holds.
pub(crate) fn run(unlocked: &mut Unlocked, at: AtStep<'_>) -> Result<RecoveryKey> {
    let key = RecoveryKey::make();
    let recipient = key.identity().to_public();
    let file = wrap::for_recovery(&unlocked.keyring.to_text(), &recipient)?;
    let digest = Digest::of(&file);
    unlocked.announce(KeyFile::Recovery, &[digest])?;
    unlocked.write_header()?;
    at(Step::Announced)?;
    unlocked.write_key_file(KeyFile::Recovery, &file)?;
    at(Step::RecoveryHoldsOne)?;
    unlocked.header.recovery = recipient;
    unlocked.header.recovery_files = vec![digest];
    unlocked.write_header()?;
    at(Step::Done)?;
    Ok(key)
}
