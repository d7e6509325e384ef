//! Which answers were not looked back on yet. A look back itself is part of the row of its entry.

use chrono::NaiveDate;

use super::Storage;
use super::entries::{Stored, Window};
use crate::error::Result;
use crate::ids::EntryId;

const OPEN: &str = concat!(
    include_str!("../entries/columns.sql"),
    "FROM entry ",
    include_str!("../entries/people.sql"),
    include_str!("due.sql")
);

impl Storage<'_> {
    /// Up to `limit` answers of these civil days, the oldest first, that may be asked about and were neither looked back on nor
    /// skipped. Nothing unsafe is among them.
    pub fn open_look_backs(&self, from: NaiveDate, to: NaiveDate, limit: u32) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(OPEN)?;
        let (end, first, from, to) = Window::of_days(from, to).bounds();
        let asked = (end, first, from, to, limit);
        Ok(statement.query_map(asked, Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes whether the person wants to look back on an answer. True if that was otherwise before.
    pub fn set_look_back_skipped(&self, id: EntryId, skipped: bool) -> Result<bool> {
        let mut statement = self.db.prepare_cached(include_str!("skip.sql"))?;
        Ok(statement.execute((id.0.as_bytes(), skipped))? > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::steps;

    #[test]
    fn what_is_due_is_found_by_its_days_and_never_by_going_through_all_entries_or_sorting() {
        let steps = steps(OPEN, (1, 2, 3, 4, 5));
        assert_eq!(steps[0], "SEARCH entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
        assert!(!steps.iter().any(|step| step.contains("SCAN") || step.contains("ORDER BY")), "{steps:?}");
    }
}
