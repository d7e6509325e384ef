//! The stretch of time that is counted and drawn; chosen once for all pictures.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A period that ends today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The last twelve weeks.
    #[default]
    TwelveWeeks,
    /// The last 26 weeks.
    HalfYear,
    /// The last year.
    Year,
    /// Everything.
    All,
}

impl Period {
    /// The first day of a period that ends on `last`; nothing for everything.
    pub fn from(self, last: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::TwelveWeeks => last.checked_sub_days(Days::new(12 * 7 - 1)),
            Self::HalfYear => last.checked_sub_days(Days::new(26 * 7 - 1)),
            Self::Year => last.checked_sub_months(Months::new(12)).and_then(|day| day.succ_opt()),
            Self::All => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(period: Period, last: &str) -> String {
        let last: NaiveDate = last.parse().unwrap();
        period.from(last).map_or_else(String::new, |from| from.to_string())
    }

    #[test]
    fn a_period_holds_whole_weeks_and_ends_with_its_last_day() {
        assert_eq!(from(Period::TwelveWeeks, "2026-11-22"), "2026-08-31", "from a Monday to a Sunday");
        assert_eq!(from(Period::HalfYear, "2026-11-22"), "2026-05-25");
        assert_eq!(from(Period::All, "2026-11-22"), "");
    }

    #[test]
    fn a_year_begins_on_the_day_after_a_year_ago_leap_days_included() {
        assert_eq!(from(Period::Year, "2026-11-20"), "2025-11-21");
        assert_eq!(from(Period::Year, "2028-02-29"), "2027-03-01");
        assert_eq!(from(Period::Year, "2029-02-28"), "2028-02-29");
    }
}
