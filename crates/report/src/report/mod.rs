//! A report: plain facts, and nothing in them that was not chosen. Every renderer takes them as they are.
//!
//! No id of the journal is among them: an id holds the instant at which it was made. Entries have numbers of their own here.

mod entry;
mod leaves;
mod person;
mod week;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::entry::{LookedBack, Moment, Note, Reframed, Row, When};
pub use self::leaves::Leaves;
pub use self::person::{CostRow, Hedge, HedgeCell, Person, Rate, Reading, Verdict};
pub use self::week::{MadePlan, Plans, Reflection, StepNote, TherapistLine};
use crate::document::Paper;

/// All that is handed over.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The first civil day.
    pub from: NaiveDate,
    /// The last civil day, as of which readings are made.
    pub until: NaiveDate,
    /// It is about clients: nobody is called by anything but a code.
    pub codes_only: bool,
    /// People are called by their names.
    pub names_shown: bool,
    /// In the user's own words a name was replaced by an alias.
    pub names_replaced: bool,
    /// "What I'd like to talk about", in the user's words; may be empty.
    pub talk_about: String,
    /// The lines that were kept for the therapist, the oldest week first; nothing unless they were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub therapist_lines: Option<Vec<TherapistLine>>,
    /// The moments that were picked, in their order.
    pub moments: Vec<Moment>,
    /// What it is based on.
    pub basis: Basis,
    /// The people, the most important first.
    pub people: Vec<Person>,
    /// What became of guilty noes; nothing until there are three.
    pub guilt: Option<Guilt>,
    /// What became of plans; nothing where there were none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plans: Option<Plans>,
    /// The log, the oldest first; nothing unless it was chosen.
    pub log: Option<Vec<Row>>,
    /// What was written beside requests, the oldest first; nothing unless it was chosen.
    pub notes: Option<Vec<Note>>,
    /// The weeks that were looked back on, the oldest first; not said at all unless they were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reflections: Option<Vec<Reflection>>,
    /// What is brought to the session, the oldest first; nothing unless it was chosen.
    pub bring_to_session: Option<Vec<Row>>,
    /// What leaves, counted.
    pub leaves: Leaves,
    /// The paper that it is printed on.
    #[serde(skip)]
    pub paper: Paper,
}

/// What a report is based on: what went in of its days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Basis {
    /// How many entries.
    pub entries: u32,
    /// On how many days.
    pub days: u32,
    /// How many of them are requests.
    pub requests: u32,
    /// On which share of the requests the wish is known, 0 to 1.
    pub wish_known: f64,
}

/// Guilty noes by what was said of them later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Guilt {
    /// Later felt right.
    pub right: u32,
    /// Unsure.
    pub unsure: u32,
    /// Would be answered otherwise.
    pub regret: u32,
    /// Not looked back on.
    pub open: u32,
}
