//! The weekly reminder: chosen by the person, off until then, and silent about what it reminds of.
//!
//! It has to come while locked, so it lives outside the vault (`chosen`) and knows nothing of what lies in it. The desktop shows it
//! (`notice`); where there are no notifications, or nobody answers one, a line inside the app stands instead.

mod chosen;
mod clock;
#[cfg(target_os = "linux")]
mod notice;
mod when;

use std::sync::Mutex;

use hedgerow_journal::reflections::ReflectedWeek;
use serde::Serialize;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

use crate::events::ReminderTold;
use crate::failure::Problem;
use crate::session::{Session, held};
use crate::{tray, window};
#[cfg(target_os = "linux")]
use notice::Became;
use when::{Due, Reminder};
pub use when::{Snooze, Weekly};

/// The reminder of this process.
#[derive(Default)]
pub struct Reminding(Mutex<State>);

#[derive(Default)]
struct State {
    /// Nothing while it is off.
    reminder: Option<Reminder>,
    /// Somebody came by its notification, and was not yet led to the week.
    has_called: bool,
    #[cfg(target_os = "linux")]
    shown: Option<notice::Shown>,
}

/// The reminder as the page knows it.
#[derive(Debug, Serialize, specta::Type)]
pub struct ReminderStatus {
    /// When it comes; nothing while it is off.
    pub weekly: Option<Weekly>,
    /// It came, and nobody has said anything to it.
    pub stands: bool,
    /// Hedgerow goes on in the tray, locked, when its window is closed.
    pub stays: bool,
}

/// What of this desktop the reminder can use.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct Desktop {
    /// Its notifications.
    pub notices: Notices,
    /// It has a tray, and shows Hedgerow in it.
    pub has_tray: bool,
}

/// What of notifications there is on this desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "elsewhere the reminder is a line in the window")
)]
pub enum Notices {
    /// They are shown, with buttons to answer by.
    WithButtons,
    /// They are shown.
    WithoutButtons,
    /// There are none, or Hedgerow cannot use them.
    NotHere,
}

/// Looks whether it is due, for as long as the app runs.
pub fn watch(app: AppHandle) {
    let read = chosen::read(&app);
    held(&app.state::<Reminding>().0).reminder = read;
    tauri::async_runtime::spawn(async move {
        if read.is_some_and(|reminder| reminder.came_just_now(clock::now(&app))) {
            show(&app);
        }
        loop {
            tick(&app);
            tokio::time::sleep(clock::TICK).await;
        }
    });
}

fn tick(app: &AppHandle) {
    let now = clock::now(app);
    let due = change(app, |reminder| {
        reminder.put_right(now);
        let due = reminder.due(now);
        match due {
            // Without a journal there is nothing to be reminded of.
            Due::Now if !app.state::<Session>().vault().is_present().unwrap_or(false) => reminder.settle(now),
            Due::Now => {
                reminder.come(now);
                return due;
            }
            Due::Spared => reminder.spare(now),
            Due::No => {}
        }
        Due::No
    });
    if due == Some(Due::Now) {
        show(app);
    }
}

/// How things stand.
pub fn current(app: &AppHandle) -> ReminderStatus {
    let reminding = app.state::<Reminding>();
    let reminder = held(&reminding.0).reminder;
    ReminderStatus {
        weekly: reminder.map(|reminder| reminder.weekly),
        stands: reminder.is_some_and(|reminder| reminder.stands),
        stays: reminder.is_some_and(|reminder| reminder.stays),
    }
}

/// What of this desktop the reminder can use.
pub async fn look_at_desktop() -> Desktop {
    #[cfg(target_os = "linux")]
    let notices = within_patience(notice::look()).await.unwrap_or(Notices::NotHere);
    #[cfg(not(target_os = "linux"))]
    let notices = Notices::NotHere;
    let has_tray = within_patience(tray::is_shown()).await.unwrap_or(false);
    Desktop { notices, has_tray }
}

/// A desktop that does not answer has nothing to offer.
async fn within_patience<T>(asked: impl Future<Output = T>) -> Option<T> {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);
    tokio::time::timeout(PATIENCE, asked).await.ok()
}

/// Chooses when it comes, or, with nothing, that it does not. The weeks that were `reflected` on need none.
///
/// # Errors
/// [`Problem::ReminderNotKept`] if it cannot be written down; then all is as before.
pub fn set(app: &AppHandle, weekly: Option<Weekly>, reflected: &[ReflectedWeek]) -> Result<(), Problem> {
    let now = clock::now(app);
    let reminding = app.state::<Reminding>();
    {
        let mut state = held(&reminding.0);
        if state.reminder.map(|reminder| reminder.weekly) == weekly {
            return Ok(());
        }
        let mut chosen = weekly.map(|weekly| match state.reminder {
            Some(before) => before.chosen_anew(weekly, now),
            None => Reminder::chosen(weekly, now),
        });
        if let Some(reminder) = &mut chosen {
            reflected.iter().for_each(|week| reminder.reflected(*week, now));
        }
        chosen::write(app, chosen.as_ref())?;
        state.reminder = chosen;
    }
    put_away(app);
    Ok(())
}

/// Chooses whether Hedgerow goes on in the tray when its window is closed. Only for the sake of a reminder does it.
///
/// # Errors
/// [`Problem::ReminderNotKept`] if it cannot be written down; then all is as before. Closing the window ends this process, so
/// that what was not written down would not hold.
pub fn set_stays(app: &AppHandle, stays: bool) -> Result<(), Problem> {
    let reminding = app.state::<Reminding>();
    let mut state = held(&reminding.0);
    let Some(reminder) = &mut state.reminder else { return Ok(()) };
    let mut chosen = *reminder;
    chosen.stays = stays;
    if chosen != *reminder {
        chosen::write(app, Some(&chosen))?;
        *reminder = chosen;
    }
    Ok(())
}

/// The window was closed, and this process is about to end: the next one shows no window.
pub fn note_closed(app: &AppHandle) {
    change(app, |reminder| reminder.closed = true);
}

/// Whether the process before this one ended because its window was closed; said once.
pub fn take_closed(app: &AppHandle) -> bool {
    change(app, |reminder| std::mem::take(&mut reminder.closed)) == Some(true)
}

/// Whether Hedgerow goes on without a window.
pub fn stays(app: &AppHandle) -> bool {
    current(app).stays
}

/// Puts it off, or leaves it for this week.
pub fn put_off(app: &AppHandle, snooze: Snooze) {
    let now = clock::now(app);
    change(app, |reminder| reminder.put_off(snooze, now));
    put_away(app);
}

/// That week was reflected on: no reminder of it is needed.
pub fn reflected(app: &AppHandle, week: ReflectedWeek) {
    let now = clock::now(app);
    let stood = change(app, |reminder| {
        let stood = reminder.stands;
        reminder.reflected(week, now);
        stood && !reminder.stands
    });
    if stood == Some(true) {
        put_away(app);
    }
}

/// Whether somebody came by its notification, and is to be led to the week; said once.
pub fn take_call(app: &AppHandle) -> bool {
    std::mem::take(&mut held(&app.state::<Reminding>().0).has_called)
}

/// The process ends: a notification that nobody listens to any more would be a dead one.
pub fn end(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    {
        /// Whoever locks does not wait for the desktop for longer.
        const PATIENCE: std::time::Duration = std::time::Duration::from_millis(200);
        if let Some(shown) = held(&app.state::<Reminding>().0).shown.take() {
            tauri::async_runtime::block_on(async {
                let _ = tokio::time::timeout(PATIENCE, shown.withdraw()).await;
            });
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

/// Changes it and writes it down, if it is on.
fn change<T>(app: &AppHandle, act: impl FnOnce(&mut Reminder) -> T) -> Option<T> {
    let reminding = app.state::<Reminding>();
    let mut state = held(&reminding.0);
    let reminder = state.reminder.as_mut()?;
    let before = *reminder;
    let done = act(reminder);
    if *reminder != before {
        // What the disk does not take holds for as long as this process lives.
        let _ = chosen::write(app, Some(reminder));
    }
    Some(done)
}

/// It came: the desktop says so, and the window.
fn show(app: &AppHandle) {
    tell(app, ReminderTold::Changed);
    #[cfg(target_os = "linux")]
    {
        withdraw(app);
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            let state = || held(&app.state::<Reminding>().inner().0);
            // Without notifications the line inside the app is all there is; Settings say so.
            if let Ok((id, became)) = notice::show(|shown| state().shown = Some(shown)).await {
                drop(state().shown.take_if(|shown| shown.is(id)));
                answer(&app, became);
            }
        });
    }
}

/// What a person said to the notification.
#[cfg(target_os = "linux")]
fn answer(app: &AppHandle, became: Became) {
    match became {
        Became::Opened => {
            change(app, Reminder::see);
            held(&app.state::<Reminding>().0).has_called = true;
            window::show_main(app);
            tell(app, ReminderTold::Called);
        }
        Became::PutOff(snooze) => put_off(app, snooze),
        // They have seen it, and that is enough for this week.
        Became::Closed => put_off(app, Snooze::NextWeek),
        Became::Gone => {}
    }
}

/// It stands no more: whoever shows it takes it away.
fn put_away(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    withdraw(app);
    tell(app, ReminderTold::Changed);
}

#[cfg(target_os = "linux")]
fn withdraw(app: &AppHandle) {
    if let Some(shown) = held(&app.state::<Reminding>().0).shown.take() {
        tauri::async_runtime::spawn(shown.withdraw());
    }
}

/// Without a window nobody has to know.
fn tell(app: &AppHandle, told: ReminderTold) {
    let _ = told.emit_to(app, window::MAIN);
}
