//! What is captured while locked: seal it; after unlocking, look through it.

use hedgerow_journal::inbox::{self, CaptureDraft};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// Seals something for the next unlock. Needs no open journal, and nobody can read it again before.
#[tauri::command(async)]
#[specta::specta]
pub fn seal_capture(session: Here<'_>, draft: CaptureDraft) -> Answer<()> {
    Ok(inbox::seal(session.vault(), draft, now())?)
}
