//! Entries: log, amend, delete, bring back, read.

use hedgerow_journal::Changes;
use hedgerow_journal::entries::{Cursor, Entry, EntryDraft, EntryFilter, EntryPage, Logged};
use hedgerow_journal::ids::EntryId;
use tauri::WebviewWindow;

use super::Here;
use crate::capture::form_of;
use crate::clock::now;
use crate::events::tell_main;
use crate::failure::Answer;

/// Logs an entry. The same id logged twice is one entry.
#[tauri::command(async)]
#[specta::specta]
pub fn log_entry(session: Here<'_>, window: WebviewWindow, draft: EntryDraft) -> Answer<Logged> {
    let form = form_of(&window);
    let logged = session.journal(|journal| journal.entries().log_from(form, draft, now()))?;
    tell_main(&window, logged.changes);
    Ok(logged)
}

/// Replaces what an entry says.
#[tauri::command(async)]
#[specta::specta]
pub fn amend_entry(session: Here<'_>, draft: EntryDraft) -> Answer<Logged> {
    session.journal(|journal| journal.entries().amend(draft, now()))
}

/// Deletes an entry; it can be brought back for 30 days.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_entry(session: Here<'_>, window: WebviewWindow, id: EntryId) -> Answer<Changes> {
    let changes = session.journal(|journal| journal.entries().delete(id, now()))?;
    tell_main(&window, changes);
    Ok(changes)
}

/// Brings a deleted entry back.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_entry(session: Here<'_>, id: EntryId) -> Answer<Changes> {
    session.journal(|journal| journal.entries().restore(id))
}

/// One entry.
#[tauri::command(async)]
#[specta::specta]
pub fn get_entry(session: Here<'_>, id: EntryId) -> Answer<Entry> {
    session.journal(|journal| journal.entries().get(id))
}

/// A page of entries, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_entries(
    session: Here<'_>,
    filter: EntryFilter,
    cursor: Option<Cursor>,
    limit: u16,
) -> Answer<EntryPage> {
    session.journal(|journal| journal.entries().list(&filter, cursor.as_ref(), u32::from(limit)))
}

/// The entries deleted in the last 30 days, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_deleted_entries(session: Here<'_>) -> Answer<Vec<Entry>> {
    session.journal(|journal| journal.entries().deleted(DELETED_AT_MOST))
}

/// More than this nobody looks through.
const DELETED_AT_MOST: u32 = 500;

/// The entries behind a mark, in the order asked for; those that are gone are left out. At most 200 at a time.
#[tauri::command(async)]
#[specta::specta]
pub fn get_entries(session: Here<'_>, ids: Vec<EntryId>) -> Answer<Vec<Entry>> {
    session.journal(|journal| journal.entries().get_many(&ids))
}
