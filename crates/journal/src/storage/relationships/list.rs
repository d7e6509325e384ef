//! Reading relationships as they are shown.

use chrono::{DateTime, Utc};
use rusqlite::Row;

use super::Key;
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

    /// What was agreed with the person in this row.
    pub fn frame(&self, key: Key) -> Result<Frame> {
        let sql = "SELECT hours, channels, limits, times, session_day FROM relationship WHERE key = ?1";
        Ok(self.db.prepare_cached(sql)?.query_row([key], |row| read_frame(row, 0))?)
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
        frame: read_frame(row, 6)?,
        note: row.get(11)?,
        archived: row.get(12)?,
        entries: row.get(13)?,
        last_entry_on: values::optional_date(row, 14)?,
    })
}

/// The five columns of a frame, the first of which is `first`.
pub(in crate::storage) fn read_frame(row: &Row<'_>, first: usize) -> rusqlite::Result<Frame> {
    let times: String = row.get(first + 3)?;
    Ok(Frame {
        hours: row.get(first)?,
        channels: values::words(row, first + 1)?,
        limits: row.get(first + 2)?,
        times: serde_json::from_str(&times).map_err(|_| values::unreadable(first + 3))?,
        session_day: values::optional_word(row, first + 4)?,
    })
}
