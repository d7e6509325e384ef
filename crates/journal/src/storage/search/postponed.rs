//! What is to come into the index: noted with the entry, and put in many at a time.
//!
//! One entry in the index writes eight pages on average, and sixteen write hardly more. So a commit notes where its entry
//! stands, in one page, and the one that makes enough of them puts all in. Until then a question is asked [`beside`](super::beside)
//! as well.

use super::super::{Place, Storage};
use crate::error::Result;
use crate::search::Document;
use crate::storage::Stored;

/// How many are postponed until they are put in: a question has to look through one less at most.
const MOST: u32 = 16;

/// So many bytes of words are put in at once, and all else with them: what is postponed is read through with every question.
const LONG: usize = 2_000;

const POSTPONED: &str = concat!(
    include_str!("../entries/columns.sql"),
    "FROM postponed CROSS JOIN entry ON entry.place = postponed.place ",
    include_str!("../entries/people.sql"),
    "ORDER BY postponed.place"
);

impl Storage<'_> {
    /// Notes that an entry is to come into the index, unless it is deleted. With enough of them, or with a long one, all are put in.
    pub(in crate::storage) fn postpone(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        self.db.prepare_cached("INSERT INTO postponed (place) VALUES (?1)")?.execute([stored.place])?;
        let mut count = self.db.prepare_cached("SELECT count(*) FROM postponed")?;
        let noted: u32 = count.query_row([], |row| row.get(0))?;
        if noted < MOST && Document::of(stored).words.len() < LONG { Ok(()) } else { self.index_postponed() }
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

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::entries::{Details, EntryDraft, Who};
    use crate::ids::{EntryId, RelationshipId};
    use crate::journal::Journal;
    use crate::moment::Moment;
    use crate::vocabulary::{Answer, Cost, Decision};

    fn log(journal: &mut Journal, note: &str) {
        let draft = EntryDraft {
            id: EntryId(Uuid::now_v7()),
            who: Who::New { id: RelationshipId(Uuid::now_v7()), name: "Ada".to_owned() },
            when: None,
            request: "my Saturday".to_owned(),
            kind: None,
            want: None,
            answer: Answer::Received { decision: Decision::No },
            cost: Cost::Calm,
            details: Details { note: note.to_owned(), ..Details::default() },
        };
        let now =
            Moment { at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(), zone: chrono_tz::Tz::UTC };
        journal.entries().log(draft, now).unwrap();
    }

    #[test]
    fn few_and_short_ones_are_postponed_and_a_long_one_takes_them_along() {
        let mut journal = Journal::in_memory().unwrap();
        (1..MOST).for_each(|_| log(&mut journal, "soon"));
        assert_eq!(journal.storage().postponed().unwrap().len(), MOST as usize - 1);
        log(&mut journal, "soon");
        assert!(journal.storage().postponed().unwrap().is_empty());
        log(&mut journal, "soon");
        assert_eq!(journal.storage().postponed().unwrap().len(), 1);
        log(&mut journal, &"word ".repeat(LONG / 5));
        assert!(journal.storage().postponed().unwrap().is_empty());
    }
}
