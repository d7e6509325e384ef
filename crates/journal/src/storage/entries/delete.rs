//! Erasing what was deleted.

use chrono::NaiveDate;

use super::super::{Storage, values};
use crate::error::Result;

impl Storage<'_> {
    /// Whether a deleted entry or a finished request is past its last day.
    pub fn has_something_to_erase(&self, today: NaiveDate) -> Result<bool> {
        let mut statement = self.db.prepare(include_str!("has_something_to_erase.sql"))?;
        Ok(statement.query_row([values::date_number(today)], |row| row.get(0))?)
    }

    /// Erases the entries that could be brought back until a day before `today`. Their words left the full-text index when
    /// they were deleted.
    pub fn erase_entries(&self, today: NaiveDate) -> Result<()> {
        self.db
            .prepare("DELETE FROM entry WHERE deleted_until < ?1")?
            .execute([values::date_number(today)])?;
        Ok(())
    }
}
