//! Keeping a phrase in one's own words.

use super::list::in_own_words;
use super::{KeptPhrase, OwnPhraseDraft, PhraseId, Phrases};
use crate::error::Result;
use crate::storage::{OwnPhrase, Storage};
use crate::text;

impl Phrases<'_> {
    /// Keeps a phrase; one with this id is said anew, and is there again if it was deleted.
    ///
    /// Refused are words that are missing ([`crate::Error::PhraseEmpty`]) or too long, and a source that nobody knows
    /// ([`crate::Error::PhraseNotFound`]).
    pub fn keep(&mut self, draft: OwnPhraseDraft) -> Result<KeptPhrase> {
        let text = text::phrase(&draft.text)?;
        let (phrase, changes) = self.journal.transact(|storage, changes| {
            let own = OwnPhrase {
                id: draft.id,
                made_of: draft.of.map(|of| source_of(storage, of)).transpose()?.flatten(),
                text,
                r#move: draft.r#move,
                side: draft.side,
                situation: draft.situation,
                deleted_until: None,
            };
            if storage.own_phrase(draft.id)?.as_ref() != Some(&own) {
                storage.keep_own_phrase(&own)?;
                changes.phrases = true;
            }
            let favourite = storage.is_favourite_phrase(&PhraseId::from(own.id))?;
            Ok(super::Phrase { favourite, ..in_own_words(own) })
        })?;
        Ok(KeptPhrase { phrase, changes })
    }
}

/// The phrase of the library at the bottom: what was made of an own one was made of what that was made of.
fn source_of(storage: &Storage<'_>, of: PhraseId) -> Result<Option<PhraseId>> {
    of.require(storage)?;
    match of.own() {
        Some(own) => Ok(storage.own_phrase(own)?.and_then(|own| own.made_of)),
        None => Ok(Some(of)),
    }
}
