//! Showing that it came, and taking that away again: in the desktop's notification, and in the window.

use tauri::AppHandle;
#[cfg(target_os = "linux")]
use tauri::Manager;
use tauri_specta::Event;

#[cfg(target_os = "linux")]
use super::{Reminder, Reminding, Snooze, change, notice, notice::Became, put_off};
use crate::events::ReminderTold;
#[cfg(target_os = "linux")]
use crate::session::held;
use crate::window;

/// It came: the desktop says so, and the window.
pub(super) fn show(app: &AppHandle) {
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
pub(super) fn put_away(app: &AppHandle) {
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
