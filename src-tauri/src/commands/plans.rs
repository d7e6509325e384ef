//! Plans: make, amend, note that one came up, end, read.

use hedgerow_journal::Changes;
use hedgerow_journal::ids::{EntryId, PlanId};
use hedgerow_journal::plans::{KeptPlan, PlanBeside, PlanDraft, PlanEnd, Plans, Went};

use super::Here;
use crate::clock::now;
use crate::failure::Answer;

/// All plans.
#[tauri::command(async)]
#[specta::specta]
pub fn list_plans(session: Here<'_>) -> Answer<Plans> {
    session.journal(|journal| journal.plans().list())
}

/// The open plans for an entry of the last seven days, oldest first, each with whether it came up with it.
#[tauri::command(async)]
#[specta::specta]
pub fn plans_beside(session: Here<'_>, entry: EntryId) -> Answer<Vec<PlanBeside>> {
    session.journal(|journal| journal.plans().beside(entry, now()))
}

/// Makes a plan. The same one made again on the same day is one.
#[tauri::command(async)]
#[specta::specta]
pub fn make_plan(session: Here<'_>, draft: PlanDraft) -> Answer<KeptPlan> {
    session.journal(|journal| journal.plans().make(draft, now()))
}

/// Says a plan in other words.
#[tauri::command(async)]
#[specta::specta]
pub fn amend_plan(session: Here<'_>, id: PlanId, draft: PlanDraft) -> Answer<KeptPlan> {
    session.journal(|journal| journal.plans().amend(id, draft))
}

/// Notes that a plan came up. With the same entry it is one time, and says anew how it went.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_came_up(
    session: Here<'_>,
    id: PlanId,
    went: Option<Went>,
    entry: Option<EntryId>,
) -> Answer<KeptPlan> {
    session.journal(|journal| journal.plans().came_up(id, went, entry, now()))
}

/// Takes back that a plan came up: with this entry, or without one the last time that was noted.
#[tauri::command(async)]
#[specta::specta]
pub fn undo_plan_came_up(session: Here<'_>, id: PlanId, entry: Option<EntryId>) -> Answer<KeptPlan> {
    session.journal(|journal| journal.plans().undo_came_up(id, entry))
}

/// Ends a plan.
#[tauri::command(async)]
#[specta::specta]
pub fn end_plan(session: Here<'_>, id: PlanId, how: PlanEnd) -> Answer<Changes> {
    session.journal(|journal| journal.plans().end(id, how, now()))
}

/// Takes up a plan that had ended.
#[tauri::command(async)]
#[specta::specta]
pub fn reopen_plan(session: Here<'_>, id: PlanId) -> Answer<Changes> {
    session.journal(|journal| journal.plans().reopen(id))
}
