//! Wrapping the keyring with age: under a passphrase, or for the recovery key.
//!
//! age allows a passphrase no second recipient in one file, hence two files. Both ends of the work factor are set:
//! left alone, the crate times the machine, and a busy computer could refuse its own vault.

use std::io::{Read, Write};
use std::iter;

use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use zeroize::Zeroizing;

use crate::{Error, Passphrase, RecoveryKey, Result, WorkFactor};

/// A keyring is a few hundred bytes; a planted file gets no further than this.
const MOST_PLAINTEXT: u64 = 16 * 1024;

/// Why a key file did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The secret does not fit, or the part of the file that would show it was changed.
    Wrong,
    /// Not an age file of the kind expected, or changed after its first part.
    Damaged,
    /// It asks for more work than we do for any file.
    ExcessiveWork(u8),
}

/// What a person opens a vault or a backup with.
#[derive(Clone, Copy)]
pub enum Opener<'a> {
    /// The passphrase, as it was when the file was written.
    Passphrase(&'a Passphrase),
    /// The recovery key, as it was when the file was written.
    RecoveryKey(&'a RecoveryKey),
}

impl Opener<'_> {
    /// Decrypts the whole file and checks it to its end before a byte of it is used.
    pub(crate) fn open(self, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        let decryptor = Decryptor::new_buffered(file).map_err(|error| refusal(&error))?;
        match self {
            Opener::Passphrase(passphrase) => {
                if !decryptor.is_scrypt() {
                    return Err(Refusal::Damaged);
                }
                let mut identity = scrypt::Identity::new(passphrase.secret());
                identity.set_max_work_factor(WorkFactor::MOST.log2());
                decrypt(decryptor, &identity)
            }
            Opener::RecoveryKey(key) => decrypt(decryptor, key.identity()),
        }
    }
}

fn decrypt(decryptor: Decryptor<&[u8]>, identity: &dyn age::Identity) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let reader = decryptor.decrypt(iter::once(identity)).map_err(|error| refusal(&error))?;
    let mut plaintext = Zeroizing::new(Vec::with_capacity(1024));
    reader.take(MOST_PLAINTEXT).read_to_end(&mut plaintext).map_err(|_| Refusal::Damaged)?;
    Ok(plaintext)
}

fn refusal(error: &DecryptError) -> Refusal {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            Refusal::Wrong
        }
        DecryptError::ExcessiveWork { required, .. } => Refusal::ExcessiveWork(*required),
        _ => Refusal::Damaged,
    }
}

/// Wraps under a passphrase, at exactly this work factor.
pub(crate) fn under_passphrase(text: &str, passphrase: &Passphrase, work: WorkFactor) -> Result<Vec<u8>> {
    if passphrase.is_empty() {
        return Err(Error::PassphraseEmpty);
    }
    let mut recipient = scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(work.log2());
    encrypt(text, &recipient)
}

/// Wraps for whoever holds the recovery key.
pub(crate) fn for_recovery(text: &str, recipient: &x25519::Recipient) -> Result<Vec<u8>> {
    encrypt(text, recipient)
}

fn encrypt(text: &str, recipient: &dyn age::Recipient) -> Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(|_| Error::Cryptography)?;
    let mut file = Vec::with_capacity(text.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| Error::Cryptography)?;
    writer.write_all(text.as_bytes()).map_err(|_| Error::Cryptography)?;
    writer.finish().map_err(|_| Error::Cryptography)?;
    Ok(file)
}
