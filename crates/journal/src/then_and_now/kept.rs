//! What is remembered of the month: which two answers, and whether they were put away.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::storage::Storage;

/// The fact under which the month is kept, as JSON.
const FACT: &str = "then_and_now";

/// The two answers of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The first day of the month.
    pub month: NaiveDate,
    /// The old answer.
    pub then: EntryId,
    /// The recent answer.
    pub now: EntryId,
    /// They were put away for this month.
    pub away: bool,
}

impl Kept {
    /// What was kept last. A value that another hand wrote is as good as none: the next choice takes its place.
    pub fn last(storage: &Storage<'_>) -> Result<Option<Self>> {
        Ok(storage.fact(FACT)?.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// Keeps it in place of the last.
    pub fn keep(&self, storage: &Storage<'_>) -> Result<()> {
        let json = serde_json::to_string(self).map_err(|_| Error::Damaged { what: FACT })?;
        storage.set_fact(FACT, &json)
    }

    /// Whether it is of the month of a day.
    pub fn is_of(&self, day: NaiveDate) -> bool {
        self.month == month_of(day)
    }
}

/// The first day of the month of a day.
pub(super) fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Journal;

    #[test]
    fn what_another_hand_wrote_is_as_good_as_nothing() {
        let journal = Journal::in_memory().unwrap();
        let storage = journal.storage();
        for value in ["", "November", "{}", r#"{"month":"2026-11-01","then":"x","now":"y","away":false}"#] {
            storage.set_fact(FACT, value).unwrap();
            assert_eq!(Kept::last(&storage).unwrap(), None, "{value}");
        }
    }

    #[test]
    fn a_month_is_that_of_its_every_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(month_of(day("2026-11-30")), month_of(day("2026-11-01")));
        assert_ne!(month_of(day("2026-11-30")), month_of(day("2026-12-01")));
        assert_ne!(month_of(day("2026-11-30")), month_of(day("2025-11-30")));
    }
}
