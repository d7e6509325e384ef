//! A relationship, with whom it was merged into.

use serde::{Deserialize, Serialize};

use super::{Met, Noun, REFUSED};
use crate::error::{Error, Result};
use crate::everything::take::Taking;
use crate::ids::RelationshipId;
use crate::relationships::{Frame, RelationshipDraft, checked};
use crate::storage::Storage;
use crate::text;
use crate::vocabulary::Role;

/// What somebody is called where a name is not to be said: "Family A" is the first code of the role family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeRecord {
    /// The role it was given for.
    pub role: Role,
    /// Which of that role, from 1.
    pub number: u32,
}

/// More than there can be people.
const HIGHEST_CODE: u32 = 1_000_000;

/// A relationship, merged ones included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RelationshipRecord {
    /// Its id.
    pub id: RelationshipId,
    /// The name as written.
    pub name: String,
    /// The role.
    pub role: Option<Role>,
    /// A caring role.
    pub care: bool,
    /// Kept at a distance on purpose.
    pub distance: bool,
    /// Not free to choose here.
    pub r#unsafe: bool,
    /// The user's own word for the relation; empty where none was said.
    pub called: String,
    /// The code; nothing until one was needed.
    #[serde(default)]
    pub code: Option<CodeRecord>,
    /// What was agreed.
    pub frame: Frame,
    /// Plain text.
    pub note: String,
    /// Out of the lists.
    pub archived: bool,
    /// Whom it was merged into. Who stands for it in the end follows from that.
    pub merged_into: Option<RelationshipId>,
}

impl RelationshipRecord {
    fn checked(self) -> Result<Self> {
        let Self { archived, merged_into, code, .. } = self;
        if code.is_some_and(|code| !(1..=HIGHEST_CODE).contains(&code.number)) {
            return Err(REFUSED);
        }
        let called = text::called(&self.called).map_err(|_| REFUSED)?;
        let draft = checked(self.into_draft()).map_err(|_| REFUSED)?;
        if merged_into == Some(draft.id) {
            return Err(REFUSED);
        }
        Ok(Self {
            id: draft.id,
            name: draft.name,
            role: draft.role,
            care: draft.care,
            distance: draft.distance,
            r#unsafe: draft.r#unsafe,
            called,
            code,
            frame: draft.frame,
            note: draft.note,
            archived,
            merged_into,
        })
    }

    fn into_draft(self) -> RelationshipDraft {
        RelationshipDraft {
            id: self.id,
            name: self.name,
            role: self.role,
            care: self.care,
            distance: self.distance,
            r#unsafe: self.r#unsafe,
            frame: self.frame,
            note: self.note,
        }
    }
}

impl Noun for RelationshipRecord {
    const LIST: &'static str = "relationships";
    const MOST: u64 = 10_000;
    type Rank = RelationshipId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("relationship")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_relationship(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        // A code is no word of the person's: the journal's own stays, and that is no difference.
        let there = taking.storage.relationship_record(record.id)?;
        let met = Met::of(there.map(|there| Self { code: record.code, ..there }), &record);
        if met != Met::Nothing {
            return Ok(met);
        }
        let (id, archived, into, code) = (record.id, record.archived, record.merged_into, record.code);
        let called = record.called.clone();
        taking.people.meet(id, &record.name, into)?;
        if taking.takes_in() {
            let key = taking.storage.add_relationship(&record.into_draft())?;
            if !called.is_empty() {
                taking.storage.set_called(key, Some(&called))?;
            }
            if let Some(CodeRecord { role, number }) = code {
                taking.storage.set_code(key, role, number)?;
            }
            if archived {
                taking.storage.set_archived(key, true)?;
            }
            taking.people.keep(id, key);
        }
        Ok(met)
    }

    fn end(taking: &mut Taking<'_, '_>) -> Result<()> {
        taking.people.check_merges()?;
        if !taking.takes_in() {
            return Ok(());
        }
        taking.storage.set_merges(&taking.people.merges()?)?;
        // Marked after the last change that the import itself makes: a later one is the person's.
        for id in taking.people.added() {
            taking.mark("relationship", id.0.as_bytes())?;
        }
        Ok(())
    }
}

/// The error of a record that names somebody whom neither the file nor the journal knows.
pub(super) fn unknown(error: Error) -> Error {
    match error {
        Error::RelationshipNotFound => REFUSED,
        other => other,
    }
}
