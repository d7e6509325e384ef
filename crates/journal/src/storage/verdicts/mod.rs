//! Rows of verdicts: all that was said is kept, the last row of a relationship counts.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row};

use super::relationships::Key;
use super::{Storage, values};
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::verdicts::Verdict;
use crate::vocabulary::Word;

/// The row number of a verdict; never leaves the crate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerdictKey(i64);

impl Storage<'_> {
    /// What was last said of each relationship.
    pub fn verdicts(&self) -> Result<HashMap<RelationshipId, Verdict>> {
        let mut statement = self.db.prepare_cached(include_str!("last.sql"))?;
        let read = |row: &Row<'_>| Ok((RelationshipId(values::uuid(row, 4)?), read(row)?.1));
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What was last said of one relationship, and in which row.
    pub fn last_verdict(&self, of: Key) -> Result<Option<(VerdictKey, Verdict)>> {
        let sql =
            "SELECT key, fit, label, date FROM verdict WHERE relationship = ?1 ORDER BY key DESC LIMIT 1";
        Ok(self.db.prepare_cached(sql)?.query_row([of], read).optional()?)
    }

    /// Adds what is said of a relationship.
    pub fn add_verdict(&self, of: Key, verdict: Verdict) -> Result<()> {
        let sql = "INSERT INTO verdict (relationship, fit, label, date) VALUES (?1, ?2, ?3, ?4)";
        let said = (of, verdict.fit.as_str(), verdict.label.as_str(), values::date_number(verdict.on));
        self.db.prepare_cached(sql)?.execute(said)?;
        Ok(())
    }

    /// Takes a row away.
    pub fn erase_verdict(&self, key: VerdictKey) -> Result<()> {
        self.db.prepare_cached("DELETE FROM verdict WHERE key = ?1")?.execute([key.0])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(VerdictKey, Verdict)> {
    let verdict =
        Verdict { fit: values::word(row, 1)?, label: values::word(row, 2)?, on: values::date(row, 3)? };
    Ok((VerdictKey(row.get(0)?), verdict))
}
