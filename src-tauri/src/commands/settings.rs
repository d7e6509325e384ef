//! How the person likes the journal to be.

use hedgerow_journal::Changes;
use hedgerow_journal::settings::Settings;

use super::Here;
use crate::failure::Answer;

/// The settings.
#[tauri::command(async)]
#[specta::specta]
pub fn get_settings(session: Here<'_>) -> Answer<Settings> {
    session.journal(|journal| journal.settings().get())
}

/// Replaces the settings.
#[tauri::command(async)]
#[specta::specta]
pub fn change_settings(session: Here<'_>, settings: Settings) -> Answer<Changes> {
    session.journal(|journal| journal.settings().change(&settings))
}
