//! The words of the catalogues as the report puts them together: dates, numbers, lists, how often.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentValue};
use hedgerow_locale::plainly;

/// The message of that id, with its arguments put in.
pub(crate) fn say<'a, const N: usize>(id: &str, arguments: [(&'a str, FluentValue<'a>); N]) -> String {
    let mut all = FluentArgs::with_capacity(N);
    for (name, value) in arguments {
        all.set(name, value);
    }
    hedgerow_locale::say(id, &all)
}

/// "1 March 2026".
pub(crate) fn date(date: NaiveDate) -> String {
    let month = plainly(&format!("report-month-{}", date.month()));
    say("report-date", [("day", date.day().into()), ("month", month.into()), ("year", date.year().into())])
}

/// "Mar".
pub(crate) fn month_in_short(month: u32) -> String {
    plainly(&format!("report-month-short-{month}"))
}

/// "two".
pub(crate) fn number(n: u32) -> String {
    say("number", [("n", n.into())])
}

/// "twice".
pub(crate) fn times(n: u32) -> String {
    say("number-times", [("n", n.into())])
}

/// With a capital, as a sentence or a cell begins.
pub(crate) fn opening(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// "6 drained, 2 resentful, 1 calm".
pub(crate) fn beside(parts: &[String]) -> String {
    parts.join(&plainly("report-beside"))
}

/// "three leaves, a gap and two stones".
pub(crate) fn together(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            say("report-together", [("list", beside(first).into()), ("last", last.as_str().into())])
        }
    }
}

/// A rate in whole tenths, its interval around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tenths {
    /// The rate.
    pub times: u32,
    /// The lower end, no higher than the rate.
    pub low: u32,
    /// The upper end, no lower than the rate.
    pub high: u32,
}

impl Tenths {
    /// Of a mean and an interval, each 0 to 1.
    pub fn of(mean: f64, low: f64, high: f64) -> Self {
        let tenths = |share: f64| (0_u32..10).filter(|&tenth| f64::from(tenth) + 0.5 <= 10.0 * share).count();
        let whole = |share| u32::try_from(tenths(share)).unwrap_or(10);
        let times = whole(mean);
        Self { times, low: whole(low).min(times), high: whole(high).max(times) }
    }

    /// "about 7 times in 10, likely 6 to 9"; without an interval where it would say the same.
    pub fn in_words(self) -> String {
        let often = say("often", [("times", self.times.into())]);
        if self.low == self.high {
            return often;
        }
        say("often-likely", [("often", often.into()), ("low", self.low.into()), ("high", self.high.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_said_in_tenths_with_what_is_likely_around_it() {
        assert_eq!(Tenths::of(0.71, 0.58, 0.86).in_words(), "about 7 times in 10, likely 6 to 9");
        assert_eq!(Tenths::of(0.02, 0.0, 0.04).in_words(), "hardly ever");
        assert_eq!(Tenths::of(1.0, 0.9, 1.0).in_words(), "nearly every time, likely 9 to 10");
        assert_eq!(Tenths::of(0.25, 0.0, 1.0), Tenths { times: 3, low: 0, high: 10 }, "a half is rounded up");
    }

    #[test]
    fn a_date_and_a_list_are_as_people_write_them() {
        assert_eq!(date("2026-03-01".parse().unwrap()), "1 March 2026");
        let parts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!((together(&parts), together(&parts[..1])), ("a, b and c".to_owned(), "a".to_owned()));
    }
}
