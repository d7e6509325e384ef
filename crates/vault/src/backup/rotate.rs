//! Which backups may go: a pure function over their names.

use chrono::{Datelike, NaiveDate};

use super::Name;

/// The newest of so many days, weeks and months are kept, counted from the newest on among those that have one: a journal that is
/// opened seldom keeps as many as one that is opened daily.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// Those of `verified` that are not among the newest of the last 7 days, 4 ISO weeks or 12 months that have one. `last` is the
/// one that was verified last, and never among them, whatever day it bears: a clock may have been set back.
#[must_use]
pub fn rotate(verified: &[Name], last: Name) -> Vec<Name> {
    let mut newest_first = verified.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    newest_first.dedup();
    let mut kept = vec![last];
    kept.extend(newest_of(&newest_first, DAYS, |day| (day.year(), day.ordinal())));
    kept.extend(newest_of(&newest_first, WEEKS, |day| (day.iso_week().year(), day.iso_week().week())));
    kept.extend(newest_of(&newest_first, MONTHS, |day| (day.year(), day.month())));
    newest_first.retain(|name| !kept.contains(name));
    newest_first
}

/// The newest name of each of the first `count` spans of time.
fn newest_of(newest_first: &[Name], count: usize, span: impl Fn(NaiveDate) -> (i32, u32)) -> Vec<Name> {
    let mut newest = newest_first.to_vec();
    newest.dedup_by_key(|name| span(name.day()));
    newest.truncate(count);
    newest
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests say what they expected")]

    use std::collections::BTreeSet;

    use chrono::{Datelike, Days, NaiveDate};
    use proptest::prelude::*;

    use super::{Name, rotate};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn first_of(day: NaiveDate) -> Name {
        Name::new(day, 1).expect("a name")
    }

    fn left(verified: &[Name], last: Name) -> BTreeSet<Name> {
        let gone = rotate(verified, last);
        verified.iter().copied().filter(|name| !gone.contains(name)).collect()
    }

    /// A journal that is opened every day, rotated every day.
    fn daily(days: u64) -> BTreeSet<Name> {
        let mut kept = BTreeSet::new();
        for number in 0..days {
            let today = first_of(day("2025-01-01") + Days::new(number));
            kept.insert(today);
            kept = left(&kept.iter().copied().collect::<Vec<_>>(), today);
        }
        kept
    }

    #[test]
    fn after_two_years_there_are_seven_days_four_weeks_and_twelve_months() {
        let kept = daily(730);
        let days: Vec<String> = kept.iter().rev().map(|name| name.day().to_string()).collect();
        let expected = [
            "2026-12-31",
            "2026-12-30",
            "2026-12-29",
            "2026-12-28",
            "2026-12-27",
            "2026-12-26",
            "2026-12-25",
            "2026-12-20",
            "2026-12-13",
            "2026-11-30",
            "2026-10-31",
            "2026-09-30",
            "2026-08-31",
            "2026-07-31",
            "2026-06-30",
            "2026-05-31",
            "2026-04-30",
            "2026-03-31",
            "2026-02-28",
            "2026-01-31",
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn of_two_on_one_day_the_first_goes() {
        let today = day("2026-11-28");
        let (first, second) = (first_of(today), Name::new(today, 2).expect("a name"));
        assert_eq!(rotate(&[first, second], second), [first]);
    }

    #[test]
    fn with_a_clock_set_back_the_one_made_last_stays() {
        let future: Vec<Name> =
            (0..40).map(|number| first_of(day("2027-06-01") + Days::new(number))).collect();
        let last = first_of(day("2026-11-28"));
        let all: Vec<Name> = future.iter().copied().chain([last]).collect();
        assert!(!rotate(&all, last).contains(&last));
    }

    fn names() -> impl Strategy<Value = Vec<Name>> {
        let name = (0u64..1_500, 1u32..4);
        proptest::collection::vec(name, 1..200).prop_map(|names| {
            let begin = day("2024-01-01");
            names
                .into_iter()
                .filter_map(|(days, number)| Name::new(begin + Days::new(days), number))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn the_last_verified_one_is_never_among_those_that_go(verified in names(), at: prop::sample::Index) {
            let last = *at.get(&verified);
            prop_assert!(!rotate(&verified, last).contains(&last));
        }

        #[test]
        fn the_newest_of_each_kept_span_stays_and_no_more(verified in names()) {
            let last = *verified.iter().max().expect("one");
            let kept = left(&verified, last);
            prop_assert!(kept.contains(&last));
            prop_assert!(kept.len() <= 7 + 4 + 12);
            let days: BTreeSet<NaiveDate> = verified.iter().map(|name| name.day()).collect();
            for day in days.iter().rev().take(7) {
                prop_assert!(kept.iter().any(|name| name.day() == *day), "{} has one", day);
            }
            let months: BTreeSet<_> = days.iter().map(|day| (day.year(), day.month())).collect();
            for month in months.iter().rev().take(12) {
                prop_assert!(kept.iter().any(|name| (name.day().year(), name.day().month()) == *month));
            }
        }

        #[test]
        fn only_what_was_given_goes_and_a_second_rotation_takes_nothing_more(verified in names()) {
            let last = *verified.iter().max().expect("one");
            let gone = rotate(&verified, last);
            prop_assert!(gone.iter().all(|name| verified.contains(name)));
            let kept: Vec<Name> = left(&verified, last).into_iter().collect();
            prop_assert!(rotate(&kept, last).is_empty());
        }
    }
}
