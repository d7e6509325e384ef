//! Inside the hedge: what noes and partlies kept room for.

use hedgerow_journal::entries::Cursor;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::inside_hedge::InsidePage;

use super::Here;
use crate::failure::Answer;

/// A page of it, newest first; of one person, or of everybody.
#[tauri::command(async)]
#[specta::specta]
pub fn list_kept_room(
    session: Here<'_>,
    person: Option<RelationshipId>,
    cursor: Option<Cursor>,
    limit: u16,
) -> Answer<InsidePage> {
    session.journal(|journal| journal.inside_hedge().list(person, cursor.as_ref(), u32::from(limit)))
}
