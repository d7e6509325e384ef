//! Phrases to practise: a library in our words, versions in the person's own, and which of both are kept close.
//!
//! The library is a table (`library.rs`); its words are in the catalogues, and whoever lists phrases says how they read
//! ([`Wording`]). Which phrases are kept from sight for whom is decided in one place (`guards.rs`).

mod delete;
mod favourite;
mod guards;
mod keep;
pub mod library;
mod list;
mod vocabulary;

pub use list::Wording;
pub use vocabulary::{Ease, Move, PhraseSide, Situation};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::{OwnPhraseId, RelationshipId};
use crate::journal::Journal;
use crate::storage::Storage;
use crate::vocabulary::{How, Role};

/// What can be done with phrases; from [`Journal::phrases`].
pub struct Phrases<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// Words to practise.
    pub fn phrases(&mut self) -> Phrases<'_> {
        Phrases { journal: self }
    }
}

/// Which phrase: one of the library by its id there, or an own one by its UUID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(transparent)]
pub struct PhraseId(pub String);

impl PhraseId {
    /// The own phrase that it names; nothing if it is one of the library.
    pub fn own(&self) -> Option<OwnPhraseId> {
        self.0.parse().ok().filter(|uuid: &Uuid| uuid.to_string() == self.0).map(OwnPhraseId)
    }

    /// Whether it is written as one: up to 36 small letters, digits and hyphens.
    pub(crate) fn is_well_formed(&self) -> bool {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (1..=36).contains(&self.0.len()) && self.0.chars().all(plain)
    }

    /// Refuses with [`Error::PhraseNotFound`] a phrase that neither the library nor the journal knows. An own one may be deleted,
    /// as long as it can be brought back.
    pub(crate) fn require(&self, storage: &Storage<'_>) -> Result<()> {
        self.confronts(storage)?.map(drop).ok_or(Error::PhraseNotFound)
    }

    /// Whether it is kept from sight for whom one does not feel free to say no to; nothing for a phrase that is not known.
    pub(crate) fn confronts(&self, storage: &Storage<'_>) -> Result<Option<bool>> {
        Ok(match self.own() {
            Some(own) => storage
                .own_phrase(own)?
                .map(|own| guards::Inherited::of(own.made_of.as_ref(), own.r#move).confronts),
            None => library::find(&self.0).map(|phrase| phrase.confronts),
        })
    }
}

impl From<OwnPhraseId> for PhraseId {
    fn from(own: OwnPhraseId) -> Self {
        Self(own.0.to_string())
    }
}

/// Words to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Phrase {
    /// Its id.
    pub id: PhraseId,
    /// It is in the person's own words.
    pub own: bool,
    /// The phrase of the library that an own one was made of, if it was.
    pub of: Option<PhraseId>,
    /// The words.
    pub text: String,
    /// What one does by saying it.
    pub r#move: Move,
    /// How an entry says that it was answered this way; nothing for asking, which makes an entry of its own.
    pub how: Option<How>,
    /// Which way it moves a boundary.
    pub side: PhraseSide,
    /// Where it fits.
    pub situation: Situation,
    /// To whom it may be said; empty for everybody but clients.
    pub roles: Vec<Role>,
    /// It answers a client outside agreed hours: signs of risk come first.
    pub out_of_hours: bool,
    /// It confronts: never shown for somebody to whom one does not feel free to say no.
    pub confronts: bool,
    /// It is kept close.
    pub favourite: bool,
}

/// Which phrases are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PhraseFilter {
    /// Words that all occur in them, case and accents aside.
    pub words: Option<String>,
    /// To whom they are to be said.
    pub person: Option<RelationshipId>,
    /// Where they are to fit; those that fit anywhere are among them.
    pub situation: Option<Situation>,
    /// What one does by saying them.
    pub r#move: Option<Move>,
    /// Only those that are kept close.
    pub favourites: bool,
}

/// The phrases that were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PhraseList {
    /// Own ones first, then the library in its order.
    pub phrases: Vec<Phrase>,
    /// The person does not feel free to say no here: what confronts is hidden, and help is to be offered in its place.
    pub hidden_for_safety: bool,
    /// They are for a client: signs of risk come before any of them.
    pub risk_first: bool,
}

/// A phrase in the person's own words, to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OwnPhraseDraft {
    /// The id, made by the caller; one that is there is said anew.
    pub id: OwnPhraseId,
    /// The phrase it was made of, if it was.
    pub of: Option<PhraseId>,
    /// The words, 1 to 300 characters on one line.
    pub text: String,
    /// What one does by saying it.
    pub r#move: Move,
    /// Which way it moves a boundary.
    pub side: PhraseSide,
    /// Where it fits.
    pub situation: Situation,
}

/// A phrase that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KeptPhrase {
    /// As it is kept.
    pub phrase: Phrase,
    /// What has to be read again.
    pub changes: Changes,
}
