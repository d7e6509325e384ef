//! What is to be brought to a session. That it was raised is part of the row of its entry.

use chrono::NaiveDate;

use super::entries::Stored;
use super::{Storage, values};
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};

const TO_RAISE: &str = concat!(include_str!("../entries/columns.sql"), include_str!("to_raise.sql"));

impl Storage<'_> {
    /// Up to `limit` entries about somebody and those merged into them that are marked and were not raised yet, the oldest first.
    /// None of them was unsafe.
    pub fn to_raise(&self, id: RelationshipId, limit: usize) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(TO_RAISE)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let found = statement.query_map((id.0.as_bytes(), limit), Stored::read)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes when an entry was raised, or that it was not.
    pub fn set_raised(&self, id: EntryId, on: Option<NaiveDate>) -> Result<()> {
        let mut statement = self.db.prepare_cached("UPDATE entry SET raised_on = ?2 WHERE id = ?1")?;
        statement.execute((id.0.as_bytes(), on.map(values::date_number)))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::steps;

    #[test]
    fn what_is_to_be_raised_is_found_by_its_own_small_index() {
        let steps = steps(TO_RAISE, (&[0_u8; 16], 3));
        assert!(steps.iter().any(|step| step.contains("USING INDEX entry_to_raise")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("SCAN entry")), "{steps:?}");
    }
}
