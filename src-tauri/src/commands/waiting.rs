//! What is not answered yet: keep, answer, drop, bring back, read.

use hedgerow_journal::Changes;
use hedgerow_journal::entries::{EntryDraft, Logged};
use hedgerow_journal::ids::WaitingId;
use hedgerow_journal::waiting::{Waiting, WaitingDraft};
use tauri::WebviewWindow;

use super::Here;
use crate::capture::form_of;
use crate::clock::now;
use crate::events::tell_main;
use crate::failure::Answer;

/// Keeps a request until it is answered.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_waiting(session: Here<'_>, window: WebviewWindow, draft: WaitingDraft) -> Answer<Changes> {
    let form = form_of(&window);
    let changes = session.journal(|journal| journal.waiting().keep_from(form, draft, now()))?;
    tell_main(&window, changes);
    Ok(changes)
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
pub fn drop_waiting(session: Here<'_>, window: WebviewWindow, id: WaitingId) -> Answer<Changes> {
    let changes = session.journal(|journal| journal.waiting().drop(id, now()))?;
    tell_main(&window, changes);
    Ok(changes)
}

/// Brings back what was let go.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_waiting(session: Here<'_>, id: WaitingId) -> Answer<Changes> {
    session.journal(|journal| journal.waiting().restore(id))
}
