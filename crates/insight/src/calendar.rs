//! Civil days as numbers, so that ages and Sundays are plain arithmetic.

use chrono::{Datelike, NaiveDate};

/// A civil day, counted from 1 January of the year 1, which was a Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(i32);

impl Day {
    /// The days of a week.
    pub(crate) const WEEK: i32 = 7;

    pub(crate) fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or(NaiveDate::MAX)
    }

    pub(crate) fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// How many days lie between an earlier day and this one.
    pub(crate) fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The day itself if it is a Sunday, or the next one.
    pub(crate) fn sunday_on_or_after(self) -> Self {
        self.plus((-self.0).rem_euclid(Self::WEEK))
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce())
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;

    #[test]
    fn a_week_ends_on_its_sunday() {
        for days in 0..400 {
            let day = Day::from(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap()).plus(days);
            let sunday = day.sunday_on_or_after();
            assert_eq!(sunday.date().weekday(), Weekday::Sun);
            assert!((0..7).contains(&sunday.since(day)), "{:?}", day.date());
        }
    }
}
