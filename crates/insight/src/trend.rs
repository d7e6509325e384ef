//! Whether a rate has changed: the last six weeks against the twelve before, without decay.

use crate::beta::Beta;
use crate::calendar::Day;
use crate::channel::Channel;
use crate::integral::prob_greater;
use crate::label::Change;
use crate::posterior::GAIN;
use crate::reading::{Evidence, Shift};

/// The two windows, in days (judgement: a habit shows in weeks, not in days).
const RECENT_DAYS: i32 = 42;
const BEFORE_DAYS: i32 = 84;
/// What is expected of both windows alike, in occasions (simulated).
const KAPPA: f64 = 2.0;
/// No parameter of that expectation lies below this, so that the integral stays well-behaved.
const FLOOR: f64 = 0.5;
/// Occasions that each window needs (simulated).
const MIN_OCCASIONS: f64 = 2.5;
/// The probability of a direction, at two Sundays in a row, for an early sign and for a clear change (simulated).
const EARLY: f64 = 0.95;
const CLEAR: f64 = 0.99;
/// How far the means must lie apart to be spoken of (judgement).
const MIN_SHIFT: f64 = 0.15;
/// The evidence of the two windows that end with a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Windows {
    pub(crate) recent: Evidence,
    pub(crate) before: Evidence,
}

/// The first and last days of the recent window and of the one before it.
pub(crate) fn spans(as_of: Day) -> [(Day, Day); 2] {
    let recent = as_of.plus(1 - RECENT_DAYS);
    let before = recent.plus(-BEFORE_DAYS);
    [(recent, as_of), (before, recent.plus(-1))]
}

/// How a rate stands in two windows.
#[derive(Clone, Copy, Debug)]
struct Compared {
    recent: Beta,
    before: Beta,
}

impl Windows {
    fn compare(&self, channel: Channel) -> Option<Compared> {
        let of = |evidence| (channel.raised(evidence), channel.lowered(evidence));
        let ((recent_up, recent_down), (before_up, before_down)) = (of(&self.recent), of(&self.before));
        if recent_up + recent_down < MIN_OCCASIONS || before_up + before_down < MIN_OCCASIONS {
            return None;
        }
        let rate = (recent_up + before_up) / (recent_up + recent_down + before_up + before_down);
        let (alpha, beta) = (FLOOR.max(KAPPA * rate), FLOOR.max(KAPPA * (1.0 - rate)));
        let window = |up, down| Beta { alpha: alpha + GAIN * up, beta: beta + GAIN * down };
        Some(Compared { recent: window(recent_up, recent_down), before: window(before_up, before_down) })
    }

    /// The rate in both windows; nothing while either is too thin.
    pub(crate) fn shift(&self, channel: Channel) -> Option<Shift> {
        let compared = self.compare(channel)?;
        let (recent, before) = (compared.recent.mean(), compared.before.mean());
        Some(Shift { recent, before, up: prob_greater(compared.recent, compared.before) })
    }

    /// The change that this one day speaks for.
    fn change(&self, channel: Channel) -> Option<Change> {
        let compared = self.compare(channel)?;
        let (recent, before) = (compared.recent.mean(), compared.before.mean());
        if (recent - before).abs() < MIN_SHIFT {
            return None;
        }
        let up = prob_greater(compared.recent, compared.before);
        let sure = up.max(1.0 - up);
        match (recent > before, sure) {
            (true, CLEAR..) => Some(Change::ClearMore),
            (false, CLEAR..) => Some(Change::ClearLess),
            (true, EARLY..) => Some(Change::EarlyMore),
            (false, EARLY..) => Some(Change::EarlyLess),
            _ => None,
        }
    }
}

/// What two Sundays in a row agree on: the weaker of the two.
pub(crate) fn agreed(channel: Channel, last: &Windows, this: &Windows) -> Option<Change> {
    match (last.change(channel)?, this.change(channel)?) {
        (Change::ClearMore, Change::ClearMore) => Some(Change::ClearMore),
        (Change::ClearLess, Change::ClearLess) => Some(Change::ClearLess),
        (Change::ClearMore | Change::EarlyMore, Change::ClearMore | Change::EarlyMore) => {
            Some(Change::EarlyMore)
        }
        (Change::ClearLess | Change::EarlyLess, Change::ClearLess | Change::EarlyLess) => {
            Some(Change::EarlyLess)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_windows_meet_without_a_gap() {
        let day = Day::from(chrono::NaiveDate::from_ymd_opt(2025, 3, 30).unwrap());
        let [(recent, end), (before, before_end)] = spans(day);
        assert_eq!((end, recent.since(before_end)), (day, 1));
        assert_eq!((end.since(recent) + 1, before_end.since(before) + 1), (42, 84));
    }

    #[test]
    fn a_window_with_too_little_in_it_says_nothing() {
        let thin = Evidence { porous: 2.4, ..Evidence::default() };
        let thick = Evidence { limit: 2.5, ..Evidence::default() };
        assert!(Windows { recent: thin, before: thick }.shift(Channel::Porous).is_none());
        assert!(Windows { recent: thick, before: thick }.shift(Channel::Porous).is_some());
        assert!(Windows { recent: thick, before: thick }.shift(Channel::Rigid).is_none());
    }

    #[test]
    fn two_sundays_agree_on_the_weaker_change() {
        let much = Evidence { porous: 20.0, ..Evidence::default() };
        let little = Evidence { limit: 20.0, ..Evidence::default() };
        let some = Evidence { porous: 6.0, limit: 3.0, ..Evidence::default() };
        let low = Evidence { porous: 1.0, limit: 5.0, ..Evidence::default() };
        let clear = Windows { recent: little, before: much };
        let up = Windows { recent: much, before: little };
        let early = Windows { recent: some, before: low };
        assert_eq!(agreed(Channel::Porous, &clear, &clear), Some(Change::ClearLess));
        assert_eq!(agreed(Channel::Porous, &early, &up), Some(Change::EarlyMore));
        assert_eq!(agreed(Channel::Porous, &clear, &up), None);
    }
}
