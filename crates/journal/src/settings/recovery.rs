//! Whether the person has shown that their recovery key works, and lately.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::SettingsDoor;
use crate::changes::Changes;
use crate::error::{Error, Result};

/// The fact under which the day is kept on which the key was last shown to work.
const CHECKED_ON: &str = "recovery_checked_on";
/// The fact under which the day is kept on which trying it was put off.
const PUT_OFF_ON: &str = "recovery_put_off_on";
/// After so many days a paper is worth trying again: a quarter, in whole weeks.
const QUARTER: Days = Days::new(13 * 7);

/// What is known of the recovery key on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Recovery {
    /// It was never typed back.
    ToDo,
    /// It was shown to work.
    Checked,
    /// It was, but a quarter ago or more, and nobody has put off trying it since.
    ToTry,
}

impl SettingsDoor<'_> {
    /// What is known of the recovery key on the civil date `today`.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn recovery(&self, today: NaiveDate) -> Result<Recovery> {
        let Some(checked) = self.recovery_checked_on()? else { return Ok(Recovery::ToDo) };
        let last = self.day(PUT_OFF_ON)?.map_or(checked, |put_off| put_off.max(checked));
        let is_long_ago = last.checked_add_days(QUARTER).is_some_and(|due| due <= today);
        Ok(if is_long_ago { Recovery::ToTry } else { Recovery::Checked })
    }

    /// The civil date on which the recovery key was last shown to work; nothing while that is still to do.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn recovery_checked_on(&self) -> Result<Option<NaiveDate>> {
        self.day(CHECKED_ON)
    }

    /// Keeps the day on which the key was shown to work, or forgets it, as after making a new one.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn set_recovery_checked(&mut self, day: Option<NaiveDate>) -> Result<Changes> {
        self.keep(CHECKED_ON, day)
    }

    /// Puts off trying the key for a quarter from `day` on.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn put_off_recovery(&mut self, day: NaiveDate) -> Result<Changes> {
        self.keep(PUT_OFF_ON, Some(day))
    }

    fn day(&self, fact: &str) -> Result<Option<NaiveDate>> {
        let Some(day) = self.journal.storage().fact(fact)? else { return Ok(None) };
        day.parse().map(Some).map_err(|_| Error::Damaged { what: "recovery date" })
    }

    fn keep(&mut self, fact: &str, day: Option<NaiveDate>) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.settings = true;
            match day {
                Some(day) => storage.set_fact(fact, &day.to_string()),
                None => storage.forget_fact(fact),
            }
        })?;
        Ok(changes)
    }
}
