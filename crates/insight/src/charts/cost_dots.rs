//! What it left one with: one dot per answer.

use serde::Serialize;

use super::Behind;
use crate::vocabulary::Cost;

/// One row of dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct CostDots {
    /// The cost.
    pub cost: Cost,
    /// The answers that left it.
    pub behind: Behind,
}
