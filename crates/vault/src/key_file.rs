//! Reading a key file, and telling a wrong secret from a damaged file.
//!
//! age cannot tell them apart: a flipped bit in the wrapped key looks like a wrong passphrase. The header lists the
//! digests of the files that belong here, so a file that is as it was written, and yet does not open, was given the wrong
//! secret.

use crate::digest::Digest;
use crate::header::Header;
use crate::keyring::Keyring;
use crate::layout::Layout;
use crate::wrap::{Opener, Refusal};
use crate::{Error, KeyFile, Result, files};

impl Opener<'_> {
    /// The file this opens.
    pub(crate) fn key_file(self) -> KeyFile {
        match self {
            Opener::Passphrase(_) => KeyFile::Passphrase,
            Opener::RecoveryKey(_) => KeyFile::Recovery,
        }
    }
}

/// The bytes of a key file.
pub(crate) fn read(layout: &Layout, which: KeyFile) -> Result<Vec<u8>> {
    files::read(&layout.key_file(which))?.ok_or(Error::KeyFileMissing { which })
}

/// Opens a key file and reads the keys of the vault that `header` is of.
pub(crate) fn open(file: &[u8], header: &Header, opener: Opener<'_>) -> Result<Keyring> {
    let which = opener.key_file();
    let is_as_written = header.key_files(which).contains(&Digest::of(file));
    let text = opener.open(file).map_err(|refusal| match refusal {
        Refusal::Wrong if is_as_written => wrong(which),
        Refusal::Wrong | Refusal::Damaged => Error::KeyFileDamaged { which },
        Refusal::ExcessiveWork(asked) => Error::ExcessiveWork { asked },
    })?;
    let keyring = Keyring::parse(&text).ok_or(Error::KeyFileDamaged { which })?;
    let is_ours = keyring.vault_id == header.vault_id;
    if is_ours { Ok(keyring) } else { Err(Error::KeyFileForeign { which }) }
}

fn wrong(which: KeyFile) -> Error {
    match which {
        KeyFile::Passphrase => Error::WrongPassphrase,
        KeyFile::Recovery => Error::WrongRecoveryKey,
    }
}
