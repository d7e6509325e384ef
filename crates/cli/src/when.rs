//! When something happened, as it is typed: `now`, `20 minutes ago`, `2026-11-27 19:30`.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use hedgerow_journal::When;
use hedgerow_locale::plainly;

const MINUTES_AN_HOUR: u16 = 60;

/// The forms of a date and time.
const FORMS: [&str; 4] = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"];

/// What cannot be read as a time or a day; says how to write one.
#[derive(Debug, PartialEq, Eq)]
pub enum Unread {
    /// A time.
    Time,
    /// A day.
    Day,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&plainly(match self {
            Self::Time => "cli-not-a-time",
            Self::Day => "cli-not-a-day",
        }))
    }
}

impl std::error::Error for Unread {}

/// The time that is meant.
pub fn time(typed: &str) -> Result<When, Unread> {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case("now") {
        return Ok(When::Now);
    }
    let local = FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(typed, form).ok());
    match local {
        Some(local) => Ok(When::At { local }),
        None => ago(typed).ok_or(Unread::Time),
    }
}

/// `20 minutes ago`, `an hour ago`; how long ago that may be is the journal's to say.
fn ago(typed: &str) -> Option<When> {
    let lower = typed.to_ascii_lowercase();
    let mut words = lower.split_whitespace();
    let (count, unit, ago) = (words.next()?, words.next()?, words.next()?);
    if ago != "ago" || words.next().is_some() {
        return None;
    }
    let count: u16 = if matches!(count, "a" | "an") { 1 } else { count.parse().ok()? };
    let minutes = match unit {
        "minute" | "minutes" | "min" => count,
        // More than the number holds is more than a day in any case, and is refused as such.
        "hour" | "hours" | "h" => count.saturating_mul(MINUTES_AN_HOUR),
        _ => return None,
    };
    Some(When::Ago { minutes })
}

/// The civil day that is meant.
pub fn day(typed: &str) -> Result<NaiveDate, Unread> {
    typed.trim().parse().map_err(|_| Unread::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        assert_eq!(time("now"), Ok(When::Now));
        assert_eq!(time("20 minutes ago"), Ok(When::Ago { minutes: 20 }));
        assert_eq!(time("1 hour ago"), Ok(When::Ago { minutes: 60 }));
        assert_eq!(time("An hour ago"), Ok(When::Ago { minutes: 60 }));
        let local = "2026-11-27T19:30:00".parse().unwrap();
        assert_eq!(time("2026-11-27 19:30"), Ok(When::At { local }));
        assert_eq!(time(" 2026-11-27T19:30 "), Ok(When::At { local }));
    }

    #[test]
    fn more_hours_than_fit_are_still_too_many() {
        assert_eq!(time("60000 hours ago"), Ok(When::Ago { minutes: u16::MAX }));
    }

    #[test]
    fn what_is_no_time_is_refused_rather_than_guessed() {
        for typed in
            ["", "yesterday", "2026-11-27", "27.11.2026 19:30", "-5 minutes ago", "5 minutes", "2 days ago"]
        {
            assert_eq!(time(typed), Err(Unread::Time), "{typed}");
        }
        assert_eq!(day("27.11.2026"), Err(Unread::Day));
        assert_eq!(day("2026-02-30"), Err(Unread::Day), "there is no such day");
    }
}
