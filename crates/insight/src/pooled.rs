//! What is expected of a relationship before its own entries are looked at: the writer's rate in the other relationships.

use crate::channel::Channel;
use crate::reading::Evidence;

/// Occasions that stand behind the base rate when the writer's own rate is formed (simulated).
const BASE_OCCASIONS: f64 = 20.0;

/// One relationship adds as many occasions as this at most, so that no single one sets the expectation (simulated).
const POOL_CAP: f64 = 4.0;

/// The pooled rate of a channel while it is summed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pool {
    raised: f64,
    occasions: f64,
}

impl Pool {
    /// With nothing in it but the base rate.
    pub(crate) fn new(channel: Channel) -> Self {
        Self { raised: BASE_OCCASIONS * channel.base(), occasions: BASE_OCCASIONS }
    }

    /// The rate expected of the relationship in place `skip`, from all others in their order.
    pub(crate) fn of_others(channel: Channel, all: &[Option<Evidence>], skip: usize) -> Self {
        let mut pool = Self::new(channel);
        for (_, evidence) in all.iter().enumerate().filter(|&(place, _)| place != skip) {
            pool.add(channel, evidence.as_ref());
        }
        pool
    }

    /// Adds a relationship; one that is not read adds nothing.
    pub(crate) fn add(&mut self, channel: Channel, evidence: Option<&Evidence>) {
        let (raised, occasions) = share(channel, evidence);
        self.raised += raised;
        self.occasions += occasions;
    }

    /// The pool without a relationship that was added before.
    pub(crate) fn without(mut self, channel: Channel, evidence: &Evidence) -> Self {
        let (raised, occasions) = share(channel, Some(evidence));
        self.raised -= raised;
        self.occasions -= occasions;
        self
    }

    /// The rate, 0 to 1.
    pub(crate) fn rate(self) -> f64 {
        self.raised / self.occasions
    }
}

/// What a relationship adds: what raised the rate, and the occasions.
fn share(channel: Channel, evidence: Option<&Evidence>) -> (f64, f64) {
    let Some(evidence) = evidence else { return (0.0, 0.0) };
    let occasions = channel.occasions(evidence);
    if occasions <= 0.0 {
        return (0.0, 0.0);
    }
    let part = 1.0_f64.min(POOL_CAP / occasions);
    (part * channel.raised(evidence), part * occasions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_known_elsewhere_leaves_the_base_rate() {
        let all = [Some(Evidence { porous: 9.0, ..Evidence::default() }), None, Some(Evidence::default())];
        assert_eq!(Pool::of_others(Channel::Porous, &all, 0).rate(), 0.35);
        assert!(Pool::of_others(Channel::Porous, &all, 2).rate() > 0.35);
    }

    #[test]
    fn one_relationship_counts_for_four_occasions_at_most() {
        let few = [Some(Evidence { porous: 4.0, ..Evidence::default() }), None];
        let many = [Some(Evidence { porous: 400.0, ..Evidence::default() }), None];
        let rate = |all: &[_]| Pool::of_others(Channel::Porous, all, 1).rate();
        assert_eq!(rate(&few), rate(&many));
        assert_eq!(rate(&few), 11.0 / 24.0);
    }
}
