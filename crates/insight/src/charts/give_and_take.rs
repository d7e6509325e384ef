//! Give and take: two counts, and no balance between them.

use serde::Serialize;

use super::Behind;

/// Asked of me, and asked by me.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct GiveAndTake {
    /// Requests that came in.
    pub asked_of_me: Behind,
    /// What was asked or shared of one's own.
    pub asked_by_me: Behind,
    /// What was kept back.
    pub held_back: Behind,
}
