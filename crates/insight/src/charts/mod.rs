//! Counts of a chosen period, one file a measure. Nothing here is a finding: each is drawn only once there is enough of it to be
//! looked at, and [`Charts`] holds nothing for the rest. When that is, each file says once, with its reason.
//!
//! An answer that was not free to choose says nothing of a boundary: it stays where nothing is said of the answer (what it left
//! one with, give and take), and is left out of all else.
//!
//! The marks of a chart name the entries behind them by their places in the list of rows they were counted from.

mod cost_dots;
mod counted;
mod give_and_take;
mod guilt;
mod hours;
mod kinds;
mod outside;
mod plain_facts;
#[cfg(test)]
mod testing;
mod ways;
mod wish_and_answer;

pub use cost_dots::CostDots;
pub use counted::{Counted, CountedRow};
pub use give_and_take::GiveAndTake;
pub use guilt::Guilt;
pub use hours::HourCell;
pub use kinds::KindCounts;
pub use outside::OutsideKind;
pub use plain_facts::{LeftWith, PlainFacts, WishFact};
pub use ways::{Compared, Say, Way};
pub use wish_and_answer::WishCell;

use serde::Serialize;

use crate::vocabulary::How;

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
    /// What came outside the frame agreed with a client, by kind and answer: the kinds that occur. Of nobody else.
    pub outside: Option<Vec<OutsideKind>>,
    /// The same requests by weekday and hour: the cells that occur.
    pub outside_hours: Option<Vec<HourCell>>,
    /// Asked of me, and asked by me.
    pub give_and_take: Option<GiveAndTake>,
}

impl Charts {
    /// Counts the entries of a period. `compared` holds each way of answering against the others, for everyone together.
    pub fn of(counted: Counted<'_>, compared: &[(How, Compared)]) -> Self {
        Self {
            facts: plain_facts::plain_facts(counted),
            costs: cost_dots::cost_dots(counted),
            wishes: wish_and_answer::wish_and_answer(counted),
            ways: ways::ways(counted, compared),
            guilt: guilt::guilt(counted),
            kinds: kinds::kinds(counted),
            hours: hours::hours(counted),
            outside: outside::outside(counted),
            outside_hours: hours::outside_hours(counted),
            give_and_take: give_and_take::give_and_take(counted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn nothing_is_drawn_of_nothing_and_little_of_little() {
        assert_eq!(Charts::of(counted(&[]), &[]), Charts::default());
        assert_eq!(
            Charts::of(counted(&[request(Yes)]), &[]),
            Charts::default(),
            "one entry speaks for itself"
        );
        let two = Charts::of(counted(&[request(Yes); 2]), &[]);
        assert_eq!(two, Charts { facts: two.facts.clone(), costs: two.costs.clone(), ..Charts::default() });
        assert!(two.facts.is_some() && two.costs.is_some());
    }

    #[test]
    fn where_nobody_was_free_to_choose_only_what_it_left_and_give_and_take_are_drawn() {
        let charts = Charts::of(counted(&[not_free(full()); 20]), &[]);
        assert_eq!(charts, Charts { costs: charts.costs.clone(), ..Charts::default() });
        assert!(charts.costs.is_some());
    }

    #[test]
    fn enough_of_everything_fills_every_chart() {
        let mut cells = vec![full(); 20];
        cells.push(own());
        cells.push(out_of_hours(full()));
        // Taken apart, so that a new chart is asked about here before this compiles.
        let Charts { facts, costs, wishes, ways, guilt, kinds, hours, outside, outside_hours, give_and_take } =
            Charts::of(of_client(&cells), &[]);
        assert!(facts.is_some() && costs.is_some() && wishes.is_some());
        assert!(ways.is_some() && guilt.is_some() && kinds.is_some());
        assert!(hours.is_some() && outside.is_some() && outside_hours.is_some() && give_and_take.is_some());
        let of_another = Charts::of(counted(&cells), &[]);
        assert!(of_another.outside.is_none() && of_another.outside_hours.is_none());
        assert!(of_another.hours.is_some());
    }
}
