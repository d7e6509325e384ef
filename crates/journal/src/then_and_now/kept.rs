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
