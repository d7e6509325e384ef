//! Five shares of one entry while they are worked out.

use crate::weights::Weights;

/// What a share of an entry says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Porous,
    Limit,
    Open,
    Rigid,
    Unclear,
}

/// Shares that sum to one, by [`Class`].
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Shares([f64; 5]);

impl Shares {
    pub(super) const UNCLEAR: Self = Self([0.0, 0.0, 0.0, 0.0, 1.0]);

    /// From hundredths, as the tables have them.
    pub(super) fn of(hundredths: [u8; 5]) -> Self {
        Self(hundredths.map(|share| f64::from(share) / 100.0))
    }

    /// Moves a part (0 to 1) of each of `from` to `to`, one after the other. What is there already stays.
    pub(super) fn shift(&mut self, from: &[Class], to: Class, part: f64) {
        for &class in from {
            if class != to {
                let moved = part * self.0[class as usize];
                self.0[class as usize] -= moved;
                self.0[to as usize] += moved;
            }
        }
    }
}

impl From<Shares> for Weights {
    fn from(Shares([porous, limit, open, rigid, unclear]): Shares) -> Self {
        Self { porous, limit, open, rigid, unclear }
    }
}
