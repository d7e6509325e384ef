//! Old rules: where they were at work, the new one beside each, and other words for them.

use hedgerow_journal::Changes;
use hedgerow_journal::ids::RuleId;
use hedgerow_journal::rules::{
    BeforeRename, OldRules, RenamedRule, RuleDeletion, RuleDraft, RuleRestoration,
};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// All rules with where they were at work, and those that can be brought back.
#[tauri::command(async)]
#[specta::specta]
pub fn list_rules(session: Here<'_>) -> Answer<OldRules> {
    session.journal(|journal| journal.rules().list())
}

/// The words of all rules, to be offered where one is marked.
#[tauri::command(async)]
#[specta::specta]
pub fn known_rules(session: Here<'_>) -> Answer<Vec<String>> {
    session.journal(|journal| journal.rules().known())
}

/// Names a rule, or puts the new rule beside one.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_rule(session: Here<'_>, draft: RuleDraft) -> Answer<Changes> {
    session.journal(|journal| journal.rules().keep(&draft, now()))
}

/// Gives a rule other words, everywhere at once.
#[tauri::command(async)]
#[specta::specta]
pub fn rename_rule(session: Here<'_>, rule: String, to: String) -> Answer<RenamedRule> {
    session.journal(|journal| journal.rules().rename(&rule, &to))
}

/// Takes a renaming back.
#[tauri::command(async)]
#[specta::specta]
pub fn undo_rename_rule(session: Here<'_>, before: BeforeRename) -> Answer<Changes> {
    session.journal(|journal| journal.rules().undo_rename(before))
}

/// Deletes a rule, off everything that names it; it can be brought back for 30 days.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_rule(session: Here<'_>, rule: String) -> Answer<RuleDeletion> {
    session.journal(|journal| journal.rules().delete(&rule, now()))
}

/// Brings a deleted rule back, with its marks; its marks alone where its new rule has no room beside the one that is there.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_rule(session: Here<'_>, id: RuleId) -> Answer<RuleRestoration> {
    session.journal(|journal| journal.rules().restore(id))
}
