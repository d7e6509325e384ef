//! What is captured while locked: seal it; after unlocking, look through it.

use hedgerow_journal::Changes;
use hedgerow_journal::ids::CaptureId;
use hedgerow_journal::inbox::{Accepted, AcceptedAll, CaptureDraft, Review};

use tauri::{State, WebviewWindow};

use super::Here;
use crate::capture::LastSealed;
use crate::clock::now;
use crate::events::tell_main;
use crate::failure::Answer;
use crate::session::Doing;

/// Seals something for the next unlock, in the place of what was sealed last if it is the same capture. Needs no open journal,
/// and nobody can read it again before. Should the journal have been opened meanwhile, it is there to be looked through at once.
#[tauri::command(async)]
#[specta::specta]
pub fn seal_capture(
    session: Here<'_>,
    last: State<'_, LastSealed>,
    window: WebviewWindow,
    draft: CaptureDraft,
) -> Answer<()> {
    // A look into the inbox would take a file that is half written for a damaged one.
    session.beside_journal(|vault| last.with(|sealing| sealing.seal(vault, draft, now())))?;
    tell_main(&window, Changes { inbox: true, ..Changes::NONE });
    Ok(())
}

/// Removes what was sealed of a sentence last: its writer let go of it, or goes on with it in the open journal.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_sealed(
    session: Here<'_>,
    last: State<'_, LastSealed>,
    window: WebviewWindow,
    id: CaptureId,
) -> Answer<()> {
    session.beside_journal(|vault| last.with(|sealing| sealing.forget(vault, id)))?;
    if session.doing() == Doing::Open {
        let changes = session.journal(|journal| journal.inbox().let_go(id, now()))?;
        tell_main(&window, changes);
    }
    Ok(())
}

/// Takes in what lies in the inbox, and gives what is to be looked through.
#[tauri::command(async)]
#[specta::specta]
pub fn review_inbox(session: Here<'_>) -> Answer<Review> {
    session.journal(|journal| journal.inbox().review())
}

/// Makes of a capture what the person left it as.
#[tauri::command(async)]
#[specta::specta]
pub fn accept_capture(session: Here<'_>, id: CaptureId, accepted: Accepted) -> Answer<Changes> {
    session.journal(|journal| journal.inbox().accept(id, accepted, now()))
}

/// Accepts those of these captures that are about somebody whose name is the same.
#[tauri::command(async)]
#[specta::specta]
pub fn accept_all_captures(session: Here<'_>, shown: Vec<CaptureId>) -> Answer<AcceptedAll> {
    session.journal(|journal| journal.inbox().accept_all(&shown, now()))
}

/// Takes back what was accepted at once.
#[tauri::command(async)]
#[specta::specta]
pub fn take_captures_back(session: Here<'_>, accepted: Vec<CaptureId>) -> Answer<Changes> {
    session.journal(|journal| journal.inbox().take_back(&accepted, now()))
}

/// Discards a capture; it can be brought back for 30 days.
#[tauri::command(async)]
#[specta::specta]
pub fn discard_capture(session: Here<'_>, id: CaptureId) -> Answer<Changes> {
    session.journal(|journal| journal.inbox().discard(id, now()))
}

/// Brings back a capture that was discarded or accepted.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_capture(session: Here<'_>, id: CaptureId) -> Answer<Changes> {
    session.journal(|journal| journal.inbox().restore(id))
}

/// The person was told of what was set aside.
#[tauri::command(async)]
#[specta::specta]
pub fn note_set_aside(session: Here<'_>) -> Answer<Changes> {
    session.journal(|journal| journal.inbox().note_set_aside())
}
