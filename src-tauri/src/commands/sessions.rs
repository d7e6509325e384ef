//! What is to be brought to sessions: what is due today, and ticking it off.

use chrono::NaiveDate;
use hedgerow_journal::Changes;
use hedgerow_journal::entries::Entry;
use hedgerow_journal::ids::EntryId;

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// What is to be raised today with the clients whom one meets, the oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_to_raise(session: Here<'_>) -> Answer<Vec<Entry>> {
    session.journal(|journal| journal.sessions().due(now()))
}

/// Notes on which day something was raised; nothing means that it was not.
#[tauri::command(async)]
#[specta::specta]
pub fn set_raised(session: Here<'_>, id: EntryId, on: Option<NaiveDate>) -> Answer<Changes> {
    session.journal(|journal| journal.sessions().set_raised(id, on, now()))
}
