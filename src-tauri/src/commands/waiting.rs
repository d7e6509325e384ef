//! What is not answered yet: keep, answer, drop, bring back, read.

use hedgerow_journal::Changes;
use hedgerow_journal::entries::{EntryDraft, Logged};
use hedgerow_journal::ids::WaitingId;
use hedgerow_journal::waiting::{Waiting, WaitingDraft};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// Keeps a request until it is answered.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_waiting(session: Here<'_>, draft: WaitingDraft) -> Answer<Changes> {
    session.journal(|journal| journal.waiting().keep(draft, now()))
}

/// What waits, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_waiting(session: Here<'_>) -> Answer<Vec<Waiting>> {
    session.journal(|journal| journal.waiting().list())
}

/// Makes an entry of what waited.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_waiting(session: Here<'_>, id: WaitingId, draft: EntryDraft) -> Answer<Logged> {
    session.journal(|journal| journal.waiting().answer(id, draft, now()))
}

/// Lets go of what waited.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_waiting(session: Here<'_>, id: WaitingId) -> Answer<Changes> {
    session.journal(|journal| journal.waiting().drop(id, now()))
}

/// Brings back what was let go.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_waiting(session: Here<'_>, id: WaitingId) -> Answer<Changes> {
    session.journal(|journal| journal.waiting().restore(id))
}
