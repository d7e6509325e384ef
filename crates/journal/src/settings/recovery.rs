//! Whether the person has shown that their recovery kit works.

use chrono::NaiveDate;

use super::SettingsDoor;
use crate::changes::Changes;
use crate::error::{Error, Result};

/// The fact under which the day is kept.
const CHECKED_ON: &str = "recovery_checked_on";

impl SettingsDoor<'_> {
    /// The civil date on which the recovery kit was last checked; nothing while that is still to do.
    pub fn recovery_checked_on(&self) -> Result<Option<NaiveDate>> {
        let Some(day) = self.journal.storage().fact(CHECKED_ON)? else { return Ok(None) };
        day.parse().map(Some).map_err(|_| Error::Damaged { what: "recovery date" })
    }

    /// Keeps the day on which the kit was checked, or forgets it, as after making a new one.
    pub fn set_recovery_checked(&mut self, day: Option<NaiveDate>) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.settings = true;
            match day {
                Some(day) => storage.set_fact(CHECKED_ON, &day.to_string()),
                None => storage.forget_fact(CHECKED_ON),
            }
        })?;
        Ok(changes)
    }
}
