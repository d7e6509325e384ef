//! What a transaction touched of the rows that are kept in memory for readings.

use super::Place;

/// The rows and people that have to be gathered again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Touched {
    /// All entries that stand here or after it.
    pub from: Option<Place>,
    /// Who there is, who stands for whom, and what is to be minded with them.
    pub people: bool,
}

impl Touched {
    /// People alone.
    pub const PEOPLE: Self = Self { from: None, people: true };

    /// The entry at `place`.
    pub fn entry(place: Place) -> Self {
        Self { from: Some(place), people: false }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        let from = match (self.from, other.from) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self { from, people: self.people || other.people }
    }
}
