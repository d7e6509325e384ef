//! What became of guilt: guilty noes, and what was said of them later.

use serde::Serialize;

use super::Behind;

/// The guilty noes of a period, by look-back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Guilt {
    /// Still felt right.
    pub right: Behind,
    /// Unsure.
    pub unsure: Behind,
    /// Would be answered otherwise.
    pub regret: Behind,
    /// Not looked back on yet.
    pub open: Behind,
}
