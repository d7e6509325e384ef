//! Looking back: some days after an answer the journal asks, once, how it looks from here.
//!
//! What is said counts in readings from the day on which it was said. What the answer left behind by then, and what the other did
//! afterwards, is shown and never scored. Nobody has to: an answer can be skipped, and after seven days it is not asked about any
//! more. Whoever wants to can look back on any answer at any time.

mod due;
mod give;
mod restore;
mod skip;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::entries::LookingBack;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::journal::Journal;
use crate::moment::earliest_date;
use crate::storage::{Storage, Stored};
use crate::vocabulary::{Afterwards, Answer, Cost, LookBack};

/// What can be done with look backs; from [`Journal::look_backs`].
pub struct LookBacks<'a> {
    pub(crate) journal: &'a mut Journal,
}

/// A look back as it should be kept; its day is not the caller's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct LookBackDraft {
    /// What the person says of the answer now.
    pub after: LookBack,
    /// How it is now.
    pub later_cost: Option<Cost>,
    /// What the other did afterwards.
    pub afterwards: Option<Afterwards>,
}

impl Journal {
    /// What was said of answers some days later, and what may still be asked.
    pub fn look_backs(&mut self) -> LookBacks<'_> {
        LookBacks { journal: self }
    }
}

impl LookingBack {
    /// The same of an answer that was given at `at`: from no day before it was that day anywhere on earth.
    pub(crate) fn of_an_answer_at(self, at: DateTime<Utc>) -> Self {
        Self { after_at: self.after_at.max(earliest_date(at)), ..self }
    }
}

/// The entry that is looked back on: not a deleted one, and the answer to a request.
fn answered(storage: &Storage<'_>, id: EntryId) -> Result<Stored> {
    let kept = |stored: &Stored| stored.entry.deleted_until.is_none();
    let stored = storage.entry(id)?.filter(kept).ok_or(Error::EntryNotFound)?;
    match stored.entry.answer {
        Answer::Received { .. } => Ok(stored),
        Answer::Asked { .. } | Answer::HeldBack => Err(Error::NotAnAnswer),
    }
}
