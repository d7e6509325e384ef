//! Writing entries; what follows from them comes once there are a few.

use super::super::{Storage, Touched};
use super::row::Stored;
use crate::error::Result;

impl Storage<'_> {
    /// Adds an entry that is not there yet.
    pub fn add_entry(&self, stored: &Stored) -> Result<()> {
        // Postponed first, so that the trigger finds it there and makes no row in short.
        self.postpone(stored)?;
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        stored.write(&mut statement)?;
        self.touch(Touched::entry(stored.place));
        self.index_if_enough(stored)
    }

    /// Puts `new` in the row of `old`, which has the same id.
    pub fn change_entry(&self, old: &Stored, new: &Stored) -> Result<()> {
        self.unindex(old)?;
        let mut statement = self.db.prepare_cached(include_str!("change.sql"))?;
        new.write(&mut statement)?;
        self.touch(Touched::entry(old.place.min(new.place)));
        self.postpone(new)?;
        self.index_if_enough(new)
    }
}
