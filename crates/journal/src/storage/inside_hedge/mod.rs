//! What noes and partlies kept room for: a column of their entries, found by an index of its own.

use rusqlite::Row;

use super::relationships::Key;
use super::{Place, Storage, values};
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};
use crate::inside_hedge::KeptRoom;

const KEPT_ROOM: &str = include_str!("kept_room.sql");

impl Storage<'_> {
    /// Up to `limit` sentences that stand before a place, newest first; of one person and those merged into them, or of everybody.
    pub fn kept_room(&self, of: Option<Key>, before: Place, limit: u32) -> Result<Vec<(Place, KeptRoom)>> {
        let mut statement = self.db.prepare_cached(KEPT_ROOM)?;
        let found = statement.query_map((before, limit, of), read)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(Place, KeptRoom)> {
    let sentence = KeptRoom {
        entry: EntryId(values::uuid(row, 1)?),
        relationship: RelationshipId(values::uuid(row, 2)?),
        name: row.get(3)?,
        date: values::date(row, 4)?,
        text: row.get(5)?,
    };
    Ok((row.get(0)?, sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::steps;

    #[test]
    fn the_newest_are_found_without_going_through_all_entries_or_sorting() {
        let steps = steps(KEPT_ROOM, (1, 2, None::<i64>));
        assert!(steps[0].contains("entry_kept_room (place<?)"), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("ORDER BY")), "{steps:?}");
    }
}
