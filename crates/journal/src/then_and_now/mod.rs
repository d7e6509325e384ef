//! Then and now: once a month, if there is one, an old and a recent answer to the same person, side by side and without comment.
//!
//! Which two is chosen by `insight` the first time it is asked in a month, and kept, so that it stays the same two all month.

mod kept;
mod open;
mod put_away;

use serde::Serialize;

use crate::entries::Entry;
use crate::journal::Journal;

/// What can be done with the two answers of a month; from [`Journal::then_and_now`].
pub struct ThenAndNow<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// An old and a recent answer.
    pub fn then_and_now(&mut self) -> ThenAndNow<'_> {
        ThenAndNow { journal: self }
    }
}

/// Two answers to the same person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct TwoAnswers {
    /// The old one.
    pub then: Entry,
    /// The recent one.
    pub now: Entry,
}
