//! What follows from an entry: noted with it, and made for many at a time.
//!
//! One entry in the index writes eight pages on average, its row in short and the count of its person three more, and sixteen write
//! hardly more. So a commit notes where its entry stands, in one page, and the one that makes enough of them puts all in; what leaves
//! `postponed` comes in short and is counted by triggers. Until then a question is asked [`beside`](super::beside) as well.

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
    /// Notes that what follows from an entry is to come, unless it is deleted.
    pub(in crate::storage) fn postpone(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_none() {
            self.db.prepare_cached("INSERT INTO postponed (place) VALUES (?1)")?.execute([stored.place])?;
        }
        Ok(())
    }

    /// Has it come for all that were postponed once there are enough of them, or with this one if it is long.
    pub(in crate::storage) fn index_if_enough(&self, stored: &Stored) -> Result<()> {
        let mut count = self.db.prepare_cached("SELECT count(*) FROM postponed")?;
        let noted: u32 = count.query_row([], |row| row.get(0))?;
        if noted < MOST && Document::of(stored).words.len() < LONG { Ok(()) } else { self.index_postponed() }
    }

    /// The entries that what follows from them is still to come for, in the order that the index is written in fastest.
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
