//! Looking back: what is asked about, give, put back, skip.

use hedgerow_journal::Changes;
use hedgerow_journal::entries::{Entry, Logged, LookingBack};
use hedgerow_journal::ids::EntryId;
use hedgerow_journal::look_backs::LookBackDraft;

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// The answers that are asked about today, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_due_look_backs(session: Here<'_>) -> Answer<Vec<Entry>> {
    session.journal(|journal| journal.look_backs().due(now()))
}

/// Keeps what is said of an answer now.
#[tauri::command(async)]
#[specta::specta]
pub fn give_look_back(session: Here<'_>, id: EntryId, draft: LookBackDraft) -> Answer<Logged> {
    session.journal(|journal| journal.look_backs().give(id, draft, now()))
}

/// Makes a look back what it was before; nothing means that there was none.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_look_back(session: Here<'_>, id: EntryId, before: Option<LookingBack>) -> Answer<Changes> {
    session.journal(|journal| journal.look_backs().restore(id, before, now()))
}

/// Does not ask about an answer any more, or asks again.
#[tauri::command(async)]
#[specta::specta]
pub fn skip_look_back(session: Here<'_>, id: EntryId, skipped: bool) -> Answer<Changes> {
    session.journal(|journal| journal.look_backs().skip(id, skipped))
}
