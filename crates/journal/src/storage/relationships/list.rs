//! Reading relationships as they are shown.

use chrono::{DateTime, Utc};
use rusqlite::Row;

use crate::error::Result;
use crate::ids::RelationshipId;
use crate::relationships::{Frame, Relationship};
use crate::storage::{Storage, values};

impl Storage<'_> {
    /// Everybody but those who were merged into another, the most recently used first.
    pub fn list_relationships(&self) -> Result<Vec<Relationship>> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whom the last `limit` entries were about, and when, newest first; archived people left out.
    pub fn recently_used(&self, limit: u32) -> Result<Vec<(RelationshipId, DateTime<Utc>)>> {
        let mut statement = self.db.prepare_cached(include_str!("recent.sql"))?;
        let read = |row: &Row<'_>| Ok((RelationshipId(values::uuid(row, 0)?), values::instant(row, 1)?));
        Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Relationship> {
    Ok(Relationship {
        id: RelationshipId(values::uuid(row, 0)?),
        name: row.get(1)?,
        role: values::optional_word(row, 2)?,
        care: row.get(3)?,
        distance: row.get(4)?,
        r#unsafe: row.get(5)?,
        frame: Frame { hours: row.get(6)?, channels: values::words(row, 7)?, limits: row.get(8)? },
        note: row.get(9)?,
        archived: row.get(10)?,
        entries: row.get(11)?,
        last_entry_on: values::optional_date(row, 12)?,
    })
}
