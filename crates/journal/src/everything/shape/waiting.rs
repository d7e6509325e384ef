//! A request that waits for an answer, or did until a few days ago.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, REFUSED, check_civil, check_date, checked_instant, checked_zone};
use crate::entries::checked_request;
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::{RelationshipId, WaitingId};
use crate::storage::{Storage, StoredWaiting};
use crate::vocabulary::{Kind, Want};

/// A request that is not answered yet, or that can be brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaitingRecord {
    /// Its id.
    pub id: WaitingId,
    /// Who asked.
    pub relationship: RelationshipId,
    /// When it was asked.
    pub at: DateTime<Utc>,
    /// The zone in which it was lived.
    pub zone: String,
    /// The civil date as written.
    pub date: NaiveDate,
    /// What was asked.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// It was answered or let go, and can be brought back until this day.
    pub done_until: Option<NaiveDate>,
}

impl WaitingRecord {
    fn checked(self) -> Result<Self> {
        check_civil(self.date, self.at)?;
        self.done_until.map_or(Ok(()), check_date)?;
        Ok(Self {
            at: checked_instant(self.at)?,
            zone: checked_zone(&self.zone)?,
            request: checked_request(&self.request, self.kind).map_err(|_| REFUSED)?,
            ..self
        })
    }
}

impl Noun for WaitingRecord {
    const LIST: &'static str = "waiting";
    const MOST: u64 = 100_000;
    type Rank = WaitingId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("waiting")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_waiting(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        taking.people.require(record.relationship).map_err(unknown)?;
        let met = Met::of(taking.storage.waiting_record(record.id)?, &record);
        if met != Met::Nothing || !taking.takes_in() {
            return Ok(met);
        }
        taking.storage.add_waiting(&StoredWaiting {
            id: record.id,
            written_for: taking.people.key(record.relationship)?,
            at: record.at,
            zone: &record.zone,
            date: record.date,
            request: &record.request,
            kind: record.kind,
            want: record.want,
        })?;
        if record.done_until.is_some() {
            taking.storage.set_waiting_done(record.id, record.done_until)?;
        }
        taking.changes.waiting = true;
        taking.mark("waiting", record.id.0.as_bytes())?;
        Ok(met)
    }
}
