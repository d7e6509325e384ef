//! What is read of one relationship as of a day.

use chrono::NaiveDate;
use serde::Serialize;

use crate::label::{Change, Label};

/// The reading of one relationship, over everything that was logged up to a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Reading {
    /// What it is called.
    pub label: Label,
    /// The Sunday since which it is called so; nothing while it never changed from the first.
    pub since: Option<NaiveDate>,
    /// How many entries there are up to that day.
    pub entries: u32,
    /// The figures behind it; nothing for a relationship that is not read.
    pub figures: Option<Figures>,
}

/// The figures behind a label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Figures {
    /// The weights of the entries, summed, the older the less.
    pub evidence: Evidence,
    /// When a limit was called for: how often was it passed?
    pub porous: Rate,
    /// When opening was wanted: how often did it stay closed?
    pub rigid: Rate,
    /// The probability that both rates lie below their cuts, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub balance: f64,
    /// Whether there are entries enough, on days enough, over weeks enough.
    pub enough_rows: bool,
    /// On how many days there are entries.
    pub days: u32,
    /// How many days lie between the first of them and the last.
    pub span: u32,
    /// On which share of the requests the wish is known, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub wish_known: f64,
}

/// Weighted evidence of one relationship.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Evidence {
    /// Passed the own wish.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub porous: f64,
    /// A limit held.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub limit: f64,
    /// Opened freely.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub open: f64,
    /// Kept closed.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub rigid: f64,
}

/// One of the two rates, with what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Rate {
    /// How often it was called for, weighted.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub occasions: f64,
    /// The rate expected from the other relationships alone, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub prior: f64,
    /// The first parameter of its Beta distribution.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub alpha: f64,
    /// The second parameter of its Beta distribution.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub beta: f64,
    /// The mean, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub mean: f64,
    /// The lower end of the 80 % equal-tailed interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub low: f64,
    /// The upper end of the 80 % equal-tailed interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub high: f64,
    /// The probability that the rate lies above the cut that a lean speaks about.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub above_cut: f64,
    /// A change that two Sundays in a row agree on.
    pub change: Option<Change>,
    /// The last six weeks against the twelve before, as of the day; nothing while either is too thin.
    pub shift: Option<Shift>,
}

/// One rate in two windows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Shift {
    /// The mean over the last six weeks, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub recent: f64,
    /// The mean over the twelve weeks before, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub before: f64,
    /// The probability that the recent rate is the higher one.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub up: f64,
}

/// Not a label: a question about the last eight weeks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct AllNo {
    /// Whether to ask it.
    pub ask: bool,
    /// How many requests ended in no or later.
    pub turned_away: u32,
    /// How many requests there were.
    pub requests: u32,
    /// From how many people.
    pub people: u32,
    /// The probability that more than three in five are turned away.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub probability: f64,
}

/// The end of one week in the history of a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Week {
    /// Its Sunday.
    pub sunday: NaiveDate,
    /// The label from that Sunday on.
    pub label: Label,
    /// The porous rate; nothing where evidence is thin.
    pub porous: Option<Band>,
    /// The rigid rate; nothing where evidence is thin.
    pub rigid: Option<Band>,
}

/// A rate and its 80 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Band {
    /// The mean, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub mean: f64,
    /// The lower end.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub low: f64,
    /// The upper end.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub high: f64,
}
