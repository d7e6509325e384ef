//! What is to come into the index: noted with the entry, and put in many at a time.
//!
//! One entry in the index writes eight pages on average, and sixteen write hardly more. So a commit notes where its entry
//! stands, in one page, and the one that makes enough of them puts all in. Until then a question is asked [`beside`](super::beside)
//! as well.

use super::super::{Place, Storage};
use crate::error::Result;
use crate::storage::Stored;

/// How many are postponed until they are put in: a question has to look through one less at most.
const MOST: u32 = 16;

const POSTPONED: &str = concat!(
    include_str!("../entries/columns.sql"),
    "FROM postponed CROSS JOIN entry ON entry.place = postponed.place ",
    include_str!("../entries/people.sql"),
    "ORDER BY postponed.place"
);

impl Storage<'_> {
    /// Notes that an entry is to come into the index, unless it is deleted. With enough of them, all are put in.
    pub(in crate::storage) fn postpone(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        self.db.prepare_cached("INSERT INTO postponed (place) VALUES (?1)")?.execute([stored.place])?;
        let mut count = self.db.prepare_cached("SELECT count(*) FROM postponed")?;
        let noted: u32 = count.query_row([], |row| row.get(0))?;
        if noted < MOST { Ok(()) } else { self.index_postponed() }
    }

    /// The entries that are still to come into the index, in the order that it is written in fastest.
    pub(super) fn postponed(&self) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(POSTPONED)?;
        Ok(statement.query_map([], Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes back that an entry was postponed. False if it was not: what there is of it is in the index.
    pub(super) fn forget_postponed(&self, place: Place) -> Result<bool> {
        Ok(self.db.prepare_cached("DELETE FROM postponed WHERE place = ?1")?.execute([place])? > 0)
    }

    fn index_postponed(&self) -> Result<()> {
        self.postponed()?.iter().try_for_each(|stored| self.index(stored))?;
        self.db.prepare_cached("DELETE FROM postponed")?.execute([])?;
        Ok(())
    }
}
