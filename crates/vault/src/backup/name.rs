//! What a backup is called: the civil day on which it was made, and a number from the second one of a day on.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

const BEGINNING: &str = "hedgerow-";
/// How the names of backups end, without the dot.
pub(super) const ENDING: &str = "hedgerow";
/// `2026-11-28`.
const DAY: usize = 10;

/// The name of a backup: `hedgerow-2026-11-28.hedgerow`, `hedgerow-2026-11-28-2.hedgerow` …
///
/// A name is never given twice, so that writing a backup cannot replace another, whosever it is. Ordered by day and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    day: NaiveDate,
    number: u32,
}

impl Name {
    /// How the names of backups end, without the dot.
    pub const ENDING: &'static str = ENDING;

    /// The `number`th of a day, counted from 1; nothing for 0 and for years that are not written with four digits.
    #[must_use]
    pub fn new(day: NaiveDate, number: u32) -> Option<Self> {
        ((1..=9999).contains(&day.year()) && number > 0).then_some(Self { day, number })
    }

    /// The civil day on which it was made.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.day
    }

    /// Which one of its day it is, counted from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { day, number } = self;
        match number {
            1 => write!(f, "{BEGINNING}{day}.{ENDING}"),
            _ => write!(f, "{BEGINNING}{day}-{number}.{ENDING}"),
        }
    }
}

/// The text is not what a backup of ours is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a backup")]
pub struct NotAName;

impl FromStr for Name {
    type Err = NotAName;

    /// Reads a name; one that is spelt in any other way than [`Display`](fmt::Display) does is none of ours.
    fn from_str(text: &str) -> Result<Self, NotAName> {
        let name = parse(text).ok_or(NotAName)?;
        if name.to_string() == text { Ok(name) } else { Err(NotAName) }
    }
}

fn parse(text: &str) -> Option<Name> {
    let middle = text.strip_prefix(BEGINNING)?.strip_suffix(ENDING)?.strip_suffix('.')?;
    let (day, rest) = middle.split_at_checked(DAY)?;
    let number = match rest {
        "" => 1,
        rest => rest.strip_prefix('-')?.parse().ok()?,
    };
    Name::new(day.parse().ok()?, number)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests say what they expected")]

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::Name;

    #[test]
    fn names_are_spelt_in_one_way_only() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
        for (number, text) in [(1, "hedgerow-2026-03-01.hedgerow"), (12, "hedgerow-2026-03-01-12.hedgerow")] {
            let name = Name::new(day, number).expect("a name");
            assert_eq!(name.to_string(), text);
            assert_eq!(text.parse(), Ok(name));
        }
        for other in [
            "hedgerow-2026-3-1.hedgerow",
            "hedgerow-2026-03-01-1.hedgerow",
            "hedgerow-2026-03-01-02.hedgerow",
            "hedgerow-2026-02-30.hedgerow",
            "hedgerow-2026-03-01 (conflict).hedgerow",
            "hedgerow-2026-03-01.hedgerow.part",
            "Hedgerow-2026-03-01.hedgerow",
            "hedgerow-äöü.hedgerow",
            "",
        ] {
            assert!(other.parse::<Name>().is_err(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn every_name_is_read_back(days in 1i32..3_652_059, number in 1u32..) {
            let day = NaiveDate::from_num_days_from_ce_opt(days).expect("a day");
            let name = Name::new(day, number).expect("a name");
            prop_assert_eq!(name.to_string().parse(), Ok(name));
        }

        #[test]
        fn any_text_is_refused_without_a_panic(text in ".{0,60}") {
            prop_assert!(text.parse::<Name>().is_err());
        }
    }
}
