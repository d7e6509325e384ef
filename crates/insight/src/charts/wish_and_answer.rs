//! Wish × answer: the off-diagonal corners are the story.

use serde::Serialize;

use super::Behind;
use crate::vocabulary::{Decision, Want};

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WishCell {
    /// The wish.
    pub want: Want,
    /// The answer.
    pub decision: Decision,
    /// The entries.
    pub behind: Behind,
}
