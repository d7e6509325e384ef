//! Rows of shares, and of the people they were about.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};

use super::relationships::Key;
use super::{ImportKey, Storage, values};
use crate::error::Result;
use crate::everything::ShareRecord;
use crate::ids::RelationshipId;
use crate::moment::Moment;
use crate::shares::{Share, ShareDraft, ShareFormat};
use crate::vocabulary::Word;

/// Whether a share was made by the import `?1`: the mark of one is its instant, eight bytes with the highest first, and its format.
const MADE_BY_IMPORT: &str = "EXISTS (SELECT 1 FROM imported WHERE import = ?1 AND noun = 'share' \
     AND hex(id) = printf('%016X', share.at) || hex(share.format))";

/// The row number of a share; never leaves the crate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShareKey(i64);

impl Storage<'_> {
    /// Up to `limit` shares, the newest first.
    pub fn shares(&self, limit: u32) -> Result<Vec<Share>> {
        let sql = "SELECT key, at, date, first_day, last_day, format FROM share ORDER BY at DESC, key DESC LIMIT ?1";
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
        let days = [now.date(), draft.from, draft.until].map(values::date_number);
        self.insert_share(now.at, days, draft.format)
    }

    /// Of `days` the first is that of the share, the others those it spoke of.
    fn insert_share(&self, at: DateTime<Utc>, days: [i64; 3], format: ShareFormat) -> Result<ShareKey> {
        let sql = "INSERT INTO share (at, date, first_day, last_day, format) VALUES (?1, ?2, ?3, ?4, ?5)";
        let [date, from, until] = days;
        let row = (at.timestamp_millis(), date, from, until, format.as_str());
        Ok(ShareKey(self.db.prepare_cached(sql)?.insert(row)?))
    }

    /// Adds somebody to a share; a second time changes nothing.
    pub fn add_share_person(&self, share: ShareKey, person: Key) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_person (share, relationship) VALUES (?1, ?2)";
        self.db.prepare_cached(sql)?.execute((share.0, person))?;
        Ok(())
    }
}

/// What is carried of shares: as they were noted, merges aside.
impl Storage<'_> {
    /// All of them, by their instants.
    pub fn share_records(&self) -> Result<Vec<ShareRecord>> {
        let sql = "SELECT key, at, date, first_day, last_day, format FROM share ORDER BY at, format";
        let mut statement = self.db.prepare(sql)?;
        let rows = statement.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|(key, share)| self.with_people(key, share)).collect()
    }

    /// The one of that instant and format.
    pub fn share_record(&self, at: DateTime<Utc>, format: ShareFormat) -> Result<Option<ShareRecord>> {
        let sql =
            "SELECT key, at, date, first_day, last_day, format FROM share WHERE at = ?1 AND format = ?2";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_row((at.timestamp_millis(), format.as_str()), read).optional()?;
        found.map(|(key, share)| self.with_people(key, share)).transpose()
    }

    fn with_people(&self, key: ShareKey, share: Share) -> Result<ShareRecord> {
        let Share { at, date, from, until, format, .. } = share;
        let sql = "SELECT person.id FROM share_person JOIN relationship AS person ON person.key = relationship \
                   WHERE share = ?1 ORDER BY person.id";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok(RelationshipId(values::uuid(row, 0)?));
        let people = statement.query_map([key.0], read)?.collect::<rusqlite::Result<_>>()?;
        Ok(ShareRecord { at, date, from, until, format, people })
    }

    /// Adds one that comes in, about these people.
    pub fn add_share_record(&self, record: &ShareRecord, people: &[Key]) -> Result<()> {
        let days = [record.date, record.from, record.until].map(values::date_number);
        let key = self.insert_share(record.at, days, record.format)?;
        people.iter().try_for_each(|&person| self.add_share_person(key, person))
    }

    /// Erases the shares that an import made.
    pub fn erase_imported_shares(&self, import: ImportKey) -> Result<()> {
        for table in [
            "DELETE FROM share_person WHERE share IN (SELECT key FROM share WHERE ",
            "DELETE FROM share WHERE (",
        ] {
            let sql = format!("{table}{MADE_BY_IMPORT})");
            self.db.prepare(&sql)?.execute([import])?;
        }
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
