//! A plan, with the times it came up.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, REFUSED, check_date};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::{EntryId, PlanId, RelationshipId};
use crate::plans::{Doable, PlanDraft, PlanEnd, Went, checked_texts};
use crate::storage::{Storage, StoredOccasion, StoredPlan};

/// A plan, ended ones included. In which reflection it was made is said there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanRecord {
    /// Its id.
    pub id: PlanId,
    /// The one it was made for.
    pub relationship: Option<RelationshipId>,
    /// If.
    pub situation: String,
    /// Then.
    pub words: String,
    /// The id of a phrase.
    pub phrase: Option<String>,
    /// How doable it looked.
    pub doable: Option<Doable>,
    /// The civil date on which it was made.
    pub made_on: NaiveDate,
    /// The civil date on which it ended.
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    pub ended: Option<PlanEnd>,
    /// The times it came up, as they were noted.
    pub occasions: Vec<OccasionRecord>,
}

/// A time that a plan came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OccasionRecord {
    /// The civil date.
    pub on: NaiveDate,
    /// How it went.
    pub went: Option<Went>,
    /// The entry with which it was noted.
    pub entry: Option<EntryId>,
}

/// More often than so many times none came up: once a day for a life.
const MOST_OCCASIONS: usize = 40_000;

impl PlanRecord {
    fn checked(self) -> Result<Self> {
        check_date(self.made_on)?;
        self.ended_on.map_or(Ok(()), check_date)?;
        self.occasions.iter().try_for_each(|occasion| check_date(occasion.on))?;
        let entries: Vec<EntryId> = self.occasions.iter().filter_map(|occasion| occasion.entry).collect();
        let is_one_each = entries.iter().collect::<HashSet<_>>().len() == entries.len();
        let is_whole = self.ended.is_some() == self.ended_on.is_some();
        if !is_whole || !is_one_each || self.occasions.len() > MOST_OCCASIONS {
            return Err(REFUSED);
        }
        let draft = PlanDraft {
            person: self.relationship,
            situation: self.situation.clone(),
            words: self.words.clone(),
            phrase: self.phrase.clone(),
            doable: self.doable,
        };
        let draft = checked_texts(draft).map_err(|_| REFUSED)?;
        Ok(Self { situation: draft.situation, words: draft.words, ..self })
    }

    fn stored(&self, taking: &Taking<'_, '_>) -> Result<StoredPlan> {
        Ok(StoredPlan {
            id: self.id,
            made_for: self.relationship.map(|id| taking.people.key(id)).transpose()?,
            situation: self.situation.clone(),
            words: self.words.clone(),
            phrase: self.phrase.clone(),
            doable: self.doable,
            made_on: self.made_on,
            ended: self.ended_on.zip(self.ended),
            reflection: None,
        })
    }
}

impl Noun for PlanRecord {
    const LIST: &'static str = "plans";
    const MOST: u64 = 100_000;
    type Rank = PlanId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("plan")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_plan(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        if let Some(person) = record.relationship {
            taking.people.require(person).map_err(unknown)?;
        }
        taking.reflected.plans.insert(record.id);
        let met = Met::of(taking.storage.plan_record(record.id)?, &record);
        if met != Met::Nothing || !taking.takes_in() {
            return Ok(met);
        }
        let key = taking.storage.add_plan(&record.stored(taking)?)?;
        for OccasionRecord { on, went, entry } in record.occasions {
            let entry = taking.entry_that_is_there(entry)?;
            taking.storage.add_occasion(key, StoredOccasion { on, went, entry })?;
        }
        taking.reflected.added_plans.push(record.id);
        taking.changes.reflections = true;
        Ok(met)
    }
}
