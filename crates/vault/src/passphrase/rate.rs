//! How long a passphrase withstands guessing, as a figure that can be argued for.
//!
//! The number of guesses comes from zxcvbn, which is fed with the names that the journal knows, because a guesser who
//! knows the person knows them too. The speed is bounded by how fast a graphics card moves memory: Steve Thomas works out
//! (<https://tobtu.com/minimum-password-settings/>, 960 GB/s) that such a card makes 10,000 scrypt guesses a second at
//! N·r = 600,000. A vault's N·r is 2^18 · 8, which leaves 2,861. We assume somebody who owns a hundred such cards.

use zxcvbn::zxcvbn;

use super::make::words;
use crate::WorkFactor;

/// Guesses a second on one fast card, and the N·r they are stated for.
const PUBLISHED_RATE: f64 = 10_000.0;
const PUBLISHED_COST: f64 = 600_000.0;
/// N·r of a vault: 2^18 · 8.
const VAULT_COST: f64 = (1u32 << WorkFactor::VAULT.log2()) as f64 * 8.0;
/// How many cards we assume the guesser has.
const CARDS: f64 = 100.0;

/// Guesses a second that a well-equipped guesser makes against a vault (about 286,000).
pub const GUESSES_PER_SECOND: f64 = PUBLISHED_RATE * PUBLISHED_COST / VAULT_COST * CARDS;

const DAY: f64 = 86_400.0;
const YEAR: f64 = 365.25 * DAY;

/// A rating in one word, by the time half of all guesses take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Less than a day.
    Weak,
    /// Less than ten years.
    Fair,
    /// Less than ten thousand years.
    Good,
    /// Longer.
    Strong,
}

/// What [`rate`] found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// The decimal logarithm of the guesses needed to be sure.
    pub guesses_log10: f64,
    /// Seconds until it is found on average (half the guesses), at [`GUESSES_PER_SECOND`]; may be very large.
    pub seconds: f64,
    /// The same in one word.
    pub verdict: Verdict,
}

/// Rates a passphrase. `hints` are words that a guesser would try first: names in the journal, the person's own.
#[must_use]
pub fn rate(passphrase: &str, hints: &[String]) -> Strength {
    let hints: Vec<&str> = hints.iter().map(String::as_str).collect();
    let estimated = zxcvbn(passphrase, &hints).guesses_log10();
    let guesses_log10 = from_known_words(passphrase).map_or(estimated, |known| known.min(estimated)).max(0.0);
    let seconds = 10f64.powf(guesses_log10) / 2.0 / GUESSES_PER_SECOND;
    Strength { guesses_log10, seconds, verdict: verdict(seconds) }
}

/// The guesses for somebody who knows that it was made of words from our list, if it was.
fn from_known_words(passphrase: &str) -> Option<f64> {
    let list = words();
    let mut count = 0u16;
    for word in passphrase.split_whitespace() {
        if !list.contains(&word) {
            return None;
        }
        count += 1;
    }
    (count > 0).then(|| f64::from(count) * (list.len() as f64).log10())
}

fn verdict(seconds: f64) -> Verdict {
    match seconds {
        s if s < DAY => Verdict::Weak,
        s if s < 10.0 * YEAR => Verdict::Fair,
        s if s < 10_000.0 * YEAR => Verdict::Good,
        _ => Verdict::Strong,
    }
}
