//! The weekly reflection: open, begin, keep a step, finish, read, delete.

use chrono::NaiveDate;
use hedgerow_journal::Changes;
use hedgerow_journal::ids::ReflectionId;
use hedgerow_journal::reflections::{
    KeptReflection, OpenedReflection, Reflection, ReflectionLength, StepAnswer,
};

use tauri::AppHandle;

use super::Here;
use crate::clock::now;
use crate::failure::Answer;
use crate::reminder;
use crate::session::Doing;

/// What the reflection on the week with a day shows and asks; without a day, on the week that is due.
#[tauri::command(async)]
#[specta::specta]
pub fn open_reflection(session: Here<'_>, day: Option<NaiveDate>) -> Answer<OpenedReflection> {
    session.journal(|journal| journal.reflections().open(day, now()))
}

/// Begins the reflection on the week with a day, or goes on with it.
#[tauri::command(async)]
#[specta::specta]
pub fn begin_reflection(
    session: Here<'_>,
    day: NaiveDate,
    length: ReflectionLength,
) -> Answer<KeptReflection> {
    session.journal(|journal| journal.reflections().begin(day, length, now()))
}

/// Keeps what is said at one step.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_reflection_step(
    session: Here<'_>,
    id: ReflectionId,
    answer: StepAnswer,
) -> Answer<KeptReflection> {
    session.journal(|journal| journal.reflections().keep(id, answer, now()))
}

/// Finishes a reflection.
#[tauri::command(async)]
#[specta::specta]
pub fn finish_reflection(app: AppHandle, session: Here<'_>, id: ReflectionId) -> Answer<KeptReflection> {
    let kept = session.journal(|journal| journal.reflections().finish(id, now()))?;
    if session.doing() == Doing::Open {
        reminder::reflected(&app, kept.reflection.week);
    }
    Ok(kept)
}

/// The reflections, newest week first; with words, those in which all of them occur.
#[tauri::command(async)]
#[specta::specta]
pub fn list_reflections(session: Here<'_>, words: Option<String>) -> Answer<Vec<Reflection>> {
    session.journal(|journal| journal.reflections().list(words.as_deref()))
}

/// Deletes a reflection; it can be brought back for 30 days.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_reflection(session: Here<'_>, id: ReflectionId) -> Answer<Changes> {
    session.journal(|journal| journal.reflections().delete(id, now()))
}

/// Brings a deleted reflection back.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_reflection(session: Here<'_>, id: ReflectionId) -> Answer<Changes> {
    session.journal(|journal| journal.reflections().restore(id))
}
