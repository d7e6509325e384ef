//! Words to practise: look through, keep one's own, rehearse.

use hedgerow_journal::Changes;
use hedgerow_journal::ids::{OwnPhraseId, RehearsalId};
use hedgerow_journal::phrases::{KeptPhrase, OwnPhraseDraft, PhraseFilter, PhraseId, PhraseList};
use hedgerow_journal::rehearsals::{Rehearsal, RehearsalDraft};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// The phrases that fit, those that are not safe for somebody left out.
#[tauri::command(async)]
#[specta::specta]
pub fn list_phrases(session: Here<'_>, filter: PhraseFilter) -> Answer<PhraseList> {
    session.journal(|journal| journal.phrases().list(&filter, &hedgerow_locale::phrase))
}

/// Keeps a phrase in the person's own words.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_own_phrase(session: Here<'_>, draft: OwnPhraseDraft) -> Answer<KeptPhrase> {
    session.journal(|journal| journal.phrases().keep(draft))
}

/// Deletes an own phrase; it can be brought back for 30 days.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_own_phrase(session: Here<'_>, id: OwnPhraseId) -> Answer<Changes> {
    session.journal(|journal| journal.phrases().delete(id, now()))
}

/// Brings an own phrase back.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_own_phrase(session: Here<'_>, id: OwnPhraseId) -> Answer<Changes> {
    session.journal(|journal| journal.phrases().restore(id))
}

/// Keeps a phrase close, or no longer.
#[tauri::command(async)]
#[specta::specta]
pub fn set_favourite_phrase(session: Here<'_>, id: PhraseId, favourite: bool) -> Answer<Changes> {
    session.journal(|journal| journal.phrases().set_favourite(&id, favourite))
}

/// Keeps what was rehearsed just now.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_rehearsal(session: Here<'_>, draft: RehearsalDraft) -> Answer<Changes> {
    session.journal(|journal| journal.rehearsals().keep(draft, now()))
}

/// What was rehearsed, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_rehearsals(session: Here<'_>) -> Answer<Vec<Rehearsal>> {
    session.journal(|journal| journal.rehearsals().list())
}

/// Erases a rehearsal.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_rehearsal(session: Here<'_>, id: RehearsalId) -> Answer<Changes> {
    session.journal(|journal| journal.rehearsals().delete(id))
}
