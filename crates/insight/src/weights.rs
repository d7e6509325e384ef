//! What one entry says, as five weights that sum to one.

use serde::Serialize;

/// From this weight on an entry says one thing clearly. Judgement: at least half of what it says. The little that is missing lets through
/// what is a half but for the last digit of a sum.
pub(crate) const CLEAR: f64 = 0.5 - 1e-9;

/// The weights of an entry; each 0 to 1, together 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Weights {
    /// Passed the own wish.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub porous: f64,
    /// A limit held.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub limit: f64,
    /// Opened freely.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub open: f64,
    /// Kept closed.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub rigid: f64,
    /// Unclear.
    #[cfg_attr(feature = "typescript", specta(type = specta_typescript::Number))]
    pub unclear: f64,
}
