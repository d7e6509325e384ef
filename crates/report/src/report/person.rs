//! A relationship as a report has it.

use chrono::NaiveDate;
use hedgerow_insight::charts::PlainFacts;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::label::{Change, Label};
use hedgerow_insight::reading::Week;
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{Answer, Cost, Role};
use serde::Serialize;

/// One relationship.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Person {
    /// What they are called.
    pub who: String,
    /// What they are to the user.
    pub role: Option<Role>,
    /// How many entries of the days went in.
    pub entries: u32,
    /// What is read, over everything that was logged up to the last day.
    pub reading: Reading,
    /// What the user says of the reading.
    pub verdict: Option<Verdict>,
    /// Plain facts of what went in; nothing before the second request.
    pub facts: Option<PlainFacts>,
    /// What the answers left, a row a cost that occurs.
    pub costs: Vec<CostRow>,
    /// The hedge of the twelve weeks up to the last day.
    pub hedge: Hedge,
    /// Both rates at the Sundays of those weeks; empty until one can be drawn.
    pub weeks: Vec<Week>,
}

/// What is read of a relationship.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// What it is called.
    pub label: Label,
    /// The Sunday since which it is called so; nothing while it never changed.
    pub since: Option<NaiveDate>,
    /// From how many entries, left out or not.
    pub entries: u32,
    /// When a limit was called for, how often was it passed? Nothing where nothing is read.
    pub porous: Option<Rate>,
    /// When opening was wanted, how often did it stay closed? Nothing where nothing is read.
    pub rigid: Option<Rate>,
}

/// A rate with its 80 % interval; all of it from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rate {
    /// How often it was called for, weighted: the older the less.
    pub occasions: f64,
    /// The mean.
    pub mean: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// A change between the last six weeks and the twelve before, as two Sundays in a row agree on.
    pub change: Option<Change>,
    /// How likely the rate is higher than in the twelve weeks before; nothing while either is too thin.
    pub up: Option<f64>,
}

impl Rate {
    /// Whether there is enough behind it to be shown; with less it says little more than what is expected of anybody.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.occasions >= FEWEST_OCCASIONS
    }
}

/// Occasions from which on a rate is shown: as over time in the window.
const FEWEST_OCCASIONS: f64 = 1.5;

/// What the user says of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether it fits.
    pub fit: Fit,
    /// The label it was said of; another may be read by now.
    pub label: Label,
}

/// The answers that left one cost, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CostRow {
    /// The cost.
    pub cost: Cost,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// A strip of hedge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hedge {
    /// One cell an entry, the oldest first.
    pub cells: Vec<HedgeCell>,
    /// There was nothing in the last two weeks.
    pub ends_quietly: bool,
}

/// One entry as it stands in the hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HedgeCell {
    /// What it is drawn as.
    pub glyph: Glyph,
    /// The first day of its month; nothing finer.
    pub month: NaiveDate,
    /// There was nothing in the two weeks before it.
    pub after_quiet: bool,
    /// Which of its shapes it has.
    #[serde(skip)]
    pub variant: u8,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_shown_from_as_many_occasions_on_as_in_the_window() {
        let switches = include_str!("../../../insight/src/switches.rs");
        assert!(switches.contains(&format!("const MIN_SEEN: f64 = {FEWEST_OCCASIONS};")));
    }
}
