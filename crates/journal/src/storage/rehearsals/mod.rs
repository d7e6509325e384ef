//! Rows of rehearsals.

use rusqlite::Row;

use super::{Storage, values};
use crate::error::Result;
use crate::ids::{EntryId, RehearsalId};
use crate::phrases::PhraseId;
use crate::rehearsals::Rehearsal;
use crate::vocabulary::Word;

/// The columns of [`read`].
pub(super) const COLUMNS: &str =
    "SELECT id, date, phrase, entry, situation, words, pushback, ease FROM rehearsal ";

impl Storage<'_> {
    /// Adds a rehearsal; false if its id is there already.
    pub fn add_rehearsal(&self, rehearsal: &Rehearsal) -> Result<bool> {
        let sql = include_str!("add.sql");
        let added = self.db.prepare_cached(sql)?.execute((
            rehearsal.id.0.as_bytes(),
            values::date_number(rehearsal.on),
            rehearsal.phrase.as_ref().map(|phrase| phrase.0.as_str()),
            rehearsal.entry.as_ref().map(|entry| entry.0.as_bytes()),
            values::spelling(rehearsal.situation),
            &rehearsal.words,
            &rehearsal.pushback,
            rehearsal.ease.as_str(),
        ))?;
        Ok(added > 0)
    }

    /// All rehearsals, the newest first.
    pub fn list_rehearsals(&self) -> Result<Vec<Rehearsal>> {
        let mut statement = self.db.prepare_cached(&format!("{COLUMNS}ORDER BY date DESC, key DESC"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Erases a rehearsal; false if there is none of that id.
    pub fn erase_rehearsal(&self, id: RehearsalId) -> Result<bool> {
        let sql = "DELETE FROM rehearsal WHERE id = ?1";
        Ok(self.db.prepare_cached(sql)?.execute([id.0.as_bytes()])? > 0)
    }
}

/// A row of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Rehearsal> {
    let phrase: Option<String> = row.get(2)?;
    let entry: Option<[u8; 16]> = row.get(3)?;
    Ok(Rehearsal {
        id: RehearsalId(values::uuid(row, 0)?),
        on: values::date(row, 1)?,
        phrase: phrase.map(PhraseId),
        entry: entry.map(|id| EntryId(uuid::Uuid::from_bytes(id))),
        situation: values::optional_word(row, 4)?,
        words: row.get(5)?,
        pushback: row.get(6)?,
        ease: values::word(row, 7)?,
    })
}
