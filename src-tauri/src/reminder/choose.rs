//! Choosing the reminder: when it comes, and whether Hedgerow goes on in the tray for its sake.

use hedgerow_journal::reflections::ReflectedWeek;
use tauri::{AppHandle, Manager};

use super::show::put_away;
use super::when::Reminder;
use super::{Reminding, Weekly, chosen, clock};
use crate::failure::Problem;
use crate::session::held;

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
