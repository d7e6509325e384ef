//! The day that a phrase for a client names.

use crate::relationships::Frame;
use crate::vocabulary::Weekday;

/// The day of the week on which one meets, if the agreed times leave no doubt about it.
pub(super) fn session_day(frame: &Frame) -> Option<Weekday> {
    let mut days = frame.times.iter().flat_map(|time| time.days.iter().copied());
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}
