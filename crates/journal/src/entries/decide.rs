//! What an entry says of agreed hours where the person said nothing.

use super::Entry;
use crate::error::Result;
use crate::storage::{Key, Storage};
use crate::vocabulary::Answer;

/// Lets what was agreed with the person in row `key` decide whether the entry is outside agreed hours, unless the draft said so.
/// A wish of one's own is never: it is contact from this side.
pub(super) fn decide(storage: &Storage<'_>, key: Key, entry: &mut Entry) -> Result<()> {
    if entry.details.out_of_hours.is_none() {
        let came_in = matches!(entry.answer, Answer::Received { .. });
        let outside =
            came_in && storage.frame(key)?.is_outside(entry.date, entry.time, entry.details.channel);
        entry.details.out_of_hours = Some(outside);
    }
    Ok(())
}
