//! What is known of a rate once the entries of a relationship have been weighed against what was expected of it.

use crate::beta::Beta;
use crate::channel::Channel;
use crate::reading::Evidence;

/// What the expectation weighs, in occasions (simulated).
const KAPPA: f64 = 2.0;

/// Soft weights vary less than coin flips, so an occasion counts for more than one (simulated: the 80 % intervals then cover 82 to
/// 90 %).
pub(crate) const GAIN: f64 = 1.5;

/// The tails that the interval leaves out on either side: 80 %, equal-tailed.
pub(crate) const TAILS: (f64, f64) = (0.10, 0.90);

/// The distribution of a channel's rate, from the rate expected and the evidence.
pub(crate) fn posterior(channel: Channel, expected: f64, evidence: &Evidence) -> Beta {
    Beta {
        alpha: KAPPA * expected + GAIN * channel.raised(evidence),
        beta: KAPPA * (1.0 - expected) + GAIN * channel.lowered(evidence),
    }
}
