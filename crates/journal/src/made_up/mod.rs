//! Made-up journals: to look around in, to show, to measure and to test with. Nobody in them exists, and a journal that
//! was made up says so for ever ([`Journal::is_made_up`](crate::Journal::is_made_up)).

mod answers;
mod chance;
mod entry;
mod fill;
mod notes;
mod people;
mod reflections;

pub use fill::fill;

/// The fact that marks a journal as made up.
pub(crate) const MARK: &str = "made_up";

/// How much to make up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many entries.
    pub entries: u32,
    /// Over how many weeks they are spread, up to the present; at least 1, at most 2,000.
    pub weeks: u32,
    /// How many people; at least 1.
    pub people: u32,
    /// Long notes of no great sense, so that an entry weighs what it weighs with people who write a lot.
    pub long_notes: bool,
}

impl Default for Options {
    /// Half a year with eight people: enough to look around in.
    fn default() -> Self {
        Self { entries: 180, weeks: 26, people: 8, long_notes: false }
    }
}

impl Options {
    /// A journal of `entries` entries to measure with: twenty years of it, with forty people.
    pub fn large(entries: u32) -> Self {
        Self { entries, weeks: 1_040, people: 40, long_notes: true }
    }
}
