//! What leaves the vault, counted.

use serde::Serialize;

/// What leaves the vault, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Leaves {
    /// People.
    pub people: u32,
    /// Among them clients.
    pub clients: u32,
    /// Moments with their words.
    pub moments: u32,
    /// Lines of the log.
    pub log: u32,
    /// Requests in the user's words, in the log or to bring to the session.
    pub request_words: u32,
    /// Entries with what was written beside them.
    pub notes: u32,
    /// Entries to bring to the session.
    pub bring_to_session: u32,
    /// Lines that were kept for the therapist.
    pub therapist_lines: u32,
    /// Weeks that were looked back on; not said where there are none.
    #[serde(skip_serializing_if = "is_zero")]
    pub reflections: u32,
    /// Lines of the log in which the person did not feel free to choose.
    pub unsafe_entries: u32,
    /// Days and times of entries.
    pub exact_times: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
