//! The mappers from rows to records.

use rusqlite::{Result, Row};

use super::super::relationships::read_frame;
use super::super::{Stored, values};
use crate::everything::{
    CaptureRecord, CodeRecord, EntryRecord, FactRecord, RelationshipRecord, VerdictRecord, WaitingRecord,
};
use crate::ids::{CaptureId, RelationshipId, WaitingId};

/// Name and value.
pub(super) fn fact(row: &Row<'_>) -> Result<FactRecord> {
    Ok(FactRecord { name: row.get(0)?, value: row.get(1)? })
}

/// A row of `relationships.sql`.
pub(super) fn relationship(row: &Row<'_>) -> Result<RelationshipRecord> {
    let merged_into: Option<[u8; 16]> = row.get(13)?;
    let number: Option<u32> = row.get(16)?;
    let code =
        number.map(|number| Ok::<_, rusqlite::Error>(CodeRecord { role: values::word(row, 15)?, number }));
    Ok(RelationshipRecord {
        id: RelationshipId(values::uuid(row, 0)?),
        name: row.get(1)?,
        role: values::optional_word(row, 2)?,
        care: row.get(3)?,
        distance: row.get(4)?,
        r#unsafe: row.get(5)?,
        frame: read_frame(row, 6)?,
        called: row.get(14)?,
        code: code.transpose()?,
        note: row.get(11)?,
        archived: row.get(12)?,
        merged_into: merged_into.map(|id| RelationshipId(uuid::Uuid::from_bytes(id))),
    })
}

/// The columns of an entry, then the one it was written for, and whether it is not asked about.
pub(super) fn entry(row: &Row<'_>) -> Result<EntryRecord> {
    let entry = Stored::read(row)?.entry;
    Ok(EntryRecord {
        id: entry.id,
        relationship: RelationshipId(values::uuid(row, 37)?),
        at: entry.at,
        zone: entry.zone,
        date: entry.date,
        time: entry.time,
        request: entry.request,
        kind: entry.kind,
        want: entry.want,
        answer: entry.answer,
        cost: entry.cost,
        details: entry.details,
        look_back: entry.look_back,
        look_back_skipped: row.get(38)?,
        raised_on: entry.raised_on,
        captured: entry.captured,
        deleted_until: entry.deleted_until,
    })
}

/// A row of `waiting.sql`.
pub(super) fn waiting(row: &Row<'_>) -> Result<WaitingRecord> {
    Ok(WaitingRecord {
        id: WaitingId(values::uuid(row, 0)?),
        relationship: RelationshipId(values::uuid(row, 1)?),
        at: values::instant(row, 2)?,
        zone: row.get(3)?,
        date: values::date(row, 4)?,
        request: row.get(5)?,
        kind: values::optional_word(row, 6)?,
        want: values::optional_word(row, 7)?,
        done_until: values::optional_date(row, 8)?,
    })
}

/// What was captured; what it says is JSON.
pub(super) fn capture(row: &Row<'_>) -> Result<CaptureRecord> {
    let said: Option<String> = row.get(3)?;
    Ok(CaptureRecord {
        id: CaptureId(values::uuid(row, 0)?),
        at: values::instant(row, 1)?,
        zone: row.get(2)?,
        said: said.map(|said| serde_json::from_str(&said).map_err(|_| values::unreadable(3))).transpose()?,
        revision: row.get(6)?,
        accepted: row.get(4)?,
        done_until: values::optional_date(row, 5)?,
    })
}

/// A row of `verdicts.sql`.
pub(super) fn verdict(row: &Row<'_>) -> Result<VerdictRecord> {
    Ok(VerdictRecord {
        relationship: RelationshipId(values::uuid(row, 0)?),
        fit: values::word(row, 1)?,
        label: values::word(row, 2)?,
        on: values::date(row, 3)?,
    })
}
