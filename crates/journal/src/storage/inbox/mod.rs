//! Rows of what was captured while locked.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

use super::{Storage, values};
use crate::error::Result;
use crate::ids::CaptureId;

/// A capture as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StoredCapture {
    /// Its id.
    pub id: CaptureId,
    /// How many times it was sealed before, while it was written.
    pub revision: u32,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// In which zone.
    pub zone: String,
    /// What it says, as JSON.
    pub said: String,
}

/// What is known of a capture by its id.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KnownCapture {
    /// How many times it was sealed before.
    pub revision: u32,
    /// What it says, unless that was erased.
    pub said: Option<String>,
    /// Until when it can be brought back, if it was accepted or discarded.
    pub done_until: Option<NaiveDate>,
}

/// What became of a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// It is an entry, or a request that waits.
    Accepted,
    /// It is nothing.
    Discarded,
}

impl Storage<'_> {
    /// Adds a capture whose id is not there yet.
    pub fn add_capture(&self, capture: &StoredCapture) -> Result<()> {
        let sql = "INSERT INTO capture (id, at, zone, said, revision) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.write_capture(sql, capture)
    }

    /// Puts what was sealed later under its id in the place of a capture that is there. It waits to be looked through again.
    pub fn renew_capture(&self, capture: &StoredCapture) -> Result<()> {
        self.write_capture(include_str!("renew.sql"), capture)
    }

    fn write_capture(&self, sql: &str, capture: &StoredCapture) -> Result<()> {
        let StoredCapture { id, at, zone, said, revision } = capture;
        let values = (id.0.as_bytes(), at.timestamp_millis(), zone, said, revision);
        self.db.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// What is known under `id`.
    pub fn known_capture(&self, id: CaptureId) -> Result<Option<KnownCapture>> {
        let sql = "SELECT said, done_until, revision FROM capture WHERE id = ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &Row<'_>| {
            let done_until = values::optional_date(row, 1)?;
            Ok(KnownCapture { said: row.get(0)?, done_until, revision: row.get(2)? })
        };
        Ok(statement.query_row([id.0.as_bytes()], read).optional()?)
    }

    /// The capture with this id, if it waits to be looked through.
    pub fn pending_capture(&self, id: CaptureId) -> Result<Option<StoredCapture>> {
        let sql = "SELECT id, at, zone, said, revision FROM capture WHERE id = ?1 AND done_until IS NULL";
        Ok(self.db.prepare_cached(sql)?.query_row([id.0.as_bytes()], read).optional()?)
    }

    /// Up to `limit` captures that wait to be looked through, the oldest first.
    pub fn pending_captures(&self, limit: u32) -> Result<Vec<StoredCapture>> {
        let sql = "SELECT id, at, zone, said, revision FROM capture WHERE done_until IS NULL ORDER BY at, id LIMIT ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// How many captures wait to be looked through.
    pub fn count_pending_captures(&self) -> Result<u32> {
        let sql = "SELECT count(*) FROM capture WHERE done_until IS NULL";
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Up to `limit` captures that were discarded and can be brought back, the last discarded first.
    pub fn discarded_captures(&self, limit: u32) -> Result<Vec<StoredCapture>> {
        let mut statement = self.db.prepare_cached(include_str!("discarded.sql"))?;
        Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes what became of a capture, and until when it can be brought back.
    pub fn finish_capture(&self, id: CaptureId, end: End, until: NaiveDate) -> Result<()> {
        let sql = "UPDATE capture SET accepted = ?2, done_until = ?3 WHERE id = ?1";
        let accepted = end == End::Accepted;
        self.db.prepare_cached(sql)?.execute((id.0.as_bytes(), accepted, values::date_number(until)))?;
        Ok(())
    }

    /// Notes that a capture waits again.
    pub fn bring_capture_back(&self, id: CaptureId) -> Result<()> {
        let sql = "UPDATE capture SET accepted = 0, done_until = NULL WHERE id = ?1";
        self.db.prepare_cached(sql)?.execute([id.0.as_bytes()])?;
        Ok(())
    }

    /// Erases what the captures said that could be brought back until a day before `today`.
    pub fn erase_captures(&self, today: NaiveDate) -> Result<()> {
        self.db
            .prepare("UPDATE capture SET said = NULL WHERE done_until < ?1")?
            .execute([values::date_number(today)])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<StoredCapture> {
    Ok(StoredCapture {
        id: CaptureId(values::uuid(row, 0)?),
        at: values::instant(row, 1)?,
        zone: row.get(2)?,
        said: row.get(3)?,
        revision: row.get(4)?,
    })
}
