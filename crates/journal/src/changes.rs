//! What a change touched, so that whoever shows it reads it again and nothing else does.

use serde::Serialize;

/// The kinds of thing that a transaction changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Changes {
    /// Entries were logged, amended, deleted or brought back.
    pub entries: bool,
    /// Relationships were added, amended, archived or merged.
    pub relationships: bool,
    /// What waits for an answer changed.
    pub waiting: bool,
    /// Settings changed.
    pub settings: bool,
}
