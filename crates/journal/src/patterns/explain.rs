//! Why a relationship is read as it is.

use chrono::NaiveDate;
use hedgerow_insight::{Explained, Side};

use super::view::number;
use super::{Gathered, MOST_REASONS, Moved, Why};
use crate::error::{Error, Result};
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;

impl Journal {
    /// The entries that moved a label most, for it or against it, each with what it says and why. Of a merged relationship it
    /// is the reading of the one it was merged into; of one that is not read, there are none.
    ///
    /// One that does not exist is refused with [`Error::RelationshipNotFound`].
    pub fn explain_reading(&mut self, id: RelationshipId, as_of: NaiveDate) -> Result<Why> {
        let gathered = self.gathered()?;
        let person = gathered.person(id)?;
        let reading = gathered.history.read_one(person, as_of).ok_or(Error::RelationshipNotFound)?;
        let explained = gathered.history.explain(person, as_of).ok_or(Error::RelationshipNotFound)?;
        let in_all = number(explained.entries.len());
        let most = most(gathered, explained.entries);
        Ok(Why {
            reading,
            judged_on: explained.judged_on,
            since_then: explained.since_then,
            left_out: explained.left_out,
            moved: self.moved(most)?,
            in_all,
        })
    }

    fn moved(&self, explained: Vec<(EntryId, Explained)>) -> Result<Vec<Moved>> {
        let moved = |(entry, one): (EntryId, Explained)| {
            Ok(Moved {
                entry: self.storage().entry(entry)?.ok_or(Error::EntryNotFound)?.entry,
                side: one.side,
                weights: one.weights,
                counts: one.counts,
                reasons: one.reasons.iter().map(ToString::to_string).collect(),
            })
        };
        explained.into_iter().map(moved).collect()
    }
}

/// The weightiest of each side, in their order.
fn most(gathered: &Gathered, explained: Vec<Explained>) -> Vec<(EntryId, Explained)> {
    let (mut left_for, mut left_against) = (MOST_REASONS, MOST_REASONS);
    let is_named = |one: &Explained| {
        let left = match one.side {
            Side::For => &mut left_for,
            Side::Against => &mut left_against,
        };
        let is_named = *left > 0;
        *left = left.saturating_sub(1);
        is_named
    };
    let named = explained.into_iter().filter(is_named);
    named.filter_map(|one| Some((gathered.entry(one.row)?, one))).collect()
}
