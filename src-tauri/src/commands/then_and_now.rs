//! Then and now: two answers to the same person, once a month.

use hedgerow_journal::Changes;
use hedgerow_journal::then_and_now::TwoAnswers;

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// The two answers of this month, if there are two to be shown.
#[tauri::command(async)]
#[specta::specta]
pub fn open_then_and_now(session: Here<'_>) -> Answer<Option<TwoAnswers>> {
    session.journal(|journal| journal.then_and_now().open(now()))
}

/// Puts them away for this month, or brings them back.
#[tauri::command(async)]
#[specta::specta]
pub fn put_then_and_now_away(session: Here<'_>, away: bool) -> Answer<Changes> {
    session.journal(|journal| journal.then_and_now().put_away(away, now()))
}
