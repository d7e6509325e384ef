//! Everything out, everything in: all that the person wrote, as one file of JSON that anybody can read, and back again.
//!
//! What is carried and how it looks is in `shape` and, for others, in `docs/everything.md`. Reading and writing go record by
//! record, so that a journal of any size passes in little memory. What comes in is merged by id: what is there already is not
//! doubled, and where the same thing says something else the journal's own words stay.

mod export;
mod file;
mod import;
mod look;
mod people;
mod read;
mod shape;
mod take;
mod write;

pub(crate) use file::write_aside;
pub(crate) use shape::{
    CaptureRecord, CodeRecord, EntryRecord, FactRecord, OccasionRecord, PersonRecord, PlanRecord,
    ReflectionRecord, RelationshipRecord, ShareRecord, VerdictRecord, WaitingRecord, is_settled,
};

use serde::Serialize;

use crate::changes::Changes;
use crate::journal::Journal;

/// What can be done with everything at once; from [`Journal::everything`].
pub struct Everything<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// Everything out, everything in.
    pub fn everything(&mut self) -> Everything<'_> {
        Everything { journal: self }
    }
}

/// How many of each there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Counts {
    /// Relationships.
    pub people: u32,
    /// Entries, deleted ones still in their thirty days included.
    pub entries: u32,
    /// Requests that wait for an answer, or did until a few days ago.
    pub waiting: u32,
    /// What was captured while locked.
    pub captures: u32,
    /// What was said of readings.
    pub verdicts: u32,
    /// Phrases in the person's own words, and what was rehearsed.
    pub practised: u32,
    /// Plans, reflections, old rules, settings, and what else the journal remembers for the person.
    pub others: u32,
}

/// What a file of everything holds, against the journal that it meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Found {
    /// What is not in the journal, and comes in.
    pub added: Counts,
    /// How much is in the journal already, to the letter.
    pub same: u32,
    /// What is in the journal and says something else there. The journal's own words stay.
    pub different: Counts,
    /// How many of the people who come in have the name of somebody in the journal. They stay two until they are merged.
    pub same_names: u32,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct TakenIn {
    /// What was found, and came in as far as it was new.
    pub found: Found,
    /// What has to be read again.
    pub changes: Changes,
}
