//! Not answered yet: who, what and wish, kept until there is an answer. No entry, and in no reading, until then.

mod answer;
mod drop;
mod keep;
mod list;

pub(crate) use keep::add_waiting_at;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::entries::Who;
use crate::ids::{RelationshipId, WaitingId};
use crate::journal::Journal;
use crate::vocabulary::{Kind, Role, Want};

/// What can be done with requests that wait; from [`Journal::waiting`].
pub struct WaitingList<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What is not answered yet.
    pub fn waiting(&mut self) -> WaitingList<'_> {
        WaitingList { journal: self }
    }
}

/// A request that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Waiting {
    /// Its id.
    pub id: WaitingId,
    /// Who asked.
    pub relationship: RelationshipId,
    /// The name of that relationship.
    pub name: String,
    /// The role, because a client's phrase differs.
    pub role: Option<Role>,
    /// No phrase is offered for a relationship that is not safe.
    pub r#unsafe: bool,
    /// The civil date on which it was asked.
    pub date: NaiveDate,
    /// What was asked.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
}

/// A request to keep until it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WaitingDraft {
    /// The id, made by the caller.
    pub id: WaitingId,
    /// Who asked.
    pub who: Who,
    /// What was asked, up to 2,000 characters.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
}
