//! Time as a person wrote it down: an instant, the zone it was lived in, and the civil date, which never moves again.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// An instant in the zone in which it was lived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone of the person at that time.
    pub zone: Tz,
}

impl Moment {
    /// The civil date in the moment's own zone.
    pub fn date(&self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }
}

/// When something happened, as the person said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum When {
    /// Just now.
    Now,
    /// Some minutes ago.
    Ago {
        /// How many; at most a day's worth.
        minutes: u16,
    },
    /// At a civil time in the present zone, such as `2026-03-01T20:00:00`. A time that a clock change skipped is moved
    /// forward; of a time that came twice the first is meant.
    At {
        /// The civil date and time.
        local: NaiveDateTime,
    },
}
