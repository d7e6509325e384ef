//! Ways of answering no, partly or later: how often each sat well, and how often the same was asked again within a week.

use serde::Serialize;

use super::Behind;
use crate::vocabulary::How;

/// One way of answering.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Way {
    /// The way.
    pub how: How,
    /// The answers given so.
    pub behind: Behind,
    /// How many of them sat well: calm or glad, or looked back on as right.
    pub sat_well: u32,
    /// How many were followed by another request of the same kind from the same person within seven days.
    pub asked_again: u32,
    /// Against the user's other ways, over everything logged; only for everyone together.
    pub compared: Option<Compared>,
}

/// One way against the others, within relationships.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Compared {
    /// How often it was used at all.
    pub uses: u32,
    /// The share that sits well, 0 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub sits_well: f64,
    /// The lower end of its 80 % interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub low: f64,
    /// The upper end of its 80 % interval.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub high: f64,
    /// The Mantel–Haenszel difference within relationships, -1 to 1.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub within: f64,
    /// In how many relationships it could be compared.
    pub people: u32,
    /// The Cochran–Mantel–Haenszel statistic with continuity correction.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub z: f64,
    /// What may be said of it.
    pub say: Say,
}

words! {
    /// What may be said of a way of answering.
    Say as "say" {
        /// Tends to sit better than the other ways.
        SitsBetter = "tends_to_sit_better",
        /// Tends to cost more than the other ways.
        CostsMore = "tends_to_cost_more",
        /// Too early to compare.
        TooEarly = "too_early",
    }
}
