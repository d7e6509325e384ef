//! A new passphrase and a new database key, so that whoever kept the old passphrase and an old key file opens nothing.
//!
//! Four things change that no file system changes together: two key files, the database, and the header. So both key files
//! first hold the old *and* the new key. Replacing the passphrase's file is the moment the new passphrase counts; before
//! it the old one opens everything, after it the new one does, and the next unlock finishes what was left.

use chrono::{DateTime, Utc};

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::{Error, KeyFile, Passphrase, Result, Unlocked, database, wrap};

/// What has just been made durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The header names the key files that will come.
    Announced,
    /// The recovery key's file holds both keys.
    RecoveryHoldsBoth,
    /// The passphrase's file holds both keys, under the new passphrase: from here on it counts.
    PassphraseHoldsBoth,
    /// The database is under the new key, and no copy of it under the old one.
    DatabaseChanged,
    /// The header is sealed under the new key and names the last key files.
    HeaderRenewed,
    /// The passphrase's file holds the new key alone.
    PassphraseHoldsOne,
    /// The recovery key's file holds the new key alone.
    RecoveryHoldsOne,
    /// The header names the last key files alone.
    Done,
}

/// Told of each step; an error from it stops there, as a crash would.
pub(crate) type AtStep<'a> = &'a mut dyn FnMut(Step) -> Result<()>;

/// Changes the passphrase of an open vault.
pub(crate) fn run(unlocked: &mut Unlocked, new: &Passphrase, at: AtStep<'_>) -> Result<()> {
    let next = DatabaseKey::make()?;
    let last = unlocked.keyring.with_keys(&[&next]);
    let last_for_passphrase = wrap::under_passphrase(&last.to_text(), new, unlocked.header.work)?;
    hold_both(unlocked, &next, new, Digest::of(&last_for_passphrase), at)?;
    complete(unlocked, last_for_passphrase, at).map_err(unfinished)
}

/// Up to the moment that the new passphrase counts.
fn hold_both(
    unlocked: &mut Unlocked,
    next: &DatabaseKey,
    new: &Passphrase,
    last: Digest,
    at: AtStep<'_>,
) -> Result<()> {
    let both = unlocked.keyring.with_keys(&[next, &unlocked.key]);
    let for_passphrase = wrap::under_passphrase(&both.to_text(), new, unlocked.header.work)?;
    let for_recovery = wrap::for_recovery(&both.to_text(), &unlocked.header.recovery)?;
    unlocked.announce(KeyFile::Passphrase, &[Digest::of(&for_passphrase), last])?;
    unlocked.announce(KeyFile::Recovery, &[Digest::of(&for_recovery)])?;
    unlocked.write_header()?;
    at(Step::Announced)?;
    unlocked.write_key_file(KeyFile::Recovery, &for_recovery)?;
    at(Step::RecoveryHoldsBoth)?;
    unlocked.write_key_file(KeyFile::Passphrase, &for_passphrase)?;
    unlocked.keyring = both;
    at(Step::PassphraseHoldsBoth).map_err(unfinished)
}

/// Finishes a change that was interrupted after the new passphrase counted.
pub(crate) fn finish(unlocked: &mut Unlocked, passphrase: &Passphrase) -> Result<()> {
    let Some(target) = unlocked.keyring.database.first().map(DatabaseKey::duplicate) else {
        return Err(Error::KeyFileDamaged { which: KeyFile::Passphrase });
    };
    let last = unlocked.keyring.with_keys(&[&target]);
    let for_passphrase = wrap::under_passphrase(&last.to_text(), passphrase, unlocked.header.work)?;
    complete(unlocked, for_passphrase, &mut |_| Ok(()))
}

/// From two keys in both files to the first of them alone, everywhere.
fn complete(unlocked: &mut Unlocked, for_passphrase: Vec<u8>, at: AtStep<'_>) -> Result<()> {
    let Some(target) = unlocked.keyring.database.first().map(DatabaseKey::duplicate) else {
        return Err(Error::KeyFileDamaged { which: KeyFile::Passphrase });
    };
    if !target.is(&unlocked.key) {
        unlocked.change_database_key(&target)?;
    }
    // Also after an interruption that left the changed pages in the log: no page stays under the old key.
    database::write_back(&unlocked.connection)?;
    // Nor does a copy of the whole database. One that cannot be removed is no reason to stop halfway: it goes by its age.
    drop(unlocked.remove_copies(DateTime::<Utc>::MAX_UTC));
    at(Step::DatabaseChanged)?;
    unlocked.keyring = unlocked.keyring.with_keys(&[&target]);
    let for_recovery = wrap::for_recovery(&unlocked.keyring.to_text(), &unlocked.header.recovery)?;
    replace_files(unlocked, Some(for_passphrase), for_recovery, at)
}

/// Replaces one or both key files, announced before and named alone afterwards.
pub(crate) fn replace_files(
    unlocked: &mut Unlocked,
    for_passphrase: Option<Vec<u8>>,
    for_recovery: Vec<u8>,
    at: AtStep<'_>,
) -> Result<()> {
    let passphrase: Vec<Digest> = for_passphrase.iter().map(|file| Digest::of(file)).collect();
    unlocked.announce(KeyFile::Passphrase, &passphrase)?;
    unlocked.announce(KeyFile::Recovery, &[Digest::of(&for_recovery)])?;
    unlocked.write_header()?;
    at(Step::HeaderRenewed)?;
    if let Some(file) = for_passphrase {
        unlocked.write_key_file(KeyFile::Passphrase, &file)?;
    }
    at(Step::PassphraseHoldsOne)?;
    unlocked.write_key_file(KeyFile::Recovery, &for_recovery)?;
    at(Step::RecoveryHoldsOne)?;
    unlocked.announce(KeyFile::Passphrase, &[])?;
    unlocked.announce(KeyFile::Recovery, &[])?;
    unlocked.write_header()?;
    at(Step::Done)
}

fn unfinished(error: Error) -> Error {
    match error {
        Error::ChangeUnfinished { .. } => error,
        cause => Error::ChangeUnfinished { cause: Box::new(cause) },
    }
}

impl Unlocked {
    /// Lets the header name the file that is there and the ones that will come.
    pub(crate) fn announce(&mut self, which: KeyFile, coming: &[Digest]) -> Result<()> {
        let present = self.key_file_digest(which)?;
        let named = match which {
            KeyFile::Passphrase => &mut self.header.passphrase_files,
            KeyFile::Recovery => &mut self.header.recovery_files,
        };
        *named = present.into_iter().chain(coming.iter().copied()).collect();
        named.dedup();
        Ok(())
    }

    /// After an error the connection is exchanged for one under the key that the file has; should that fail too, the
    /// one left cannot write.
    fn change_database_key(&mut self, target: &DatabaseKey) -> Result<()> {
        let path = self.layout.database();
        let changed = database::change_key(&self.connection, &path, target);
        let (key, connection) = match &changed {
            Ok(()) => (target.duplicate(), None),
            Err(_) => {
                database::open_with_any(&path, [&self.key, target]).map(|(key, new)| (key, Some(new)))?
            }
        };
        self.key = key;
        if let Some(connection) = connection {
            self.connection = connection;
        }
        changed
    }
}

#[cfg(test)]
mod tests;
