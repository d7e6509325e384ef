//! Whether a draft can be a relationship.

use super::{AgreedTime, Frame, MOST_TIMES, RelationshipDraft};
use crate::error::{Error, Field, Result};
use crate::ids::RelationshipId;
use crate::moment::to_minute;
use crate::storage::{Key, Storage};
use crate::text::{self, LINE, NOTE};

impl RelationshipDraft {
    /// A relationship of which nothing is known but its name.
    pub fn named(id: RelationshipId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            role: None,
            care: false,
            distance: false,
            r#unsafe: false,
            frame: Frame::default(),
            note: String::new(),
        }
    }
}

/// The draft as it can be kept: texts cleaned and within their limits, agreed times that say something.
pub(crate) fn checked(draft: RelationshipDraft) -> Result<RelationshipDraft> {
    let mut channels = draft.frame.channels;
    channels.sort_unstable();
    channels.dedup();
    let frame = Frame {
        hours: text::kept(&draft.frame.hours, Field::FrameHours, LINE)?,
        limits: text::kept(&draft.frame.limits, Field::FrameLimits, LINE)?,
        channels,
        times: checked_times(draft.frame.times)?,
        session_day: draft.frame.session_day,
    };
    let note = text::kept(&draft.note, Field::RelationshipNote, NOTE)?;
    Ok(RelationshipDraft { name: text::name(&draft.name)?, frame, note, ..draft })
}

fn checked_times(times: Vec<AgreedTime>) -> Result<Vec<AgreedTime>> {
    let found = times.len();
    if found > MOST_TIMES {
        return Err(Error::TooManyAgreedTimes { limit: MOST_TIMES, found });
    }
    times.into_iter().map(checked_time).collect()
}

/// An agreed time to the minute, each of its days once. Several may overlap.
fn checked_time(AgreedTime { mut days, from, until }: AgreedTime) -> Result<AgreedTime> {
    days.sort_unstable();
    days.dedup();
    let (from, until) = (to_minute(from), to_minute(until));
    if days.is_empty() {
        return Err(Error::AgreedTimeWithoutDay);
    }
    if from == until { Err(Error::AgreedTimeEmpty) } else { Ok(AgreedTime { days, from, until }) }
}

/// Refuses a name that belongs to somebody else than `own` and those who were merged into it.
pub(super) fn check_name_is_free(storage: &Storage<'_>, name: &str, own: Option<Key>) -> Result<()> {
    let Some(other) = storage.person_named(name)?.filter(|other| Some(other.stands_for) != own) else {
        return Ok(());
    };
    let existing = storage.person_at(other.stands_for)?.map_or(other.id, |person| person.id);
    Err(Error::NameTaken { existing })
}
