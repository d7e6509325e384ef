//! Rehearsals: what was said aloud before it was said to anybody, and how that felt. A small log, never counted.

mod delete;
mod keep;
mod list;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{EntryId, RehearsalId};
use crate::journal::Journal;
use crate::phrases::{Ease, PhraseId, Situation};

/// What can be done with rehearsals; from [`Journal::rehearsals`].
pub struct Rehearsals<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What was rehearsed.
    pub fn rehearsals(&mut self) -> Rehearsals<'_> {
        Rehearsals { journal: self }
    }
}

/// Something rehearsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Rehearsal {
    /// Its id.
    pub id: RehearsalId,
    /// The civil date on which it was rehearsed.
    pub on: NaiveDate,
    /// The phrase it began with, if it did.
    pub phrase: Option<PhraseId>,
    /// The entry it was rehearsed against, if there was one and it was not erased since.
    pub entry: Option<EntryId>,
    /// The situation it was rehearsed for, if one was chosen.
    pub situation: Option<Situation>,
    /// What was said, in the person's own words.
    pub words: String,
    /// What came back, if anything did.
    pub pushback: Option<String>,
    /// How saying it again felt.
    pub ease: Ease,
}

/// A rehearsal to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RehearsalDraft {
    /// The id, made by the caller.
    pub id: RehearsalId,
    /// See [`Rehearsal::phrase`].
    pub phrase: Option<PhraseId>,
    /// See [`Rehearsal::entry`].
    pub entry: Option<EntryId>,
    /// See [`Rehearsal::situation`].
    pub situation: Option<Situation>,
    /// See [`Rehearsal::words`]; 1 to 300 characters on one line.
    pub words: String,
    /// See [`Rehearsal::pushback`]; up to 300 characters on one line.
    pub pushback: Option<String>,
    /// See [`Rehearsal::ease`].
    pub ease: Ease,
}
