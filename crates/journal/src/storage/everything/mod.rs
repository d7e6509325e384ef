//! Every row that is carried out of the journal and back in, one after the other, in the order of its id.

#[cfg(test)]
mod covered;
mod plans;
mod read;
mod write;

use super::Storage;
use super::phrases::{self, COLUMNS as PHRASES, OwnPhrase};
use super::rehearsals::{self, COLUMNS as REHEARSALS};
use super::rules::{self, COLUMNS as RULES, StoredRule};
use crate::error::Result;
use crate::everything::{
    CaptureRecord, EntryRecord, FactRecord, RelationshipRecord, VerdictRecord, WaitingRecord,
};
use crate::ids::{CaptureId, EntryId, RehearsalId, RelationshipId, WaitingId};
use crate::rehearsals::Rehearsal;
use rusqlite::{OptionalExtension, Row};

const RELATIONSHIPS: &str = include_str!("relationships.sql");
/// The columns of an entry, then the one it was written for, and whether it is not asked about.
const ENTRIES: &str = concat!(
    include_str!("../entries/columns.sql"),
    ", written.id, entry.look_back_skipped FROM entry ",
    include_str!("../entries/people.sql"),
);
const WAITING: &str = include_str!("waiting.sql");
const CAPTURES: &str = "SELECT id, at, zone, said, accepted, done_until, revision FROM capture ";

/// Gives one record after the other.
type Give<'g, T> = &'g mut dyn FnMut(T) -> Result<()>;

impl Storage<'_> {
    /// How many rows a table has. `table` is a word of ours.
    pub fn count_records(&self, table: &'static str) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {table}");
        let count: u32 = self.db.prepare(&sql)?.query_row([], |row| row.get(0))?;
        Ok(count.into())
    }

    /// Gives all facts by their names.
    pub fn each_fact(&self, give: Give<'_, FactRecord>) -> Result<()> {
        self.each("SELECT name, value FROM fact ORDER BY name", read::fact, give)
    }

    /// Gives all relationships.
    pub fn each_relationship(&self, give: Give<'_, RelationshipRecord>) -> Result<()> {
        self.each(&format!("{RELATIONSHIPS} ORDER BY person.id"), read::relationship, give)
    }

    /// One relationship.
    pub fn relationship_record(&self, id: RelationshipId) -> Result<Option<RelationshipRecord>> {
        self.one(&format!("{RELATIONSHIPS} WHERE person.id = ?1"), id.0.as_bytes(), read::relationship)
    }

    /// Gives all entries.
    pub fn each_entry(&self, give: Give<'_, EntryRecord>) -> Result<()> {
        self.each(&format!("{ENTRIES} ORDER BY entry.id"), read::entry, give)
    }

    /// One entry.
    pub fn entry_record(&self, id: EntryId) -> Result<Option<EntryRecord>> {
        const SQL: &str = concat!(
            include_str!("../entries/columns.sql"),
            ", written.id, entry.look_back_skipped FROM entry ",
            include_str!("../entries/people.sql"),
            "WHERE entry.id = ?1"
        );
        self.one(SQL, id.0.as_bytes(), read::entry)
    }

    /// Gives all requests that wait or waited.
    pub fn each_waiting(&self, give: Give<'_, WaitingRecord>) -> Result<()> {
        self.each(&format!("{WAITING} ORDER BY waiting.id"), read::waiting, give)
    }

    /// One request.
    pub fn waiting_record(&self, id: WaitingId) -> Result<Option<WaitingRecord>> {
        self.one(&format!("{WAITING} WHERE waiting.id = ?1"), id.0.as_bytes(), read::waiting)
    }

    /// Gives all captures.
    pub fn each_capture(&self, give: Give<'_, CaptureRecord>) -> Result<()> {
        self.each(&format!("{CAPTURES} ORDER BY id"), read::capture, give)
    }

    /// One capture.
    pub fn capture_record(&self, id: CaptureId) -> Result<Option<CaptureRecord>> {
        self.one(&format!("{CAPTURES} WHERE id = ?1"), id.0.as_bytes(), read::capture)
    }

    /// Gives all verdicts, of each relationship in the order in which they were said.
    pub fn each_verdict(&self, give: Give<'_, VerdictRecord>) -> Result<()> {
        self.each(include_str!("verdicts.sql"), read::verdict, give)
    }

    /// Gives all own phrases.
    pub fn each_own_phrase(&self, give: Give<'_, OwnPhrase>) -> Result<()> {
        self.each(&format!("{PHRASES}ORDER BY id"), phrases::read, give)
    }

    /// Gives all rehearsals.
    pub fn each_rehearsal(&self, give: Give<'_, Rehearsal>) -> Result<()> {
        self.each(&format!("{REHEARSALS}ORDER BY id"), rehearsals::read, give)
    }

    /// One rehearsal.
    pub fn rehearsal(&self, id: RehearsalId) -> Result<Option<Rehearsal>> {
        self.one(&format!("{REHEARSALS}WHERE id = ?1"), id.0.as_bytes(), rehearsals::read)
    }

    /// Gives all that is kept of rules.
    pub fn each_rule(&self, give: Give<'_, StoredRule>) -> Result<()> {
        self.each(&format!("{RULES}ORDER BY id"), rules::read, give)
    }

    fn each<T>(&self, sql: &str, read: fn(&Row<'_>) -> rusqlite::Result<T>, give: Give<'_, T>) -> Result<()> {
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            give(read(row)?)?;
        }
        Ok(())
    }

    fn one<T>(
        &self,
        sql: &str,
        id: &[u8; 16],
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.db.prepare_cached(sql)?.query_row([id], read).optional()?)
    }
}
