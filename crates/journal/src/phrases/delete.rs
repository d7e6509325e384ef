//! Deleting an own phrase, and bringing it back.

use super::Phrases;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::OwnPhraseId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;

impl Phrases<'_> {
    /// Takes an own phrase out of sight. It can be brought back for 30 days.
    pub fn delete(&mut self, id: OwnPhraseId, now: Moment) -> Result<Changes> {
        self.set_deleted(id, Some(now))
    }

    /// Brings back an own phrase that was deleted.
    pub fn restore(&mut self, id: OwnPhraseId) -> Result<Changes> {
        self.set_deleted(id, None)
    }

    fn set_deleted(&mut self, id: OwnPhraseId, now: Option<Moment>) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let own = storage.own_phrase(id)?.ok_or(Error::PhraseNotFound)?;
            if own.deleted_until.is_some() != now.is_some() {
                storage.set_own_phrase_deleted(id, now.map(|now| now.date() + KEPT_DAYS))?;
                changes.phrases = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
