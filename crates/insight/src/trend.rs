//! Whether a rate has changed: the last six weeks against the twelve before, without decay.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use crate::beta::Beta;
use crate::calendar::Day;
use crate::channel::Channel;
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
/// Midpoint nodes of the integral.
const NODES: u32 = 400;
/// Below this logarithm a node adds nothing that a sum near 1 could hold.
const NEGLIGIBLE: f64 = -50.0;

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

/// A node of the integral: x = sin² t, with the logarithms of sine and cosine.
struct Node {
    x: f64,
    ln_sin: f64,
    ln_cos: f64,
}

static NODE: LazyLock<Vec<Node>> = LazyLock::new(|| {
    let node = |place| {
        let (sin, cos) = ((f64::from(place) + 0.5) * STEP).sin_cos();
        Node { x: sin * sin, ln_sin: sin.ln(), ln_cos: cos.ln() }
    };
    (0..NODES).map(node).collect()
});

const STEP: f64 = FRAC_PI_2 / NODES as f64;

/// The probability that the first rate is the higher one. With x = sin² t the density has no poles, as no parameter is below one half.
fn prob_greater(first: Beta, second: Beta) -> f64 {
    let (ln_beta, second) = (first.ready().ln_beta(), second.ready());
    let (mut total, mut norm) = (0.0, 0.0);
    for node in NODE.iter() {
        let ln = (2.0 * first.alpha - 1.0) * node.ln_sin + (2.0 * first.beta - 1.0) * node.ln_cos - ln_beta;
        if ln > NEGLIGIBLE {
            let weight = ln.exp() * 2.0 * STEP;
            norm += weight;
            total += weight * second.below(node.x);
        }
    }
    total / norm
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(alpha: f64, beta: f64) -> Beta {
        Beta { alpha, beta }
    }

    #[test]
    fn the_integral_has_its_closed_forms() {
        assert!((prob_greater(beta(3.0, 5.0), beta(3.0, 5.0)) - 0.5).abs() < 1e-6);
        assert!((prob_greater(beta(2.0, 1.0), beta(1.0, 2.0)) - 5.0 / 6.0).abs() < 1e-4);
        // With Beta(1, 1) below it, the probability is the mean.
        assert!((prob_greater(beta(40.0, 10.0), beta(1.0, 1.0)) - 0.8).abs() < 1e-9);
    }

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
