//! The mark of one entry in the hedge.

use crate::weights::{CLEAR, Weights};

words! {
    /// What an entry is drawn as.
    Glyph as "glyph" {
        /// A limit held.
        Leaf = "leaf",
        /// Opened freely.
        Blossom = "blossom",
        /// Passed the own wish.
        Gap = "gap",
        /// Kept closed.
        Stone = "stone",
        /// None of these clearly.
        Dot = "dot",
    }
}

impl Glyph {
    /// What an entry of these weights is drawn as: a limit held before an opening, and what is well before what is not.
    pub fn of(weights: &Weights) -> Self {
        let clearly = [
            (weights.limit, Self::Leaf),
            (weights.open, Self::Blossom),
            (weights.porous, Self::Gap),
            (weights.rigid, Self::Stone),
            (weights.limit + weights.open, Self::Leaf),
        ];
        clearly.into_iter().find(|(weight, _)| *weight >= CLEAR).map_or(Self::Dot, |(_, glyph)| glyph)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weights in hundredths, in the order of the table: porous, limit, open, rigid, unclear.
    fn glyph(hundredths: [f64; 5]) -> Glyph {
        let [porous, limit, open, rigid, unclear] = hundredths.map(|share| share / 100.0);
        Glyph::of(&Weights { porous, limit, open, rigid, unclear })
    }

    #[test]
    fn an_entry_is_drawn_as_what_at_least_half_of_it_says() {
        assert_eq!(glyph([0.0, 50.0, 0.0, 5.0, 45.0]), Glyph::Leaf);
        assert_eq!(glyph([0.0, 20.0, 65.0, 0.0, 15.0]), Glyph::Blossom);
        assert_eq!(glyph([90.0, 0.0, 0.0, 0.0, 10.0]), Glyph::Gap);
        assert_eq!(glyph([0.0, 0.0, 0.0, 85.0, 15.0]), Glyph::Stone);
    }

    #[test]
    fn a_limit_and_an_opening_together_are_a_leaf() {
        assert_eq!(glyph([0.0, 45.0, 45.0, 0.0, 10.0]), Glyph::Leaf);
        assert_eq!(glyph([0.0, 10.0, 30.0, 20.0, 40.0]), Glyph::Dot, "four in ten are not half");
    }

    #[test]
    fn what_is_mostly_unclear_is_a_dot() {
        assert_eq!(glyph([0.0, 0.0, 0.0, 0.0, 100.0]), Glyph::Dot);
        assert_eq!(glyph([49.0, 0.0, 0.0, 49.0, 2.0]), Glyph::Dot);
    }

    #[test]
    fn a_half_that_lost_its_last_digit_in_a_sum_is_a_half() {
        let limit = 0.4 + 0.25 * 0.4 - f64::EPSILON;
        let weights = Weights { porous: 0.0, limit, open: 0.0, rigid: 0.0, unclear: 1.0 - limit };
        assert_eq!(Glyph::of(&weights), Glyph::Leaf);
    }
}
