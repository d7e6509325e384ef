//! Whether what is said at a step can be kept.

use super::{RoomWith, StepAnswer};
use crate::error::{Error, Field, Result};
use crate::text::{self, LINE};

/// The steps of room.
const ROOM: std::ops::RangeInclusive<u8> = 1..=5;

/// The answer as it can be kept: texts cleaned, empty ones left out, room within its steps. The plan is checked when it is made.
pub(super) fn checked(answer: StepAnswer) -> Result<StepAnswer> {
    let answer = match answer {
        StepAnswer::People { note, people } => {
            people.iter().try_for_each(|RoomWith { room, .. }| check_room(*room))?;
            StepAnswer::People { note, people }
        }
        StepAnswer::Therapist { note, line } => {
            StepAnswer::Therapist { note, line: kept_line(line.as_deref())? }
        }
        StepAnswer::Plan { note, plan, old_rule } => {
            StepAnswer::Plan { note, plan, old_rule: kept_rule(old_rule.as_deref())? }
        }
        other => other,
    };
    with_note(answer)
}

fn with_note(mut answer: StepAnswer) -> Result<StepAnswer> {
    let (StepAnswer::Facts { note }
    | StepAnswer::LastPlan { note, .. }
    | StepAnswer::StandBy { note, .. }
    | StepAnswer::LookBacks { note }
    | StepAnswer::People { note, .. }
    | StepAnswer::Plan { note, .. }
    | StepAnswer::Therapist { note, .. }) = &mut answer;
    *note = kept_note(note.as_deref())?;
    Ok(answer)
}

/// A note as it is kept; an empty one is none.
pub(crate) fn kept_note(note: Option<&str>) -> Result<Option<String>> {
    let note = note.map(|note| text::kept(note, Field::ReflectionNote, LINE)).transpose()?;
    Ok(note.filter(|note| !note.trim().is_empty()))
}

/// The line for the therapist as it is kept; an empty one is none.
pub(crate) fn kept_line(line: Option<&str>) -> Result<Option<String>> {
    let line = line.map(|line| text::line(line, Field::TherapistLine, LINE)).transpose()?;
    Ok(line.filter(|line| !line.is_empty()))
}

/// An old rule as a reflection keeps it; an empty one is none.
pub(crate) fn kept_rule(rule: Option<&str>) -> Result<Option<String>> {
    let rule = rule.map(|rule| text::line(rule, Field::OldRule, LINE)).transpose()?;
    Ok(rule.filter(|rule| !rule.is_empty()))
}

/// Refuses room outside its five steps with [`Error::RoomOutOfRange`].
pub(crate) fn check_room(room: Option<u8>) -> Result<()> {
    match room.filter(|room| !ROOM.contains(room)) {
        Some(found) => Err(Error::RoomOutOfRange { found }),
        None => Ok(()),
    }
}
