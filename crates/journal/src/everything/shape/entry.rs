//! An entry with all that belongs to it.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, REFUSED, check_civil, check_date, checked_instant, checked_zone};
use crate::entries::{Details, Entry, LookingBack, checked_details, checked_request};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::{EntryId, RelationshipId};
use crate::storage::{Key, Place, Storage, Stored};
use crate::vocabulary::{Answer, Cost, Kind, Want};

/// An entry, deleted ones still in their thirty days included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryRecord {
    /// Its id.
    pub id: EntryId,
    /// The relationship for which it was written; merging does not change it.
    pub relationship: RelationshipId,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone in which it was lived.
    pub zone: String,
    /// The civil date as written.
    pub date: NaiveDate,
    /// The civil time as written, to the minute.
    pub time: NaiveTime,
    /// What was asked.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// All that is folded away.
    pub details: Details,
    /// What was said of it some days later.
    pub look_back: Option<LookingBack>,
    /// The person does not want to look back on it.
    pub look_back_skipped: bool,
    /// It was captured while locked.
    pub captured: bool,
    /// The day on which it was raised in a session.
    pub raised_on: Option<NaiveDate>,
    /// It was deleted, and can be brought back until this day.
    pub deleted_until: Option<NaiveDate>,
}

impl EntryRecord {
    fn checked(self) -> Result<Self> {
        check_civil(self.date, self.at)?;
        self.deleted_until.map_or(Ok(()), check_date)?;
        self.raised_on.map_or(Ok(()), check_date)?;
        // On a wish of one's own no verb gives a look back; a journal of before that rule may hold one.
        self.look_back.map_or(Ok(()), |back| check_date(back.after_at))?;
        let time = self.time.with_second(0).and_then(|time| time.with_nanosecond(0)).ok_or(REFUSED)?;
        Ok(Self {
            at: checked_instant(self.at)?,
            zone: checked_zone(&self.zone)?,
            time,
            request: checked_request(&self.request, self.kind).map_err(|_| REFUSED)?,
            details: checked_details(self.details).map_err(|_| REFUSED)?,
            ..self
        })
    }

    /// As it is kept.
    fn stored(self, place: Place, written_for: Key) -> Stored {
        let entry = Entry {
            id: self.id,
            relationship: self.relationship,
            name: String::new(),
            at: self.at,
            zone: self.zone,
            date: self.date,
            time: self.time,
            request: self.request,
            kind: self.kind,
            want: self.want,
            answer: self.answer,
            cost: self.cost,
            details: self.details,
            look_back: self.look_back,
            captured: self.captured,
            raised_on: self.raised_on,
            deleted_until: self.deleted_until,
        };
        Stored { place, written_for, entry }
    }
}

impl Noun for EntryRecord {
    const LIST: &'static str = "entries";
    const MOST: u64 = 2_000_000;
    type Rank = EntryId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("entry")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_entry(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        taking.people.require(record.relationship).map_err(unknown)?;
        let met = Met::of(taking.storage.entry_record(record.id)?, &record);
        if met != Met::Nothing || !taking.takes_in() {
            return Ok(met);
        }
        let written_for = taking.people.key(record.relationship)?;
        let place = taking.free_place(record.at)?;
        let (id, skipped, raised_on) = (record.id, record.look_back_skipped, record.raised_on);
        taking.storage.add_entry_unindexed(&record.stored(place, written_for))?;
        if skipped {
            taking.storage.set_look_back_skipped(id, true)?;
        }
        if raised_on.is_some() {
            taking.storage.set_raised(id, raised_on)?;
        }
        taking.mark("entry", id.0.as_bytes())?;
        Ok(met)
    }

    fn end(taking: &mut Taking<'_, '_>) -> Result<()> {
        taking.index_added()
    }
}
