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
