//! What was typed and not saved yet, kept in the encrypted database so that neither a crash nor a lock loses any of it.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};
use crate::journal::Journal;

/// How many bytes a draft may have.
const LIMIT: usize = 256 * 1024;

/// What can be done with drafts; from [`Journal::drafts`].
pub struct Drafts<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What was typed and not saved.
    pub fn drafts(&mut self) -> Drafts<'_> {
        Drafts { journal: self }
    }
}

/// The state of a form, as the form itself wrote it: text that only the form understands, up to 256 KiB.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(transparent)]
pub struct Draft(pub String);

/// Which form a draft is of. Each has one draft at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The sentence on Today; its draft goes with the entry that is logged or the request that is kept.
    Sentence,
    /// The amending of an entry, a relationship or an old rule, and words to practise; its draft goes with the amendment.
    Amendment,
    /// The sentence in the capture window; its draft goes with what that window keeps.
    Capture,
    /// The words of captures that are being changed while they are looked through. One draft holds all of them; the form lets go
    /// of what does not wait any more.
    Review,
    /// What a weekly reflection holds of no step yet: which one is on the screen, and what is half written there. It goes when the
    /// reflection is finished. Beside it, smaller plans that are half written.
    Reflection,
}

impl Drafts<'_> {
    /// Keeps `draft` in place of the one before. More than 256 KiB are refused with [`Error::TextTooLong`].
    pub fn save(&mut self, form: Form, draft: &Draft) -> Result<()> {
        check(&draft.0)?;
        self.journal.transact(|storage, _| storage.set_draft(form, &draft.0)).map(|_| ())
    }

    /// The draft that was saved last, unless it was cleared since.
    pub fn load(&self, form: Form) -> Result<Option<Draft>> {
        Ok(self.journal.storage().draft(form)?.map(Draft))
    }

    /// Forgets the draft.
    pub fn clear(&mut self, form: Form) -> Result<()> {
        self.journal.transact(|storage, _| storage.clear_draft(form)).map(|_| ())
    }
}

/// Refuses the state of a form that is larger than any that is kept.
pub(crate) fn check(state: &str) -> Result<()> {
    let found = state.len();
    if found > LIMIT { Err(Error::TextTooLong { field: Field::Draft, limit: LIMIT, found }) } else { Ok(()) }
}
