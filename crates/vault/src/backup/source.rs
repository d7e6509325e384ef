//! What a backup is made from: taken from an open vault at one moment, and independent of it from then on.

use std::path::PathBuf;

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::header::Header;
use crate::layout::Layout;
use crate::{KeyFile, Result, Unlocked, key_file};

/// The keys and small files of a vault as they are now, for a backup on another thread.
///
/// The passphrase must not be changed between taking this and the end of [`write`](Source::write): the change needs the log,
/// which the backup reads. Whoever changes it stops the backup first.
pub struct Source {
    pub(super) layout: Layout,
    /// The header that the backup will have, but for its pages.
    pub(super) header: Header,
    pub(super) key: DatabaseKey,
    pub(super) passphrase_file: Vec<u8>,
    pub(super) recovery_file: Vec<u8>,
}

impl Unlocked {
    /// Takes what a backup is made from. Instant: it reads two small files.
    ///
    /// # Errors
    /// [`Error::KeyFileMissing`](crate::Error::KeyFileMissing), or what reading can meet.
    pub fn backup_source(&self) -> Result<Source> {
        let passphrase_file = key_file::read(&self.layout, KeyFile::Passphrase)?;
        let recovery_file = key_file::read(&self.layout, KeyFile::Recovery)?;
        let header = Header {
            passphrase_files: vec![Digest::of(&passphrase_file)],
            recovery_files: vec![Digest::of(&recovery_file)],
            pages: None,
            ..self.header.clone()
        };
        Ok(Source {
            layout: self.layout.clone(),
            header,
            key: self.key.duplicate(),
            passphrase_file,
            recovery_file,
        })
    }
}

impl Source {
    /// What the archive is called in the folder for backups until it is whole; one name a vault, so that the next backup clears
    /// away what an interruption left, and no other vault's.
    pub(super) fn unfinished_name(&self) -> PathBuf {
        PathBuf::from(format!("hedgerow-{}.unfinished", self.header.vault_id))
    }
}
