//! Counts of a chosen period, one file a measure. Nothing here is a finding: each is drawn only once there is enough of it to be
//! looked at, and [`Charts`] holds nothing for the rest.
//!
//! The marks of a chart name the entries behind them by their places in the list of rows they were counted from.

mod cost_dots;
mod give_and_take;
mod guilt;
mod hours;
mod kinds;
mod plain_facts;
mod ways;
mod wish_and_answer;

pub use cost_dots::CostDots;
pub use give_and_take::GiveAndTake;
pub use guilt::Guilt;
pub use hours::HourCell;
pub use kinds::KindCounts;
pub use plain_facts::{LeftWith, PlainFacts, WishFact};
pub use ways::{Compared, Say, Way};
pub use wish_and_answer::WishCell;

use serde::Serialize;

/// Places in the list of rows that were counted, in its order.
pub type Behind = Vec<u32>;

/// All that is counted of a period, for one person or for everyone together. What has too little to show is nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Charts {
    /// Plain facts, from the second entry on.
    pub facts: Option<PlainFacts>,
    /// What it left one with: a row a cost that occurs, calm, drained and resentful first.
    pub costs: Option<Vec<CostDots>>,
    /// Wish × answer: the cells that occur.
    pub wishes: Option<Vec<WishCell>>,
    /// Ways of answering: those that occur, the most used first.
    pub ways: Option<Vec<Way>>,
    /// What became of guilt after a no.
    pub guilt: Option<Guilt>,
    /// Kinds of request: those that occur, the most frequent first.
    pub kinds: Option<Vec<KindCounts>>,
    /// Requests by weekday and hour: the cells that occur.
    pub hours: Option<Vec<HourCell>>,
    /// Asked of me, and asked by me.
    pub give_and_take: Option<GiveAndTake>,
}
