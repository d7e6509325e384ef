//! Whether a draft can be an entry.

use super::{Details, EntryDraft, Reframe};
use crate::error::{Error, Field, Result};
use crate::text::{self, LINE, NOTE};
use crate::vocabulary::Kind;

/// The draft as it can be kept: texts cleaned and within their limits, something asked for.
pub(super) fn checked(draft: EntryDraft) -> Result<EntryDraft> {
    let request = checked_request(&draft.request, draft.kind)?;
    let details = checked_details(draft.details)?;
    Ok(EntryDraft { request, details, ..draft })
}

/// What was asked, as it can be kept; words or a kind are needed.
pub(crate) fn checked_request(request: &str, kind: Option<Kind>) -> Result<String> {
    let request = text::kept(request, Field::Request, LINE)?;
    if kind.is_none() && request.trim().is_empty() { Err(Error::NothingAsked) } else { Ok(request) }
}

/// What is folded away, as it can be kept.
pub(crate) fn checked_details(details: Details) -> Result<Details> {
    let mut also_felt = details.also_felt;
    also_felt.sort_unstable();
    also_felt.dedup();
    Ok(Details {
        also_felt,
        note: text::kept(&details.note, Field::Note, NOTE)?,
        old_rule: text::kept(&details.old_rule, Field::OldRule, LINE)?,
        kept_room_for: text::kept(&details.kept_room_for, Field::KeptRoomFor, LINE)?,
        reframe: checked_reframe(&details.reframe)?,
        ..details
    })
}

fn checked_reframe(reframe: &Reframe) -> Result<Reframe> {
    let line = |words: &str| text::kept(words, Field::Reframe, LINE);
    Ok(Reframe {
        says: line(&reframe.says)?,
        also_true: line(&reframe.also_true)?,
        to_a_friend: line(&reframe.to_a_friend)?,
    })
}
