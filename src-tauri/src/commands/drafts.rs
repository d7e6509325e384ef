//! What was typed and not saved yet.

use hedgerow_journal::drafts::Draft;

use super::Here;
use crate::failure::Answer;

/// Keeps the state of the form, encrypted.
#[tauri::command(async)]
#[specta::specta]
pub fn save_draft(session: Here<'_>, draft: Draft) -> Answer<()> {
    session.journal(|journal| journal.drafts().save(&draft))
}

/// The state of the form as it was kept.
#[tauri::command(async)]
#[specta::specta]
pub fn load_draft(session: Here<'_>) -> Answer<Option<Draft>> {
    session.journal(|journal| journal.drafts().load())
}

/// Forgets the kept state.
#[tauri::command(async)]
#[specta::specta]
pub fn clear_draft(session: Here<'_>) -> Answer<()> {
    session.journal(|journal| journal.drafts().clear())
}
