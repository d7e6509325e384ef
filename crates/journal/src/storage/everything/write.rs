//! What taking everything in needs beyond what the nouns write themselves.

use chrono::NaiveDate;

use super::super::{Key, Place, Storage, Stored, Touched, values};
use crate::error::{Error, Result};
use crate::ids::{CaptureId, RelationshipId};
use crate::verdicts::Verdict;
use crate::vocabulary::Word;

impl Storage<'_> {
    /// Adds an entry that is not there yet, and leaves it to [`Storage::index_at`] to put it into the index.
    pub fn add_entry_unindexed(&self, stored: &Stored) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("../entries/add.sql"))?;
        stored.write(&mut statement)?;
        self.touch(Touched::entry(stored.place));
        Ok(())
    }

    /// Puts the entry at `place` into the index.
    pub fn index_at(&self, place: Place) -> Result<()> {
        const SQL: &str = concat!(
            include_str!("../entries/columns.sql"),
            " FROM entry ",
            include_str!("../entries/people.sql"),
            "WHERE entry.place = ?1"
        );
        let stored = self.db.prepare_cached(SQL)?.query_row([place], Stored::read)?;
        self.index(&stored)
    }

    /// Notes who was merged into whom, all at once.
    pub fn set_merges(&self, merges: &[(Key, Key)]) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("UPDATE relationship SET merged_into = ?2 WHERE key = ?1")?;
        for (from, into) in merges {
            statement.execute((from, into))?;
        }
        self.touch(Touched::PEOPLE);
        if merges.is_empty() { Ok(()) } else { self.follow_merges() }
    }

    /// Notes what became of a capture that comes in, and forgets what it said if that was erased where it comes from.
    pub fn end_capture_as(&self, id: CaptureId, accepted: bool, until: NaiveDate, says: bool) -> Result<()> {
        let sql =
            "UPDATE capture SET accepted = ?2, done_until = ?3, said = iif(?4, said, NULL) WHERE id = ?1";
        self.db.prepare_cached(sql)?.execute((
            id.0.as_bytes(),
            accepted,
            values::date_number(until),
            says,
        ))?;
        Ok(())
    }

    /// All that was said of one relationship, in the order in which it was said.
    pub fn all_verdicts_of(&self, id: RelationshipId) -> Result<Vec<Verdict>> {
        let sql = "SELECT fit, label, date FROM verdict \
                   WHERE relationship = (SELECT key FROM relationship WHERE id = ?1) ORDER BY key";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Verdict {
                fit: values::word(row, 0)?,
                label: values::word(row, 1)?,
                on: values::date(row, 2)?,
            })
        };
        Ok(statement.query_map([id.0.as_bytes()], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Puts `all` in the place of what was said of one relationship.
    pub fn replace_verdicts(&self, of: Key, all: &[Verdict]) -> Result<()> {
        self.db.prepare_cached("DELETE FROM verdict WHERE relationship = ?1")?.execute([of])?;
        all.iter().try_for_each(|verdict| self.add_verdict(of, *verdict))
    }

    /// Takes away one verdict that says this, if there is one.
    pub fn erase_verdict_saying(&self, of: RelationshipId, verdict: Verdict) -> Result<bool> {
        let person = self.person(of)?.ok_or(Error::RelationshipNotFound)?;
        let sql = "DELETE FROM verdict WHERE key = (SELECT min(key) FROM verdict \
                   WHERE relationship = ?1 AND fit = ?2 AND label = ?3 AND date = ?4)";
        let said =
            (person.key, verdict.fit.as_str(), verdict.label.as_str(), values::date_number(verdict.on));
        Ok(self.db.prepare_cached(sql)?.execute(said)? > 0)
    }
}
