//! Rows of requests that wait for an answer.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

use super::relationships::Key;
use super::{Storage, values};
use crate::error::Result;
use crate::ids::{RelationshipId, WaitingId};
use crate::vocabulary::{Kind, Want};
use crate::waiting::Waiting;

/// A request to be written.
pub(crate) struct StoredWaiting<'a> {
    /// Its id.
    pub id: WaitingId,
    /// Who asked.
    pub written_for: Key,
    /// When it was asked.
    pub at: DateTime<Utc>,
    /// In which zone.
    pub zone: &'a str,
    /// On which civil date.
    pub date: NaiveDate,
    /// What was asked.
    pub request: &'a str,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
}

impl Storage<'_> {
    /// Adds a request whose id is not there yet.
    pub fn add_waiting(&self, waiting: &StoredWaiting<'_>) -> Result<()> {
        self.db.prepare_cached(include_str!("add.sql"))?.execute((
            waiting.id.0.as_bytes(),
            waiting.written_for,
            waiting.at.timestamp_millis(),
            waiting.zone,
            values::date_number(waiting.date),
            waiting.request,
            values::spelling(waiting.kind),
            values::spelling(waiting.want),
        ))?;
        Ok(())
    }

    /// Whether there is such a request, finished or not; and if it is finished, until when it can be brought back.
    pub fn waiting_done_until(&self, id: WaitingId) -> Result<Option<Option<NaiveDate>>> {
        let mut statement = self.db.prepare_cached("SELECT done_until FROM waiting WHERE id = ?1")?;
        Ok(statement.query_row([id.0.as_bytes()], |row| values::optional_date(row, 0)).optional()?)
    }

    /// Notes that a request was answered or dropped, or, with nothing, that it waits again.
    pub fn set_waiting_done(&self, id: WaitingId, until: Option<NaiveDate>) -> Result<()> {
        let sql = "UPDATE waiting SET done_until = ?2 WHERE id = ?1";
        self.db.prepare_cached(sql)?.execute((id.0.as_bytes(), until.map(values::date_number)))?;
        Ok(())
    }

    /// What waits, the oldest first.
    pub fn list_waiting(&self) -> Result<Vec<Waiting>> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Erases the finished requests that could be brought back until a day before `today`.
    pub fn erase_waiting(&self, today: NaiveDate) -> Result<()> {
        self.db
            .prepare("DELETE FROM waiting WHERE done_until < ?1")?
            .execute([values::date_number(today)])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        id: WaitingId(values::uuid(row, 0)?),
        relationship: RelationshipId(values::uuid(row, 1)?),
        name: row.get(2)?,
        role: values::optional_word(row, 3)?,
        r#unsafe: row.get(4)?,
        date: values::date(row, 5)?,
        request: row.get(6)?,
        kind: values::optional_word(row, 7)?,
        want: values::optional_word(row, 8)?,
    })
}
