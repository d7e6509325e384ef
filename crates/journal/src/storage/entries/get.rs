//! Reading single entries, and all of them one after the other.

use rusqlite::OptionalExtension;

use super::super::Storage;
use super::place::Place;
use super::row::Stored;
use crate::error::Result;
use crate::ids::EntryId;

impl Storage<'_> {
    /// The entry with this id, deleted or not.
    pub fn entry(&self, id: EntryId) -> Result<Option<Stored>> {
        const SQL: &str = concat!(
            include_str!("columns.sql"),
            "FROM entry ",
            include_str!("people.sql"),
            "WHERE entry.id = ?1"
        );
        Ok(self.db.prepare_cached(SQL)?.query_row([id.0.as_bytes()], Stored::read).optional()?)
    }

    /// Whether there is an entry with this id, deleted or not.
    pub fn has_entry(&self, id: EntryId) -> Result<bool> {
        let mut statement = self.db.prepare_cached("SELECT 1 FROM entry WHERE id = ?1")?;
        Ok(statement.exists([id.0.as_bytes()])?)
    }

    /// Up to `limit` deleted entries, the last deleted first.
    pub fn deleted_entries(&self, limit: u32) -> Result<Vec<Stored>> {
        const SQL: &str = concat!(
            include_str!("columns.sql"),
            "FROM entry ",
            include_str!("people.sql"),
            "WHERE entry.deleted_until IS NOT NULL ORDER BY entry.deleted_until DESC, entry.place DESC LIMIT ?1"
        );
        let mut statement = self.db.prepare_cached(SQL)?;
        Ok(statement.query_map([limit], Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Up to `limit` entries that stand after `place` and are not deleted, oldest first.
    pub fn entries_after(&self, place: Place, limit: u32) -> Result<Vec<Stored>> {
        const SQL: &str = concat!(
            include_str!("columns.sql"),
            "FROM entry ",
            include_str!("people.sql"),
            "WHERE entry.place > ?1 AND +entry.deleted_until IS NULL ORDER BY entry.place LIMIT ?2"
        );
        let mut statement = self.db.prepare_cached(SQL)?;
        Ok(statement.query_map((place, limit), Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }
}
