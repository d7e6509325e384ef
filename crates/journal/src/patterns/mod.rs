//! Patterns: what the entries say of each relationship, and the pictures of a period.
//!
//! Rows are gathered once and kept, compact and without words, as long as the journal is open; `insight` reads them. A change
//! of an entry replays only from the day it touches. Readings are always over everything up to today; a period chooses what
//! is counted and drawn.

mod everyone;
mod explain;
mod gathered;
mod growth;
mod list;
mod people;
mod period;
mod person;
mod summary;
mod view;

pub(crate) use gathered::Gathered;
pub use growth::Plant;
pub use period::Period;
pub use summary::{PersonSummary, Stretch, Summary, Told};

use chrono::NaiveDate;
use hedgerow_insight::Side;
use hedgerow_insight::charts::Charts;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::reading::{AllNo, Reading, Week};
use hedgerow_insight::weights::Weights;
use serde::Serialize;

use crate::entries::Entry;
use crate::ids::EntryId;
use crate::relationships::Relationship;
use crate::verdicts::Verdict;
use crate::vocabulary::{Answer, Cost, Want};

/// One entry as it stands in the hedge.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Cell {
    /// The entry.
    pub id: EntryId,
    /// Its civil date.
    pub date: NaiveDate,
    /// What it is drawn as.
    pub glyph: Glyph,
    /// What was answered.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// Whether they wanted to.
    pub want: Option<Want>,
}

/// What a picture is based on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Basis {
    /// The chosen period.
    pub period: Period,
    /// The first day of it; nothing for everything.
    pub from: Option<NaiveDate>,
    /// The last day of it, as of which readings are made.
    pub as_of: NaiveDate,
    /// How many entries lie in it.
    pub entries: u32,
    /// On how many days.
    pub days: u32,
    /// On which share of its requests the wish is known, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub wish_known: f64,
}

/// One relationship in the list of people.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PersonPattern {
    /// Who.
    pub relationship: Relationship,
    /// What is read of it.
    pub reading: Reading,
    /// What the user said last, of the label that it names; another may be read by now.
    pub verdict: Option<Verdict>,
    /// The newest cells of the period, the oldest first; at most [`STRIP_CELLS`].
    pub strip: Vec<Cell>,
    /// How many entries lie in the period.
    pub in_period: u32,
}

/// How many cells the strip of the list holds at most: as many as stand beside each other at 840 px.
pub const STRIP_CELLS: usize = 60;

/// Everyone, as of today.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Patterns {
    /// What it is based on.
    pub basis: Basis,
    /// The relationships, the most recently used first, archived ones included.
    pub people: Vec<PersonPattern>,
    /// The question about a stretch of noes to everyone.
    pub all_no: AllNo,
}

/// Everyone together, in counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct EveryonePatterns {
    /// What it is based on.
    pub basis: Basis,
    /// The entries of the period, the oldest first; the charts name them by their places here.
    pub cells: Vec<Cell>,
    /// The counts.
    pub charts: Charts,
}

/// One relationship, in full.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PersonPatterns {
    /// What it is based on; counts are of this person alone.
    pub basis: Basis,
    /// Who.
    pub relationship: Relationship,
    /// What is read of it.
    pub reading: Reading,
    /// What the user said last, of the label that it names; another may be read by now.
    pub verdict: Option<Verdict>,
    /// The entries of the period, the oldest first; the charts name them by their places here.
    pub cells: Vec<Cell>,
    /// The counts.
    pub charts: Charts,
    /// Both rates, Sunday by Sunday within the period, at least over the last 26 weeks; nothing until one of them can be drawn.
    pub weeks: Option<Vec<Week>>,
    /// Whether to ask, once, if the writer feels free to say no here.
    pub asks_free: bool,
}

/// Why a relationship is read as it is: the entries that moved its label most, one way or the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Why {
    /// What is read of it.
    pub reading: Reading,
    /// The Sunday on which its label was judged; the day itself where none has ended since the first entry.
    pub judged_on: NaiveDate,
    /// How many entries came after that Sunday, and are not counted in the label yet.
    pub since_then: u32,
    /// How many entries say nothing of a boundary, because they were not free to choose.
    pub left_out: u32,
    /// The entries that moved it, the weightiest first; at most [`MOST_REASONS`] of each side.
    pub moved: Vec<Moved>,
    /// How many entries moved it in all.
    pub in_all: u32,
}

/// How many entries of each side are named at most when a reading is explained.
pub const MOST_REASONS: usize = 20;

/// One entry that moved a reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Moved {
    /// The entry.
    pub entry: Entry,
    /// Which way it moved the label.
    pub side: Side,
    /// What it said when the label was judged.
    pub weights: Weights,
    /// How much it counted then: 1 for one of that day, half after twelve weeks, less among many on one day.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub counts: f64,
    /// Why it says so, as ids of the catalogue: first the cell of the table, then what changed it.
    pub reasons: Vec<String>,
}

#[cfg(test)]
mod tests;
