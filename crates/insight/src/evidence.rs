//! How much an entry counts, and what the entries of a relationship add up to.
//!
//! Sums are made one row at a time, in the order of the rows: of many thousand windows some stand exactly on a threshold, and
//! another order would put them on the other side.

use crate::reading::Evidence;
use crate::weights::Weights;

/// After this many days an entry counts half (judgement: about a season).
pub(crate) const HALF_LIFE_DAYS: f64 = 84.0;

/// What one day with one person counts at most, in entries (judgement: one bad evening is not a pattern).
pub(crate) const DAY_CAP: f64 = 2.0;

/// How much an entry still counts after so many days, 0 to 1.
pub(crate) fn decay(age_days: i32) -> f64 {
    2.0_f64.powf(-f64::from(age_days) / HALF_LIFE_DAYS)
}

/// How much each of so many entries of one day with one person counts, 0 to 1.
pub(crate) fn day_factor(on_that_day: u32) -> f64 {
    1.0_f64.min(DAY_CAP / f64::from(on_that_day))
}

impl Evidence {
    /// Adds what an entry says, so many times.
    pub(crate) fn add(&mut self, weights: &Weights, times: f64) {
        self.porous += times * weights.porous;
        self.limit += times * weights.limit;
        self.open += times * weights.open;
        self.rigid += times * weights.rigid;
    }

    /// All of it, shrunk to a part.
    pub(crate) fn faded(self, part: f64) -> Self {
        let Self { porous, limit, open, rigid } = self;
        Self { porous: porous * part, limit: limit * part, open: open * part, rigid: rigid * part }
    }

    /// All four together.
    pub(crate) fn total(&self) -> f64 {
        self.porous + self.limit + self.open + self.rigid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_counts_half_after_twelve_weeks() {
        assert_eq!(decay(0), 1.0);
        assert_eq!(decay(84), 0.5);
        assert_eq!(decay(168), 0.25);
    }

    #[test]
    fn a_day_counts_as_two_entries_at_most() {
        assert_eq!(day_factor(1), 1.0);
        assert_eq!(day_factor(2), 1.0);
        assert_eq!(day_factor(5) * 5.0, 2.0);
    }
}
