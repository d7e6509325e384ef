//! Everything in.

use std::io::Read;

use super::read::read;
use super::take::Taking;
use super::{Everything, TakenIn};
use crate::carrying::Carrying;
use crate::error::Result;
use crate::ids::ImportId;
use crate::imports::Source;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::NewImport;

impl Everything<'_> {
    /// Takes in the file of `length` bytes, all of it or nothing: what is not in the journal comes in, what is there already is
    /// not doubled, and where the same thing says something else the journal's own words stay. For thirty days
    /// [`crate::imports::Imports::undo`] takes back what came in.
    ///
    /// Refused are a file that is something else or of a newer Hedgerow, one that was cut off, damaged or written by another
    /// hand ([`crate::Error::FileUnreadable`]), one too large, and a made-up journal where there is one's own. Importing under
    /// the same `id` again changes nothing but finds all of it there.
    pub fn import(
        &mut self,
        id: ImportId,
        file: impl Read,
        length: u64,
        now: Moment,
        carrying: &mut Carrying<'_>,
    ) -> Result<TakenIn> {
        let (found, changes) = self.journal.transact(|storage, changes| {
            let until = now.date() + KEPT_DAYS;
            let import =
                storage.add_import(&NewImport { id, source: Source::Everything, on: now.date(), until })?;
            let mut taking = Taking::new(storage, Some(import), length, carrying)?;
            read(file, &mut taking)?;
            let found = taking.found();
            *changes = taking.changes;
            storage.end_import(import, found.added.entries, found.added.people)?;
            Ok(found)
        })?;
        Ok(TakenIn { found, changes })
    }
}
