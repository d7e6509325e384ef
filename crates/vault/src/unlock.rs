//! Opening a vault: lock the folder, read the header, derive the key, prove header and database with it, and count the
//! opening. Nothing is written before all of it has proved right.

use std::path::Path;
use std::thread;

use rusqlite::Connection;

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::folder_lock::FolderLock;
use crate::freshness::Found;
use crate::header::{Header, Unproven};
use crate::keyring::Keyring;
use crate::layout::Layout;
use crate::witness::{Sighting, Witness};
use crate::wrap::Opener;
use crate::{
    Error, Result, Unlocked, Warning, capture, database, files, key_file, page_seals, repair, synced_folder,
};

/// Opens the vault at `layout`, keeping its sightings in `witness` (a folder), if there is one.
pub(crate) fn run(layout: Layout, witness: Option<&Path>, opener: Opener<'_>) -> Result<Unlocked> {
    if !layout.has_any()? {
        return Err(Error::NotPresent);
    }
    synced_folder::refuse(layout.folder())?;
    let folder_lock = FolderLock::take(&layout)?;
    let unproven = read_header(&layout)?;
    let file = key_file::read(&layout, opener.key_file())?;
    database::require_file(&layout.database())?;
    let has_log = layout.has_log();
    let (keyring, pages) = derive_beside_reading(&layout, &unproven.header, &file, opener)?;
    let (key, connection) = prove(&layout, &unproven, &keyring, opener)?;
    let witness = witness.map(|folder| Witness::of(unproven.header.vault_id, folder));
    let mut unlocked = Unlocked {
        connection,
        layout,
        header: unproven.header,
        key,
        keyring,
        witness,
        warnings: Vec::new(),
        folder_lock,
    };
    unlocked.count_opening(pages, has_log)?;
    unlocked.restore_capture_key()?;
    repair::run(&mut unlocked, opener)?;
    Ok(unlocked)
}

fn read_header(layout: &Layout) -> Result<Unproven> {
    Unproven::parse(&files::read(&layout.header())?.ok_or(Error::HeaderMissing)?)
}

/// The pages as they are, read while the key is derived: neither needs the other.
fn derive_beside_reading(
    layout: &Layout,
    header: &Header,
    file: &[u8],
    opener: Opener<'_>,
) -> Result<(Keyring, Option<Digest>)> {
    thread::scope(|scope| {
        let pages = header.pages.map(|_| scope.spawn(|| page_seals::read(&layout.database())));
        let keyring = key_file::open(file, header, opener);
        // Pages that cannot be read differ; what is wrong with them is found when the database opens.
        let pages = pages.and_then(|reading| reading.join().ok()?.ok());
        Ok((keyring?, pages))
    })
}

/// Finds the key that the database is under, and checks the header's seal.
fn prove(
    layout: &Layout,
    unproven: &Unproven,
    keyring: &Keyring,
    opener: Opener<'_>,
) -> Result<(DatabaseKey, Connection)> {
    let mut is_sealed = false;
    for key in &keyring.database {
        is_sealed |= unproven.is_sealed_by(key)?;
    }
    let opened = database::open_with_any(&layout.database(), &keyring.database);
    match (is_sealed, opened) {
        (true, opened) => opened,
        (false, Ok(_)) => Err(Error::HeaderForged),
        (false, Err(Error::DatabaseDamaged)) => Err(Error::KeyFileForeign { which: opener.key_file() }),
        (false, Err(error)) => Err(error),
    }
}

impl Unlocked {
    /// Compares the three counts, then raises them: header, database, witness, in this order.
    fn count_opening(&mut self, pages: Option<Digest>, has_log: bool) -> Result<()> {
        let found = Found {
            header: &self.header,
            database: database::generation(&self.connection)?,
            witness: self.witness.as_ref().and_then(Witness::recall),
            pages,
            has_log,
        };
        let (is_rolled_back, next) = (found.is_rolled_back(), found.next_generation());
        if is_rolled_back {
            self.warnings.push(Warning::RolledBack);
        }
        self.header.generation = next;
        self.header.pages = None;
        self.write_header()?;
        database::set_generation(&self.connection, next)?;
        self.note_sighting(false);
        Ok(())
    }

    /// Tells the witness. A failure is no reason to keep a person from their journal, and is said.
    pub(crate) fn note_sighting(&mut self, closed: bool) {
        let sighting = Sighting { generation: self.header.generation, closed };
        let kept = self.witness.as_ref().is_some_and(|witness| witness.keep(sighting).is_ok());
        if !kept && !self.warnings.contains(&Warning::WitnessUnwritable) {
            self.warnings.push(Warning::WitnessUnwritable);
        }
    }

    fn restore_capture_key(&mut self) -> Result<()> {
        if !capture::is_own(&self.layout, &self.header.capture)? {
            capture::write(&self.layout, &self.header.capture)?;
            self.warnings.push(Warning::CaptureKeyReplaced);
        }
        Ok(())
    }
}
