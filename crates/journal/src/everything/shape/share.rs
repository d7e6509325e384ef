//! What left the vault. A share has no id: it is known by its instant and its format.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, REFUSED, check_civil, check_date, checked_instant};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::RelationshipId;
use crate::shares::ShareFormat;
use crate::storage::Storage;
use crate::vocabulary::Word;

/// One time that something left the vault, with the people as whom it was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShareRecord {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The civil date as it was then.
    pub date: NaiveDate,
    /// The first civil day it spoke of.
    pub from: NaiveDate,
    /// The last civil day it spoke of.
    pub until: NaiveDate,
    /// As what it left.
    pub format: ShareFormat,
    /// About whom, in the order of their ids.
    pub people: Vec<RelationshipId>,
}

impl ShareRecord {
    fn checked(self) -> Result<Self> {
        let at = checked_instant(self.at)?;
        check_civil(self.date, at)?;
        check_date(self.from)?;
        check_date(self.until)?;
        let is_in_order = self.people.is_sorted_by(|one, next| one < next);
        if self.from > self.until || !is_in_order { Err(REFUSED) } else { Ok(Self { at, ..self }) }
    }

    /// How an import knows it again.
    fn mark(&self) -> Vec<u8> {
        [self.at.timestamp_millis().to_be_bytes().as_slice(), self.format.as_str().as_bytes()].concat()
    }
}

impl Noun for ShareRecord {
    const LIST: &'static str = "shares";
    const MOST: u64 = 100_000;
    type Rank = (DateTime<Utc>, &'static str);

    fn rank(&self) -> Self::Rank {
        (self.at, self.format.as_str())
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("share")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.share_records()?.into_iter().try_for_each(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        for &person in &record.people {
            taking.people.require(person).map_err(unknown)?;
        }
        let met = Met::of(taking.storage.share_record(record.at, record.format)?, &record);
        if met == Met::Nothing && taking.takes_in() {
            let people = record.people.iter().map(|&person| taking.people.key(person));
            let people = people.collect::<Result<Vec<_>>>()?;
            taking.storage.add_share_record(&record, &people)?;
            taking.mark("share", &record.mark())?;
        }
        Ok(met)
    }
}
