//! The weekly reminder: chosen by the person, off until then, and silent about what it reminds of.
//!
//! It has to come while locked, so it lives outside the vault (`chosen`) and knows nothing of what lies in it. The desktop shows it
//! (`notice`); where there are no notifications, or nobody answers one, a line inside the app stands instead.

mod choose;
mod chosen;
mod clock;
mod desktop;
#[cfg(target_os = "linux")]
mod notice;
mod show;
mod when;

use std::sync::Mutex;

use hedgerow_journal::reflections::ReflectedWeek;
use serde::Serialize;
use tauri::{AppHandle, Manager};

use crate::session::{Session, held};
pub use choose::{set, set_stays};
pub use desktop::{Desktop, Notices, look_at_desktop};
pub use show::end;
use show::{put_away, show};
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
