//! Time as a person wrote it down: an instant, the zone it was lived in, and the civil date, which never moves again.

use chrono::{
    DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, SubsecRound, TimeDelta, TimeZone,
    Timelike, Utc,
};
use chrono_tz::{GapInfo, Tz};
use serde::Deserialize;

use crate::error::{Error, Result};

/// An instant in the zone in which it was lived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone of the person at that time.
    pub zone: Tz,
}

impl Moment {
    /// The moment of a civil time in a zone. One that a clock change skipped is moved forward by as much as the clock was; of one
    /// that came twice the first is meant.
    ///
    /// What lies before 1899 is refused with [`Error::BeforeAllTime`], what lies after 3000 with [`Error::InFuture`].
    pub fn at_civil(local: NaiveDateTime, zone: Tz) -> Result<Self> {
        Ok(Self { at: instant_of(local, zone)?, zone })
    }

    /// The civil date in the moment's own zone.
    pub fn date(&self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }

    /// The civil time in the moment's own zone, to the minute.
    pub fn time(&self) -> NaiveTime {
        to_minute(self.at.with_timezone(&self.zone).time())
    }
}

/// A civil time without its seconds.
pub(crate) fn to_minute(time: NaiveTime) -> NaiveTime {
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}

/// The earliest civil date on earth at an instant: nowhere is the clock more than twelve hours behind UTC.
pub(crate) fn earliest_date(at: DateTime<Utc>) -> NaiveDate {
    (at - TimeDelta::hours(12)).date_naive()
}

/// The latest civil date on earth at an instant: nowhere is the clock more than fourteen hours ahead of UTC.
pub(crate) fn latest_date(at: DateTime<Utc>) -> NaiveDate {
    (at + TimeDelta::hours(14)).date_naive()
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

/// The furthest back that "some minutes ago" reaches: a day.
pub const MOST_MINUTES_AGO: u16 = 24 * 60;

impl When {
    /// The moment that is meant by somebody who says this `now`.
    ///
    /// What lies in the future is refused with [`Error::InFuture`], what lies before 1900 with [`Error::BeforeAllTime`],
    /// and more than a day's worth of minutes with [`Error::TooLongAgo`].
    pub fn resolve(self, now: Moment) -> Result<Moment> {
        let at = match self {
            Self::Now => now.at,
            Self::Ago { minutes } if minutes > MOST_MINUTES_AGO => {
                return Err(Error::TooLongAgo { limit: MOST_MINUTES_AGO, found: minutes });
            }
            Self::Ago { minutes } => now.at - TimeDelta::minutes(minutes.into()),
            Self::At { local } => instant_of(local, now.zone)?,
        };
        if at > now.at {
            return Err(Error::InFuture);
        }
        let at = at.trunc_subsecs(3);
        let moment = Moment { at, zone: now.zone };
        if moment.date().year() < 1900 || at.year() < 1900 { Err(Error::BeforeAllTime) } else { Ok(moment) }
    }
}

/// The instant of a civil time. One that a clock change skipped is moved forward by as much as the clock was; of one that
/// came twice the first is meant.
fn instant_of(local: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>> {
    if !(1899..=3000).contains(&local.year()) {
        return Err(if local.year() < 1899 { Error::BeforeAllTime } else { Error::InFuture });
    }
    if let Some(first) = zone.from_local_datetime(&local).earliest() {
        return Ok(first.with_timezone(&Utc));
    }
    let before = GapInfo::new(&local, &zone).and_then(|gap| gap.begin).map(|(_, offset)| offset.fix());
    let offset = before.unwrap_or(Utc.fix());
    Ok((local - offset).and_utc())
}
