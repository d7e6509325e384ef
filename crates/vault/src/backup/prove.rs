//! Proving what was unpacked: that it is whole, belongs together, and opens.

use rusqlite::Connection;

use super::tally::Tally;
use super::{Fault, Watch};
use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::header::{Header, Unproven};
use crate::keyring::Keyring;
use crate::layout::Layout;
use crate::wrap::Opener;
use crate::{Error, KeyFile, Result, capture, database, files, key_file, page_seals};

/// How much of the database is kept decrypted while it is checked, in KiB (negative, as SQLite has it): 64 MiB. The check looks
/// up every row in every index; with SQLite's usual 2 MiB most pages would be decrypted several times.
const CACHE: i32 = -65_536;

/// A backup that was unpacked, and of which nothing is believed yet.
pub(super) struct Unpacked {
    pub(super) layout: Layout,
    unproven: Unproven,
}

/// A backup that was opened with a key that its seal was made with.
pub(super) struct Opened {
    pub(super) header: Header,
    pub(super) key: DatabaseKey,
    pub(super) connection: Connection,
}

impl Unpacked {
    /// Reads the header of what was unpacked.
    pub(super) fn read(layout: Layout) -> Result<Self> {
        let header = files::read(&layout.header())?.ok_or(Error::from(Fault::Missing))?;
        Ok(Self { layout, unproven: Unproven::parse(&header)? })
    }

    /// The keys, by the passphrase or the recovery key of its time.
    pub(super) fn keyring(&self, opener: Opener<'_>) -> Result<Keyring> {
        let file = key_file::read(&self.layout, opener.key_file())?;
        key_file::open(&file, &self.unproven.header, opener)
    }

    /// Opens it with one of these keys, after its seal, the digests of its key files and those of all its pages were compared.
    pub(super) fn open(self, keys: &[DatabaseKey]) -> Result<Opened> {
        self.require_seal(keys)?;
        let header = self.unproven.header;
        for which in [KeyFile::Passphrase, KeyFile::Recovery] {
            let digest = Digest::of(&key_file::read(&self.layout, which)?);
            if !header.key_files(which).contains(&digest) {
                return Err(Error::KeyFileDamaged { which });
            }
        }
        let is_whole = header
            .pages
            .is_some_and(|pages| page_seals::read(&self.layout.database()).is_ok_and(|found| found == pages));
        if !is_whole || !capture::is_own(&self.layout, &header.capture)? {
            return Err(Fault::Changed.into());
        }
        let (key, connection) = database::open_with_any(&self.layout.database(), keys).map_err(of_backup)?;
        Ok(Opened { header, key, connection })
    }

    fn require_seal(&self, keys: &[DatabaseKey]) -> Result<()> {
        for key in keys {
            if self.unproven.is_sealed_by(key)? {
                return Ok(());
            }
        }
        Err(Error::HeaderForged)
    }
}

impl Opened {
    /// Runs both checks and counts the rows of every table.
    pub(super) fn check(&mut self, watch: &Watch<'_>) -> Result<Tally> {
        watch.guard(&mut self.connection)?;
        self.connection.pragma_update(None, "cache_size", CACHE)?;
        watch.settle(database::check(&self.connection).map_err(of_backup))?;
        let tally = watch.settle(Tally::of(&self.connection))?;
        let sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        watch.advance(database::number(&self.connection, sql)?)?;
        Ok(tally)
    }
}

/// Damage in a backup is no damage in the journal.
fn of_backup(error: Error) -> Error {
    match error {
        Error::DatabaseDamaged | Error::DatabaseEmpty => Fault::Changed.into(),
        other => other,
    }
}
