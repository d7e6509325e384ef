//! Relationships: add, amend, archive, merge, read.

use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::relationships::{Relationship, RelationshipDraft};
use hedgerow_journal::vocabulary::ContactChannel;
use hedgerow_journal::{Changes, When};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// As many as fit beside the question.
const LIKELY: usize = 5;

/// All relationships, most recently used first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_relationships(session: Here<'_>) -> Answer<Vec<Relationship>> {
    session.journal(|journal| journal.relationships().list())
}

/// The few whom the next entry is most likely about.
#[tauri::command(async)]
#[specta::specta]
pub fn likely_relationships(session: Here<'_>) -> Answer<Vec<Relationship>> {
    session.journal(|journal| journal.relationships().likely(now(), LIKELY))
}

/// Adds a relationship. The same id added twice is one relationship.
#[tauri::command(async)]
#[specta::specta]
pub fn add_relationship(session: Here<'_>, draft: RelationshipDraft) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().add(draft))
}

/// Replaces what is said of a relationship.
#[tauri::command(async)]
#[specta::specta]
pub fn amend_relationship(session: Here<'_>, draft: RelationshipDraft) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().amend(draft))
}

/// Takes a relationship out of the lists, or back into them.
#[tauri::command(async)]
#[specta::specta]
pub fn archive_relationship(session: Here<'_>, id: RelationshipId, archived: bool) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().archive(id, archived))
}

/// Makes two relationships one, with all entries of both.
#[tauri::command(async)]
#[specta::specta]
pub fn merge_relationships(session: Here<'_>, from: RelationshipId, into: RelationshipId) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().merge(from, into))
}

/// Takes a merge back.
#[tauri::command(async)]
#[specta::specta]
pub fn unmerge_relationship(session: Here<'_>, from: RelationshipId) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().unmerge(from))
}

/// The question whether one feels free to say no was asked; it is not asked again.
#[tauri::command(async)]
#[specta::specta]
pub fn note_asked_free(session: Here<'_>, id: RelationshipId) -> Answer<Changes> {
    session.journal(|journal| journal.relationships().note_asked_free(id))
}

/// Whether contact at this time and by this way is outside what was agreed with somebody.
#[tauri::command(async)]
#[specta::specta]
pub fn is_outside_frame(
    session: Here<'_>,
    id: RelationshipId,
    when: When,
    channel: Option<ContactChannel>,
) -> Answer<bool> {
    session.journal(|journal| journal.relationships().is_outside_frame(id, when, channel, now()))
}
