//! Where the porousness sits: requests by kind, and what was given past the own wish.

use serde::Serialize;

use super::Behind;
use crate::vocabulary::Kind;

/// The requests of one kind, by glyph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KindCounts {
    /// The kind.
    pub kind: Kind,
    /// Given past the own wish.
    pub gaps: Behind,
    /// Kept closed.
    pub stones: Behind,
    /// All the others.
    pub others: Behind,
}
