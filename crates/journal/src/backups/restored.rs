//! That this journal was restored from a backup: no alarm, and not to be forgotten either.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Backups;
use crate::changes::Changes;
use crate::error::{Error, Result};

/// The fact under which it is kept, as JSON.
const RESTORED: &str = "restored_from";

/// Where a journal came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RestoredFrom {
    /// The civil date on which it was restored.
    pub on: NaiveDate,
    /// The civil date of the backup, as its name says it.
    pub backup_of: Option<NaiveDate>,
}

impl Backups<'_> {
    /// Where this journal came from, if it was restored.
    pub fn restored_from(&self) -> Result<Option<RestoredFrom>> {
        let Some(json) = self.journal.storage().fact(RESTORED)? else { return Ok(None) };
        serde_json::from_str(&json).map(Some).map_err(|_| Error::Damaged { what: "restored from" })
    }

    /// Keeps where it came from.
    pub fn note_restored(&mut self, from: RestoredFrom) -> Result<Changes> {
        let json = serde_json::to_string(&from).map_err(|_| Error::Damaged { what: "restored from" })?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.settings = true;
            storage.set_fact(RESTORED, &json)
        })?;
        Ok(changes)
    }
}
