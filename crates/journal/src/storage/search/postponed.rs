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

    /// Makes it for all that are postponed, once there are enough of them or this one is long.
    pub(in crate::storage) fn index_if_enough(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        let mut count = self.db.prepare_cached("SELECT count(*) FROM postponed")?;
        let noted: u32 = count.query_row([], |row| row.get(0))?;
        if noted < MOST && Document::of(stored).words.len() < LONG { Ok(()) } else { self.index_postponed() }
    }

    /// The postponed entries, in the order in which the index is written fastest.
    pub(super) fn postponed(&self) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(POSTPONED)?;
        Ok(statement.query_map([], Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes back that an entry was postponed: it comes in short and is counted, as if it were in the index. False if it was not
    /// postponed, and is there.
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
    use chrono::{DateTime, TimeDelta};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::entries::{Details, EntryDraft, EntryFilter, Who};
    use crate::error::Error;
    use crate::ids::{EntryId, RelationshipId};
    use crate::journal::Journal;
    use crate::moment::{Moment, When};
    use crate::vocabulary::{Answer, Cost, Decision};

    fn now() -> Moment {
        Moment { at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(), zone: chrono_tz::Tz::UTC }
    }

    fn draft(id: EntryId, name: &str, note: &str) -> EntryDraft {
        EntryDraft {
            id,
            who: Who::New { id: RelationshipId(Uuid::now_v7()), name: name.to_owned() },
            when: None,
            request: "my Saturday".to_owned(),
            kind: None,
            want: None,
            answer: Answer::Received { decision: Decision::No },
            cost: Cost::Calm,
            details: Details { note: note.to_owned(), ..Details::default() },
        }
    }

    fn log(journal: &mut Journal, note: &str) {
        journal.entries().log(draft(EntryId(Uuid::now_v7()), "Ada", note), now()).unwrap();
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

    /// Something that a person does with one of their entries.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        Log,
        GiveToAnother(usize),
        Move(usize, u8),
        Delete(usize),
        Restore(usize),
        SkipLookBack(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        let one = 0..40_usize;
        prop_oneof![
            4 => Just(Step::Log),
            1 => one.clone().prop_map(Step::GiveToAnother),
            1 => (one.clone(), any::<u8>()).prop_map(|(one, hours)| Step::Move(one, hours)),
            1 => one.clone().prop_map(Step::Delete),
            1 => one.clone().prop_map(Step::Restore),
            1 => one.prop_map(Step::SkipLookBack),
        ]
    }

    fn take(journal: &mut Journal, ids: &mut Vec<EntryId>, step: Step) {
        // An entry that is deleted already, or was never, refuses what is asked of it.
        let refused = match step {
            Step::Log => {
                let id = EntryId(Uuid::now_v7());
                ids.push(id);
                journal.entries().log(draft(id, "Ada", &format!("word{}", ids.len())), now()).err()
            }
            Step::GiveToAnother(one) => ids.get(one).and_then(|id| {
                let given = draft(*id, "Ben", &format!("word{}", one + 1));
                journal.entries().amend(given, now()).err()
            }),
            Step::Move(one, hours) => ids.get(one).and_then(|id| {
                let local = now().at.naive_utc() - TimeDelta::hours(i64::from(hours));
                let mut moved = draft(*id, "Ada", &format!("word{}", one + 1));
                moved.when = Some(When::At { local });
                journal.entries().amend(moved, now()).err()
            }),
            Step::Delete(one) => ids.get(one).and_then(|id| journal.entries().delete(*id, now()).err()),
            Step::Restore(one) => ids.get(one).and_then(|id| journal.entries().restore(*id).err()),
            Step::SkipLookBack(one) => ids.get(one).and_then(|id| journal.look_backs().skip(*id, true).err()),
        };
        assert!(matches!(refused, None | Some(Error::EntryNotFound)), "{step:?}: {refused:?}");
    }

    /// How many entries are not where they belong, one way or another.
    const ASTRAY: &str = "SELECT
        (SELECT count(*) FROM entry WHERE deleted_until IS NULL
           AND (place IN (SELECT place FROM postponed)) + (place IN (SELECT place FROM in_short)) <> 1)
        + (SELECT count(*) FROM entry WHERE deleted_until IS NOT NULL
           AND (place IN (SELECT place FROM postponed) OR place IN (SELECT place FROM in_short)))
        + (SELECT count(*) FROM postponed WHERE place NOT IN (SELECT place FROM entry))
        + (SELECT count(*) FROM in_short WHERE place NOT IN (SELECT place FROM entry))
        + (SELECT count(*) FROM relationship WHERE entries <>
           (SELECT count(*) FROM in_short WHERE in_short.relationship = relationship.key))";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn what_follows_from_an_entry_is_there_once_or_still_to_come_whatever_is_done(
            steps in proptest::collection::vec(step(), 1..70),
        ) {
            let mut journal = Journal::in_memory().unwrap();
            let mut ids = Vec::new();
            for step in steps {
                take(&mut journal, &mut ids, step);
                let astray: u32 = journal.storage().db.query_row(ASTRAY, [], |row| row.get(0)).unwrap();
                prop_assert_eq!(astray, 0, "after {:?}", step);
            }
            for (id, number) in ids.iter().zip(1..) {
                let deleted = journal.entries().get(*id).unwrap().deleted_until.is_some();
                let filter = EntryFilter { words: format!("word{number}"), ..EntryFilter::default() };
                let found = journal.entries().list(&filter, None, 50).unwrap().entries;
                let exactly = found.iter().filter(|entry| entry.id == *id).count();
                prop_assert_eq!(exactly, usize::from(!deleted), "word{}", number);
            }
        }
    }
}
