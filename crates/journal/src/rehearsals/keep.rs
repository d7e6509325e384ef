//! Keeping what was rehearsed.

use super::{Rehearsal, RehearsalDraft, Rehearsals};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::text;

impl Rehearsals<'_> {
    /// Keeps a rehearsal of today. Keeping the same id again changes nothing.
    ///
    /// Refused are words that are missing ([`Error::PhraseEmpty`]) or too long, and a phrase or an entry that nobody knows.
    pub fn keep(&mut self, draft: RehearsalDraft, now: Moment) -> Result<Changes> {
        let words = text::phrase(&draft.words)?;
        let pushback = draft.pushback.as_deref().map(text::phrase).transpose()?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            if let Some(phrase) = &draft.phrase {
                phrase.require(storage)?;
            }
            if let Some(entry) = draft.entry {
                storage.entry(entry)?.ok_or(Error::EntryNotFound)?;
            }
            let rehearsal = Rehearsal {
                id: draft.id,
                on: now.date(),
                phrase: draft.phrase,
                entry: draft.entry,
                situation: draft.situation,
                words,
                pushback,
                ease: draft.ease,
            };
            changes.phrases = storage.add_rehearsal(&rehearsal)?;
            Ok(())
        })?;
        Ok(changes)
    }
}
