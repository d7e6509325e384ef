//! Inside the hedge: what noes and partlies kept room for, as sentences. They are never counted.

mod list;

use chrono::NaiveDate;
use serde::Serialize;

use crate::entries::Cursor;
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;

/// What can be done inside the hedge; from [`Journal::inside_hedge`].
pub struct InsideHedge<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What noes and partlies kept room for.
    pub fn inside_hedge(&mut self) -> InsideHedge<'_> {
        InsideHedge { journal: self }
    }
}

/// What one answer kept room for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KeptRoom {
    /// The entry that says so.
    pub entry: EntryId,
    /// To whom it was answered; of a merged one the one it stands for.
    pub relationship: RelationshipId,
    /// The name of that relationship.
    pub name: String,
    /// The civil date of the entry.
    pub date: NaiveDate,
    /// The person's own words.
    pub text: String,
}

/// A page of them, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct InsidePage {
    /// The sentences.
    pub sentences: Vec<KeptRoom>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<Cursor>,
}
