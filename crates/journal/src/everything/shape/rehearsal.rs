//! What was rehearsed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::phrase::{checked_id, checked_words};
use super::{Met, Noun, REFUSED, check_date};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::{EntryId, RehearsalId};
use crate::phrases::{Ease, PhraseId, Situation};
use crate::rehearsals::Rehearsal;
use crate::storage::Storage;

/// A rehearsal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RehearsalRecord {
    /// Its id.
    pub id: RehearsalId,
    /// The civil date on which it was.
    pub on: NaiveDate,
    /// The phrase it began with; it may be gone.
    pub phrase: Option<PhraseId>,
    /// The entry it was rehearsed against.
    pub entry: Option<EntryId>,
    /// The situation it was rehearsed for.
    pub situation: Option<Situation>,
    /// What was said.
    pub words: String,
    /// What came back.
    pub pushback: Option<String>,
    /// How saying it again felt.
    pub ease: Ease,
}

impl Noun for RehearsalRecord {
    const LIST: &'static str = "rehearsals";
    const MOST: u64 = 100_000;
    type Rank = RehearsalId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("rehearsal")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_rehearsal(&mut |rehearsal| give(rehearsal.into()))
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        check_date(self.on)?;
        checked_words(&self.words)?;
        self.pushback.as_deref().map_or(Ok(()), checked_words)?;
        checked_id(self.phrase.as_ref())?;
        let met = Met::of(taking.storage.rehearsal(self.id)?.map(Self::from), &self);
        if met != Met::Nothing {
            return Ok(met);
        }
        if taking.takes_in() {
            // While a file is only looked at, its entries are not there yet.
            if let Some(entry) = self.entry {
                taking.storage.entry(entry)?.ok_or(REFUSED)?;
            }
            let id = self.id;
            taking.storage.add_rehearsal(&self.into())?;
            taking.changes.phrases = true;
            taking.mark("rehearsal", id.0.as_bytes())?;
        }
        Ok(met)
    }
}

impl From<Rehearsal> for RehearsalRecord {
    fn from(rehearsal: Rehearsal) -> Self {
        let Rehearsal { id, on, phrase, entry, situation, words, pushback, ease } = rehearsal;
        Self { id, on, phrase, entry, situation, words, pushback, ease }
    }
}

impl From<RehearsalRecord> for Rehearsal {
    fn from(record: RehearsalRecord) -> Self {
        let RehearsalRecord { id, on, phrase, entry, situation, words, pushback, ease } = record;
        Self { id, on, phrase, entry, situation, words, pushback, ease }
    }
}
