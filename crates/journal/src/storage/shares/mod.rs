//! Rows of shares, and of the people they were about.

use rusqlite::Row;

use super::relationships::Key;
use super::{Storage, values};
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::moment::Moment;
use crate::shares::{Share, ShareDraft};
use crate::vocabulary::Word;

/// The row number of a share; never leaves the crate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShareKey(i64);

impl Storage<'_> {
    /// Up to `limit` shares, the newest first.
    pub fn shares(&self, limit: u32) -> Result<Vec<Share>> {
        let sql = "SELECT key, at, date, first_day, last_day, format FROM share ORDER BY key DESC LIMIT ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows: Vec<(ShareKey, Share)> =
            statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?;
        rows.into_iter().map(|(key, share)| Ok(Share { people: self.share_people(key)?, ..share })).collect()
    }

    fn share_people(&self, share: ShareKey) -> Result<Vec<RelationshipId>> {
        let mut statement = self.db.prepare_cached(include_str!("people.sql"))?;
        let read = |row: &Row<'_>| Ok(RelationshipId(values::uuid(row, 0)?));
        Ok(statement.query_map([share.0], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds a share without its people.
    pub fn add_share(&self, draft: &ShareDraft, now: Moment) -> Result<ShareKey> {
        let sql = "INSERT INTO share (at, date, first_day, last_day, format) VALUES (?1, ?2, ?3, ?4, ?5)";
        let key = self.db.prepare_cached(sql)?.insert((
            now.at.timestamp_millis(),
            values::date_number(now.date()),
            values::date_number(draft.from),
            values::date_number(draft.until),
            draft.format.as_str(),
        ))?;
        Ok(ShareKey(key))
    }

    /// Adds somebody to a share; a second time changes nothing.
    pub fn add_share_person(&self, share: ShareKey, person: Key) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_person (share, relationship) VALUES (?1, ?2)";
        self.db.prepare_cached(sql)?.execute((share.0, person))?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(ShareKey, Share)> {
    let share = Share {
        at: values::instant(row, 1)?,
        date: values::date(row, 2)?,
        from: values::date(row, 3)?,
        until: values::date(row, 4)?,
        people: Vec::new(),
        format: values::word(row, 5)?,
    };
    Ok((ShareKey(row.get(0)?), share))
}
