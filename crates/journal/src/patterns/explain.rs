//! Why a relationship is read as it is.

use chrono::NaiveDate;
use hedgerow_insight::Explained;

use super::view::number;
use super::{MOST_REASONS, Moved, Why};
use crate::error::{Error, Result};
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;

impl Journal {
    /// The entries that moved a reading most, each with what it says and why. Of a merged relationship it is the reading of
    /// the one it was merged into; of one that is not read, there are none.
    ///
    /// One that does not exist is refused with [`Error::RelationshipNotFound`].
    pub fn explain_reading(&mut self, id: RelationshipId, as_of: NaiveDate) -> Result<Why> {
        let gathered = self.gathered()?;
        let person = gathered.person(id)?;
        let reading = gathered.history.read(as_of).into_iter().nth(person.place());
        let explained = gathered.history.explain(person, as_of);
        let in_all = number(explained.len());
        let most: Vec<(EntryId, Explained)> = explained
            .into_iter()
            .take(MOST_REASONS)
            .filter_map(|one| Some((gathered.entry(one.row)?, one)))
            .collect();
        let mut moved = Vec::with_capacity(most.len());
        for (entry, one) in most {
            moved.push(Moved {
                entry: self.storage().entry(entry)?.ok_or(Error::EntryNotFound)?.entry,
                weights: one.weights,
                counts: one.counts,
                reasons: one.reasons.iter().map(ToString::to_string).collect(),
            });
        }
        Ok(Why { reading: reading.ok_or(Error::RelationshipNotFound)?, moved, in_all })
    }
}
