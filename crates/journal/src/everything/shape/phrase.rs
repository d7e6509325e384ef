//! Phrases in the person's own words, and which phrases are kept close.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Met, Noun, REFUSED, check_date};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::OwnPhraseId;
use crate::phrases::{Move, PhraseId, PhraseSide, Situation};
use crate::storage::{OwnPhrase, Storage};
use crate::text;

/// An own phrase, or one that can be brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhraseRecord {
    /// Its id.
    pub id: OwnPhraseId,
    /// The phrase of the library that it was made of; a library may know others than ours.
    pub of: Option<PhraseId>,
    /// The words.
    pub text: String,
    /// What one does by saying it.
    pub r#move: Move,
    /// Which way it moves a boundary.
    pub side: PhraseSide,
    /// Where it fits.
    pub situation: Situation,
    /// It was deleted, and can be brought back until this day.
    pub deleted_until: Option<NaiveDate>,
}

/// What somebody else wrote is refused where ours would be tidied: a text that is not as it is kept.
pub(super) fn checked_words(words: &str) -> Result<()> {
    let kept = text::phrase(words).map_err(|_| REFUSED)?;
    if kept == words { Ok(()) } else { Err(REFUSED) }
}

/// An id of any library, or of an own phrase.
pub(super) fn checked_id(id: Option<&PhraseId>) -> Result<()> {
    if id.is_none_or(PhraseId::is_well_formed) { Ok(()) } else { Err(REFUSED) }
}

impl Noun for PhraseRecord {
    const LIST: &'static str = "phrases";
    const MOST: u64 = 10_000;
    type Rank = OwnPhraseId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("phrase")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_own_phrase(&mut |own| give(own.into()))
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        checked_words(&self.text)?;
        checked_id(self.of.as_ref())?;
        self.deleted_until.map_or(Ok(()), check_date)?;
        let met = Met::of(taking.storage.own_phrase(self.id)?.map(Self::from), &self);
        if met == Met::Nothing && taking.takes_in() {
            let id = self.id;
            taking.storage.keep_own_phrase(&self.into())?;
            taking.changes.phrases = true;
            taking.mark("phrase", id.0.as_bytes())?;
        }
        Ok(met)
    }
}

impl From<OwnPhrase> for PhraseRecord {
    fn from(own: OwnPhrase) -> Self {
        let OwnPhrase { id, made_of: of, text, r#move, side, situation, deleted_until } = own;
        Self { id, of, text, r#move, side, situation, deleted_until }
    }
}

impl From<PhraseRecord> for OwnPhrase {
    fn from(record: PhraseRecord) -> Self {
        let PhraseRecord { id, of: made_of, text, r#move, side, situation, deleted_until } = record;
        Self { id, made_of, text, r#move, side, situation, deleted_until }
    }
}

/// A phrase that is kept close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FavouriteRecord {
    /// Which one.
    pub phrase: PhraseId,
}

impl Noun for FavouriteRecord {
    const LIST: &'static str = "favourite_phrases";
    const MOST: u64 = 20_000;
    type Rank = PhraseId;

    fn rank(&self) -> Self::Rank {
        self.phrase.clone()
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("favourite_phrase")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.favourite_phrases()?.into_iter().try_for_each(|phrase| give(Self { phrase }))
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        checked_id(Some(&self.phrase))?;
        if taking.storage.is_favourite_phrase(&self.phrase)? {
            return Ok(Met::Itself);
        }
        if taking.takes_in() {
            taking.storage.set_favourite_phrase(&self.phrase, true)?;
            taking.changes.phrases = true;
            taking.mark("favourite", self.phrase.0.as_bytes())?;
        }
        Ok(Met::Nothing)
    }
}
