//! The people an entry is about.

mod add;
mod amend;
mod archive;
mod asked_free;
mod check;
mod frame;
mod likely;
mod list;
mod merge;
mod named;
mod session_day;

pub(crate) use asked_free::asked;
pub(crate) use check::checked;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::ids::RelationshipId;
use crate::journal::Journal;
use crate::vocabulary::{ContactChannel, Role, Weekday};

/// What can be done with relationships; from [`Journal::relationships`].
pub struct Relationships<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// The people.
    pub fn relationships(&mut self) -> Relationships<'_> {
        Relationships { journal: self }
    }
}

/// Somebody who asks, and whom one asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Relationship {
    /// Its id.
    pub id: RelationshipId,
    /// The name as written; a code for a client.
    pub name: String,
    /// What the person is to the writer; nothing until it was asked.
    pub role: Option<Role>,
    /// A caring role: a tiring yes is no missing limit.
    pub care: bool,
    /// Kept at a distance on purpose.
    pub distance: bool,
    /// The writer does not feel free to choose here: no readings are made.
    pub r#unsafe: bool,
    /// What was agreed, mostly with clients.
    pub frame: Frame,
    /// Anything else, plain text.
    pub note: String,
    /// Out of the lists, with all entries kept.
    pub archived: bool,
    /// How many entries there are (deleted ones do not count).
    pub entries: u32,
    /// The civil date of the newest entry, `YYYY-MM-DD`.
    pub last_entry_on: Option<chrono::NaiveDate>,
}

/// The frame agreed with somebody: when, by which way, and with which limits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Frame {
    /// Agreed hours in the user's words, such as "Tuesdays at four".
    pub hours: String,
    /// Agreed ways to be in touch.
    pub channels: Vec<ContactChannel>,
    /// Limits in the user's words.
    pub limits: String,
    /// When contact was agreed to be fine, at most [`MOST_TIMES`]; with none, any time is.
    pub times: Vec<AgreedTime>,
    /// The weekday on which one meets; asked for with clients. What [`Frame::meets_on`] makes of it.
    pub session_day: Option<Weekday>,
}

/// How many agreed times a frame may have: two on each day of the week. Judgement.
pub const MOST_TIMES: usize = 14;

/// A time of the week in which contact was agreed to be fine. It may go on past midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct AgreedTime {
    /// The days on which it begins, at least one.
    pub days: Vec<Weekday>,
    /// The civil time at which it begins, to the minute.
    pub from: NaiveTime,
    /// The last minute of it, which still belongs to it; one before `from` is on the next day.
    pub until: NaiveTime,
}

/// What can be said of a relationship; the whole of it is sent when amending.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RelationshipDraft {
    /// The id, made by the caller.
    pub id: RelationshipId,
    /// The name, 1 to 120 characters after trimming.
    pub name: String,
    /// See [`Relationship::role`].
    pub role: Option<Role>,
    /// See [`Relationship::care`].
    pub care: bool,
    /// See [`Relationship::distance`].
    pub distance: bool,
    /// See [`Relationship::unsafe`].
    pub r#unsafe: bool,
    /// See [`Relationship::frame`].
    pub frame: Frame,
    /// See [`Relationship::note`].
    pub note: String,
}
