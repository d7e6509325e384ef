//! The weekly reminder: when it comes, and what is said to one that came.

use hedgerow_journal::reflections::ReflectedWeek;
use tauri::AppHandle;

use super::Here;
use crate::failure::Answer;
use crate::reminder::{self, Desktop, ReminderStatus, Snooze, Weekly};

/// When it comes, and whether it has come.
#[tauri::command(async)]
#[specta::specta]
pub fn get_reminder(app: AppHandle) -> ReminderStatus {
    reminder::current(&app)
}

/// What of this desktop the reminder can use.
#[tauri::command]
#[specta::specta]
pub async fn look_at_desktop() -> Desktop {
    reminder::look_at_desktop().await
}

/// Chooses when it comes; nothing switches it off.
#[tauri::command(async)]
#[specta::specta]
pub fn set_reminder(app: AppHandle, session: Here<'_>, weekly: Option<Weekly>) -> Answer<ReminderStatus> {
    let finished = session.own(|open| Ok(open.journal.reflections().list(None)?))?;
    let finished = finished.into_iter().filter(|reflection| reflection.finished_on.is_some());
    let weeks: Vec<ReflectedWeek> = finished.map(|reflection| reflection.week).collect();
    reminder::set(&app, weekly, &weeks)?;
    Ok(reminder::current(&app))
}

/// Chooses whether Hedgerow goes on in the tray, locked, when its window is closed.
#[tauri::command(async)]
#[specta::specta]
pub fn stay_in_tray(app: AppHandle, stays: bool) -> Answer<ReminderStatus> {
    reminder::set_stays(&app, stays)?;
    Ok(reminder::current(&app))
}

/// Puts off one that came.
#[tauri::command(async)]
#[specta::specta]
pub fn snooze_reminder(app: AppHandle, snooze: Snooze) -> ReminderStatus {
    reminder::put_off(&app, snooze);
    reminder::current(&app)
}

/// Whether somebody came by its notification, and is to be led to the week; said once.
#[tauri::command(async)]
#[specta::specta]
pub fn take_reminder_call(app: AppHandle) -> bool {
    reminder::take_call(&app)
}
