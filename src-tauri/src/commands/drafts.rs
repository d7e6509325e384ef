//! What was typed and not saved yet.

use hedgerow_journal::drafts::{Draft, Form};

use super::Here;
use crate::failure::Answer;

/// Keeps the state of a form, encrypted.
#[tauri::command(async)]
#[specta::specta]
pub fn save_draft(session: Here<'_>, form: Form, draft: Draft) -> Answer<()> {
    session.journal(|journal| journal.drafts().save(form, &draft))
}

/// The state of a form as it was kept.
#[tauri::command(async)]
#[specta::specta]
pub fn load_draft(session: Here<'_>, form: Form) -> Answer<Option<Draft>> {
    session.journal(|journal| journal.drafts().load(form))
}

/// Forgets the kept state of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn clear_draft(session: Here<'_>, form: Form) -> Answer<()> {
    session.journal(|journal| journal.drafts().clear(form))
}
