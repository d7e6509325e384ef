//! What was asked, what was answered, and how it left the person.

mod amend;
mod check;
mod decide;
mod delete;
mod get;
mod list;
mod log;
mod restore;
mod who;

pub(crate) use check::{checked_details, checked_request};
pub(crate) use delete::delete_entry;
pub(crate) use log::{Origin, add_entry, add_entry_at};
pub(crate) use restore::restore_entry;
pub(crate) use who::key_of;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;
use crate::moment::When;
use crate::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, How, Kind, LookBack, Pressure, Strength, Want,
};

/// What can be done with entries; from [`Journal::entries`].
pub struct Entries<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What was asked and answered.
    pub fn entries(&mut self) -> Entries<'_> {
        Entries { journal: self }
    }
}

/// An entry that was logged or amended, and what that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Logged {
    /// The entry as it is kept.
    pub entry: Entry,
    /// What has to be read again.
    pub changes: Changes,
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Who it is about.
    pub relationship: RelationshipId,
    /// The name of that relationship, for lists.
    pub name: String,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone in which it was lived, such as `Europe/Berlin`.
    pub zone: String,
    /// The civil date as written.
    pub date: NaiveDate,
    /// The civil time as written, to the minute.
    pub time: NaiveTime,
    /// What was asked, in the user's words; may be empty if there is a kind.
    pub request: String,
    /// The kind of thing asked for; may be missing if there are words.
    pub kind: Option<Kind>,
    /// Whether the person wanted to.
    pub want: Option<Want>,
    /// The answer.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// All that is folded away.
    pub details: Details,
    /// What was said of it some days later.
    pub look_back: Option<LookingBack>,
    /// It was captured while locked, and accepted later.
    pub captured: bool,
    /// The civil date on which it was raised in a session, if it was marked to be brought there.
    pub raised_on: Option<NaiveDate>,
    /// It is in the list of deleted entries until this day.
    pub deleted_until: Option<NaiveDate>,
}

/// What an entry may say besides: all optional, most of it never scored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Details {
    /// How hard they pushed.
    pub pressure: Option<Pressure>,
    /// How it was answered.
    pub how: Option<How>,
    /// How the request came.
    pub channel: Option<ContactChannel>,
    /// Outside agreed hours or ways. In a draft, nothing said means what was agreed decides; an entry always says.
    pub out_of_hours: Option<bool>,
    /// Other feelings beside the cost.
    pub also_felt: Vec<Cost>,
    /// How strong the feeling was.
    pub strength: Option<Strength>,
    /// Plain text, up to 20,000 characters.
    pub note: String,
    /// To be taken to the next session.
    pub bring_to_session: bool,
    /// A rule one grew up with, at work here; in the user's words.
    pub old_rule: String,
    /// "I didn't feel safe to choose": left out of readings.
    pub r#unsafe: bool,
    /// What a no or a partly kept room for; in the user's words.
    pub kept_room_for: String,
    /// What was written when guilt or resentment was looked at once more. Missing in what an older version sealed or carried out.
    #[serde(default)]
    pub reframe: Reframe,
}

/// Guilt or resentment looked at once more, in three lines of plain text, each up to 2,000 characters. Never counted, never read.
///
/// The same three serve a professional whose entry is about a client, under other questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Reframe {
    /// What the guilt or the resentment says; about a client, what one felt pulled to be.
    pub says: String,
    /// What is also true; about a client, what the frame protects.
    pub also_true: String,
    /// What one would tell a friend; about a client, how to bring it into the room.
    pub to_a_friend: String,
}

impl Reframe {
    /// The three lines, in their order.
    pub fn lines(&self) -> [&str; 3] {
        [&self.says, &self.also_true, &self.to_a_friend]
    }

    /// Whether nothing is written in any of them.
    pub fn is_empty(&self) -> bool {
        self.lines().iter().all(|line| line.trim().is_empty())
    }
}

/// The look back on an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct LookingBack {
    /// What the person says of the answer now.
    pub after: LookBack,
    /// The civil date on which it was said.
    pub after_at: NaiveDate,
    /// How it is now. Never scored.
    pub later_cost: Option<Cost>,
    /// What the other did. Never scored.
    pub afterwards: Option<Afterwards>,
}

/// Whom an entry is about: somebody known, or a new name that makes the relationship.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Who {
    /// A relationship of the journal.
    Known {
        /// Its id.
        id: RelationshipId,
    },
    /// A name not met before.
    New {
        /// The id of the relationship to make.
        id: RelationshipId,
        /// The name, 1 to 120 characters after trimming. If a relationship of that name exists, it is taken instead.
        name: String,
    },
}

/// An entry to log, or the whole of an entry as it should be after amending.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct EntryDraft {
    /// The id, made by the caller.
    pub id: EntryId,
    /// Who.
    pub who: Who,
    /// When; nothing keeps the time of an entry that is amended, and means now for a new one.
    pub when: Option<When>,
    /// What was asked, up to 2,000 characters.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// All that is folded away.
    pub details: Details,
}

/// Which entries to list. Everything that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct EntryFilter {
    /// Only this relationship.
    pub relationship: Option<RelationshipId>,
    /// Only this decision.
    pub decision: Option<Decision>,
    /// Only this cost.
    pub cost: Option<Cost>,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// From this civil date on.
    pub from: Option<NaiveDate>,
    /// Up to and with this civil date.
    pub to: Option<NaiveDate>,
    /// Words that must all occur, the last one as a beginning.
    pub words: String,
}

/// A page of entries, newest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct EntryPage {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<Cursor>,
}

/// A place in the list of entries; opaque to callers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(transparent)]
pub struct Cursor(pub String);
