//! Five switches behind a label. Each turns on late and off late, so that a label does not flicker from week to week.

use crate::beta::Beta;
use crate::channel::{ByChannel, Channel};
use crate::label::Label;
use crate::reading::Evidence;

/// Decayed occasions that a lean, and limits holding or freely open, need to be taken, and to be kept (simulated).
const MIN_OCCASIONS: f64 = 3.0;
const KEEP_OCCASIONS: f64 = 2.0;
/// Occasions from which on a channel is seen at all: "in balance" needs them in both, with fewer in one only the other is spoken of,
/// and with fewer a rate is not drawn (simulated).
pub(crate) const MIN_SEEN: f64 = 1.5;
/// The probability from which on a lean is taken, and below which it is dropped (simulated).
const ENTER: f64 = 0.80;
const STAY: f64 = 0.50;
/// The same to take one while the wish is known too rarely (simulated).
const ENTER_BLIND: f64 = 0.90;
/// The same for "in balance" (simulated).
const ENTER_BALANCE: f64 = 0.80;
const STAY_BALANCE: f64 = 0.65;
/// The same for "limits holding" and "freely open" (simulated).
const ENTER_ONE: f64 = 0.90;
const STAY_ONE: f64 = 0.75;

/// What is switched on at the end of a Sunday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Switches {
    porous: bool,
    rigid: bool,
    balance: bool,
    holding: bool,
    open: bool,
}

/// What a relationship must bring before anything is switched on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gate {
    /// Entries enough, on days enough, over weeks enough.
    pub(crate) rows: bool,
    /// The wish known often enough.
    pub(crate) wish: bool,
}

/// One Sunday's evidence, held against thresholds. It takes note when a figure stands so close to one that rounding could decide.
///
/// The chance that a rate lies above its cut takes most of the time of a replay. It is worked out only behind open gates, once, and
/// only where the rate's mean and variance do not decide already.
pub(crate) struct Scales<'a, F> {
    pub(crate) gate: Gate,
    pub(crate) evidence: &'a Evidence,
    /// What is known of a channel's rate.
    rate: F,
    above: ByChannel<Option<f64>>,
    is_close: bool,
}

/// A figure nearer than this to a threshold is worked out again row by row.
const NEAR: f64 = 1e-9;

impl<'a, F: Fn(Channel) -> Beta> Scales<'a, F> {
    pub(crate) fn new(gate: Gate, evidence: &'a Evidence, rate: F) -> Self {
        Self { gate, evidence, rate, above: ByChannel::default(), is_close: false }
    }

    /// Whether a figure stood too close to a threshold for a sum that was carried along.
    pub(crate) fn is_close(&self) -> bool {
        self.is_close
    }

    fn reaches(&mut self, figure: f64, threshold: f64) -> bool {
        self.is_close |= (figure - threshold).abs() < NEAR;
        figure >= threshold
    }

    /// The same of a figure that is known to lie within bounds and is worked out only where they do not decide.
    fn within_reaches(
        &mut self,
        (low, high): (f64, f64),
        threshold: f64,
        figure: impl Fn(&mut Self) -> f64,
    ) -> bool {
        if low > threshold + NEAR || high < threshold - NEAR {
            return low > threshold;
        }
        let figure = figure(self);
        self.reaches(figure, threshold)
    }

    /// The probability that a channel's rate lies above its cut.
    fn above_cut(&mut self, channel: Channel) -> f64 {
        *self.above[channel].get_or_insert_with(|| (self.rate)(channel).above(channel.cut()))
    }

    fn above_cut_within(&self, channel: Channel) -> (f64, f64) {
        (self.rate)(channel).above_within(channel.cut())
    }

    fn has_occasions(&mut self, channel: Channel, on: bool) -> bool {
        let least = if on { KEEP_OCCASIONS } else { MIN_OCCASIONS };
        self.reaches(channel.occasions(self.evidence), least)
    }

    fn is_seen(&mut self, channel: Channel) -> bool {
        self.reaches(channel.occasions(self.evidence), MIN_SEEN)
    }

    fn leans(&mut self, channel: Channel, on: bool) -> bool {
        if !self.gate.rows || !self.has_occasions(channel, on) {
            return false;
        }
        let enter = if self.gate.wish { ENTER } else { ENTER_BLIND };
        let within = self.above_cut_within(channel);
        self.within_reaches(within, if on { STAY } else { enter }, |scales| scales.above_cut(channel))
    }

    fn balances(&mut self, on: bool) -> bool {
        if !self.is_seen(Channel::Porous) || !self.is_seen(Channel::Rigid) {
            return false;
        }
        let ByChannel { porous, rigid } = ByChannel::of(|channel| self.above_cut_within(channel));
        let within = (both_below(porous.1, rigid.1), both_below(porous.0, rigid.0));
        self.within_reaches(within, if on { STAY_BALANCE } else { ENTER_BALANCE }, |scales| {
            both_below(scales.above_cut(Channel::Porous), scales.above_cut(Channel::Rigid))
        })
    }

    /// One side clearly well, the other hardly seen.
    fn is_well_alone(&mut self, channel: Channel, on: bool) -> bool {
        if self.is_seen(channel.other()) || !self.has_occasions(channel, on) {
            return false;
        }
        let (low, high) = self.above_cut_within(channel);
        let threshold = if on { STAY_ONE } else { ENTER_ONE };
        self.within_reaches((1.0 - high, 1.0 - low), threshold, |scales| 1.0 - scales.above_cut(channel))
    }
}

/// The probability that both rates lie below their cuts, from those that they lie above.
pub(crate) fn both_below(porous_above: f64, rigid_above: f64) -> f64 {
    (1.0 - porous_above) * (1.0 - rigid_above)
}

impl Switches {
    /// The switches at the end of the next Sunday.
    pub(crate) fn step<F: Fn(Channel) -> Beta>(self, scales: &mut Scales<'_, F>) -> Self {
        let porous = scales.leans(Channel::Porous, self.porous);
        let rigid = scales.leans(Channel::Rigid, self.rigid);
        let may_be_well = scales.gate.rows && scales.gate.wish && !porous && !rigid;
        let balance = may_be_well && scales.balances(self.balance);
        let may_be_alone = may_be_well && !balance;
        let holding = may_be_alone && scales.is_well_alone(Channel::Porous, self.holding);
        let open = may_be_alone && scales.is_well_alone(Channel::Rigid, self.open);
        Self { porous, rigid, balance, holding, open }
    }

    /// What they are called together.
    pub(crate) fn label<F: Fn(Channel) -> Beta>(self, scales: &mut Scales<'_, F>) -> Label {
        match self {
            Self { porous: true, rigid: true, .. } => Label::Swings,
            Self { porous: true, .. } => Label::LeansPorous,
            Self { rigid: true, .. } => Label::LeansRigid,
            Self { balance: true, .. } => Label::InBalance,
            Self { holding: true, .. } => Label::LimitsHolding,
            Self { open: true, .. } => Label::FreelyOpen,
            _ if !scales.gate.rows => Label::NotEnoughYet,
            _ if !scales.reaches(scales.evidence.total(), MIN_OCCASIONS) => Label::NotEnoughYet,
            _ => Label::NoClearPattern,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn porous(porous: f64, switches: Switches) -> (Label, bool) {
        let evidence = Evidence { porous, ..Evidence::default() };
        let rate = |channel: Channel| Beta { alpha: 1.0 + 2.0 * channel.raised(&evidence), beta: 1.0 };
        let mut scales = Scales::new(Gate { rows: true, wish: true }, &evidence, rate);
        let label = switches.step(&mut scales).label(&mut scales);
        (label, scales.is_close())
    }

    #[test]
    fn a_lean_is_taken_late_and_dropped_late() {
        let leaning = Switches { porous: true, ..Switches::default() };
        assert_eq!(porous(2.5, Switches::default()).0, Label::NotEnoughYet);
        assert_eq!(porous(2.5, leaning).0, Label::LeansPorous);
        assert_eq!(porous(3.5, Switches::default()).0, Label::LeansPorous);
        assert_eq!(porous(1.9, leaning).0, Label::NotEnoughYet);
    }

    #[test]
    fn a_sum_on_a_threshold_asks_to_be_made_row_by_row() {
        for (sum, is_close) in
            [(3.0, true), (3.0 - 1e-12, true), (3.0 + 1e-12, true), (2.9, false), (3.1, false)]
        {
            assert_eq!(porous(sum, Switches::default()).1, is_close, "{sum}");
        }
    }
}
