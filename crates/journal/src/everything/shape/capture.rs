//! Something captured while locked, waiting to be looked through, or looked through already.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Met, Noun, REFUSED, check_date, checked_instant, checked_zone};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::CaptureId;
use crate::inbox::{Said, checked};
use crate::storage::{Storage, StoredCapture};

/// A capture. Of one that was looked through thirty days ago only the id is left, by which a copy of its file is known again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaptureRecord {
    /// Its id.
    pub id: CaptureId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The zone in which it was lived.
    pub zone: String,
    /// What it says, unless that was erased.
    pub said: Option<Said>,
    /// How many times it was sealed before, while it was written.
    pub revision: u32,
    /// It became an entry or a request that waits.
    pub accepted: bool,
    /// It was looked through, and can be brought back until this day.
    pub done_until: Option<NaiveDate>,
}

impl CaptureRecord {
    fn checked(self) -> Result<Self> {
        self.done_until.map_or(Ok(()), check_date)?;
        // What waits says something, and was not accepted.
        if self.done_until.is_none() && (self.said.is_none() || self.accepted) {
            return Err(REFUSED);
        }
        Ok(Self {
            at: checked_instant(self.at)?,
            zone: checked_zone(&self.zone)?,
            said: self.said.map(checked).transpose().map_err(|_| REFUSED)?,
            ..self
        })
    }
}

impl Noun for CaptureRecord {
    const LIST: &'static str = "captures";
    const MOST: u64 = 100_000;
    type Rank = CaptureId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("capture")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_capture(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        let met = Met::of(taking.storage.capture_record(record.id)?, &record);
        if met != Met::Nothing || !taking.takes_in() {
            return Ok(met);
        }
        let said = record.said.as_ref().map(serde_json::to_string).transpose().map_err(|_| REFUSED)?;
        let stored = StoredCapture {
            id: record.id,
            revision: record.revision,
            at: record.at,
            zone: record.zone,
            said: said.clone().unwrap_or_default(),
        };
        taking.storage.add_capture(&stored)?;
        if let Some(until) = record.done_until {
            taking.storage.end_capture_as(record.id, record.accepted, until, said.is_some())?;
        }
        taking.changes.inbox = true;
        taking.mark("capture", record.id.0.as_bytes())?;
        Ok(met)
    }
}
