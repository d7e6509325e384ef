//! Whether there are entries enough, on days enough, over weeks enough, for a reading.

use crate::calendar::Day;

/// Entries, days with entries, and days from the first to the last (judgement: two weeks, and not all of it on one bad evening).
const MIN_ENTRIES: u32 = 6;
const MIN_DAYS: u32 = 4;
const MIN_SPAN_DAYS: u32 = 14;

/// How entries lie in time, counted in the order of their days.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span {
    entries: u32,
    days: u32,
    ends: Option<(Day, Day)>,
}

impl Span {
    /// Counts an entry; none may be of an earlier day than the one before it.
    pub(crate) fn add(&mut self, day: Day) {
        let first = self.ends.map_or(day, |(first, _)| first);
        if self.ends.is_none_or(|(_, last)| last < day) {
            self.days += 1;
        }
        self.entries += 1;
        self.ends = Some((first, day));
    }

    /// How many entries there are.
    pub(crate) fn entries(self) -> u32 {
        self.entries
    }

    /// On how many days they are.
    pub(crate) fn days(self) -> u32 {
        self.days
    }

    /// How many days lie between the first of them and the last.
    pub(crate) fn length(self) -> u32 {
        self.ends.map_or(0, |(first, last)| last.since(first).unsigned_abs())
    }

    /// Whether they suffice for a reading.
    pub(crate) fn is_enough(self) -> bool {
        self.entries >= MIN_ENTRIES && self.days >= MIN_DAYS && self.length() >= MIN_SPAN_DAYS
    }
}
