//! Patterns: what the entries say, and what the person says of that.

use hedgerow_journal::Changes;
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::patterns::{EveryonePatterns, Patterns, Period, PersonPatterns, Plant, Why};
use hedgerow_journal::verdicts::Fit;

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// The readings of all relationships as of today, with their hedges in a period.
#[tauri::command(async)]
#[specta::specta]
pub fn read_patterns(session: Here<'_>, period: Period) -> Answer<Patterns> {
    session.journal(|journal| journal.patterns(now().date(), period))
}

/// Everyone together: the counts of a period.
#[tauri::command(async)]
#[specta::specta]
pub fn read_everyone_patterns(session: Here<'_>, period: Period) -> Answer<EveryonePatterns> {
    session.journal(|journal| journal.everyone_patterns(now().date(), period))
}

/// One relationship in full.
#[tauri::command(async)]
#[specta::specta]
pub fn read_person_patterns(session: Here<'_>, id: RelationshipId, period: Period) -> Answer<PersonPatterns> {
    session.journal(|journal| journal.person_patterns(id, now().date(), period))
}

/// What grew when an entry was kept: the hedge of its person, as far as that entry.
#[tauri::command(async)]
#[specta::specta]
pub fn read_growth(session: Here<'_>, id: EntryId) -> Answer<Vec<Plant>> {
    session.journal(|journal| journal.growth(id, now().date()))
}

/// Why a relationship is read as it is.
#[tauri::command(async)]
#[specta::specta]
pub fn explain_reading(session: Here<'_>, id: RelationshipId) -> Answer<Why> {
    session.journal(|journal| journal.explain_reading(id, now().date()))
}

/// Keeps what the person says of a reading; nothing takes it back.
#[tauri::command(async)]
#[specta::specta]
pub fn set_verdict(session: Here<'_>, id: RelationshipId, fit: Option<Fit>) -> Answer<Changes> {
    session.journal(|journal| journal.verdicts().set(id, fit, now()))
}
