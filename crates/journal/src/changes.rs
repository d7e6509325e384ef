//! What a change touched, so that whoever shows it reads it again and nothing else does.

use serde::Serialize;

/// The kinds of thing that a transaction changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Changes {
    /// Entries were logged, amended, deleted or brought back, or the name shown on them changed.
    pub entries: bool,
    /// Relationships were added, amended, archived or merged, or their counts changed.
    pub relationships: bool,
    /// What waits for an answer changed.
    pub waiting: bool,
    /// Settings changed.
    pub settings: bool,
    /// What the person says of a reading changed.
    pub verdicts: bool,
    /// What was captured while locked and waits to be looked through changed.
    pub inbox: bool,
    /// Weekly reflections or plans were made, amended, deleted or brought back.
    pub reflections: bool,
    /// The person's own phrases, favourites or rehearsals changed.
    pub phrases: bool,
    /// Old rules were named, renamed, deleted or brought back, or the new rule beside one changed. Which entries and reflections name one
    /// is theirs to tell.
    pub rules: bool,
}

impl Changes {
    /// Nothing changed: the write had been done before.
    pub const NONE: Self = Self {
        entries: false,
        relationships: false,
        waiting: false,
        settings: false,
        verdicts: false,
        inbox: false,
        reflections: false,
        phrases: false,
        rules: false,
    };

    /// Whether nothing has to be read again.
    pub fn is_empty(&self) -> bool {
        *self == Self::NONE
    }
}
