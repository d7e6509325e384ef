//! The strength of a passphrase in a sentence.

use fluent_bundle::FluentArgs;
use hedgerow_vault::passphrase::{Strength, Verdict};

use crate::say;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;
const YEAR: f64 = 365.25 * DAY;

/// What to tell somebody who chooses a passphrase of this strength.
pub fn strength(strength: &Strength) -> String {
    if strength.guesses_log10 <= 0.0 {
        return say("passphrase-none", &FluentArgs::new());
    }
    let id = match strength.verdict {
        Verdict::Weak => "passphrase-weak",
        Verdict::Fair => "passphrase-fair",
        Verdict::Good => "passphrase-good",
        Verdict::Strong => "passphrase-strong",
    };
    let mut arguments = FluentArgs::new();
    arguments.set("time", time(strength.seconds));
    say(id, &arguments)
}

/// A time as somebody would say it: one figure, rounded to its first digit or two.
fn time(seconds: f64) -> String {
    let (id, unit) = match seconds {
        s if s < MINUTE => return say("passphrase-time-moments", &FluentArgs::new()),
        s if s < 1.5 * HOUR => ("passphrase-time-minutes", MINUTE),
        s if s < 2.0 * DAY => ("passphrase-time-hours", HOUR),
        s if s < 1.5 * YEAR => ("passphrase-time-days", DAY),
        _ => ("passphrase-time-years", YEAR),
    };
    let mut arguments = FluentArgs::new();
    arguments.set("count", first_digit(seconds / unit));
    say(id, &arguments)
}

/// Rounds to one digit that counts: the estimate is no better than that.
fn first_digit(value: f64) -> f64 {
    let scale = 10f64.powf(value.log10().floor().max(0.0));
    (value / scale).round() * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(guesses_log10: f64, seconds: f64, verdict: Verdict) -> String {
        strength(&Strength { guesses_log10, seconds, verdict })
    }

    #[test]
    fn a_weak_passphrase_is_told_how_soon_it_is_found() {
        assert!(of(3.0, 0.01, Verdict::Weak).ends_with("within a minute."));
        assert!(of(8.0, 5.2 * HOUR, Verdict::Weak).ends_with("in about 5 hours."));
    }

    #[test]
    fn years_are_rounded_to_what_is_known() {
        assert!(of(14.0, 1_234.0 * YEAR, Verdict::Good).ends_with("in about 1000 years."));
    }

    #[test]
    fn nothing_typed_yet_is_no_failure() {
        assert!(!of(0.0, 0.0, Verdict::Weak).contains("found"));
    }
}
