//! The capture window: small, made ready while hidden, shown where the person is, and gone once something was kept.
//!
//! It comes by the global shortcut or by `hedgerow --log`. What is ready is the window and a page that makes its form when it is first
//! seen (`ui/src/capture/main.ts`): a form that nobody looks at would weigh megabytes. Hiding it gives the keyboard back to the window
//! that had it before. While locked the process behind the views ends each time, so that nothing of what was sealed stays in it.

#[cfg(target_os = "linux")]
mod keyboard;
mod last_sealed;
mod place;

pub use last_sealed::LastSealed;

use std::sync::Mutex;

use hedgerow_journal::drafts::Form;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, LogicalSize, Manager, WebviewWindow, WindowEvent};
use tauri_specta::Event;

use crate::backups::Backups;
use crate::events::CaptureCalled;
use crate::session::{Doing, Session, held};
use crate::{reminder, window};

/// The label of the capture window, also in `capabilities/capture.json`.
pub const LABEL: &str = "capture";
/// The word on the command line that asks for it.
pub const ARGUMENT: &str = "--log";
/// Room for a sentence of three lines, its choices and its buttons.
const SIZE: LogicalSize<f64> = LogicalSize { width: 560.0, height: 540.0 };

/// How far the capture window is, and whom it took the keyboard from.
#[derive(Default)]
pub struct Capture {
    stage: Mutex<Stage>,
    /// The window that had the keyboard, by its number on the display; also one of another program.
    before: Mutex<Option<u32>>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    /// There is none yet.
    #[default]
    Absent,
    /// Its page is being loaded; somebody may want it already.
    Loading { wanted: bool },
    /// It can be shown at once; its page makes the form.
    Ready,
}

impl Capture {
    /// Goes to the stage that `next` says, and returns the one before.
    fn turn(&self, next: impl FnOnce(Stage) -> Stage) -> Stage {
        let mut stage = held(&self.stage);
        let before = *stage;
        *stage = next(before);
        before
    }
}

/// Whether somebody who started Hedgerow with these arguments wants to log something.
pub fn is_asked_for(arguments: impl IntoIterator<Item = impl AsRef<str>>) -> bool {
    arguments.into_iter().any(|argument| argument.as_ref() == ARGUMENT)
}

/// The form that a window writes in.
pub fn form_of(window: &WebviewWindow) -> Form {
    if window.label() == LABEL { Form::Capture } else { Form::Sentence }
}

/// Makes the window if there is none, hidden, so that it can be shown at once later.
pub fn make_ready(app: &AppHandle) {
    make(app, false);
}

/// Shows the capture window; the main window if there is no journal to log in, or another is just taking its place.
pub fn show(app: &AppHandle) {
    window::on_main_thread(app, show_here);
}

fn show_here(app: &AppHandle) {
    let session = app.state::<Session>();
    let is_there = session.vault().is_present().unwrap_or(false);
    if !takes_captures(session.doing(), is_there, app.state::<Backups>().is_under_way()) {
        return window::show_main(app);
    }
    let before = app.state::<Capture>().turn(|stage| match stage {
        Stage::Loading { .. } => Stage::Loading { wanted: true },
        Stage::Absent | Stage::Ready => stage,
    });
    match (before, app.get_webview_window(LABEL)) {
        (Stage::Absent, _) => make(app, true),
        (Stage::Ready, Some(window)) => reveal(&window),
        _ => {}
    }
}

/// Puts the window away. A Hedgerow that was started for it alone ends with it, unless it may stay in the tray.
pub fn put_away(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let has_keyboard = window.is_focused().unwrap_or(false);
    let _ = window.hide();
    if has_keyboard {
        give_keyboard_back(app);
    }
    if app.get_webview_window(window::MAIN).is_none() && !reminder::stays(app) {
        app.exit(0);
    } else if app.state::<Session>().rests_locked() && !app.state::<Backups>().is_under_way() {
        app.state::<Capture>().turn(|_| Stage::Loading { wanted: false });
        window::renew_view(&window);
    }
}

/// The window is destroyed: another takes its place.
pub fn is_destroyed(app: &AppHandle) {
    let before = app.state::<Capture>().turn(|_| Stage::Absent);
    make(app, before == Stage::Loading { wanted: true });
}

/// Nobody looks around in a made-up journal to log what happened to them. A vault that cannot be looked at is told of in the
/// main window. What is under way while locked is a restore: sealing would have to wait for it, with nothing kept until then.
fn takes_captures(doing: Doing, vault_is_there: bool, backup_is_under_way: bool) -> bool {
    match doing {
        Doing::Open => true,
        Doing::Locked => vault_is_there && !backup_is_under_way,
        Doing::LookingAround => false,
    }
}

fn make(app: &AppHandle, wanted: bool) {
    let before = app.state::<Capture>().turn(|stage| match stage {
        Stage::Absent => Stage::Loading { wanted },
        other => other,
    });
    if before != Stage::Absent {
        return;
    }
    if let Err(error) = build(app) {
        app.state::<Capture>().turn(|_| Stage::Absent);
        crate::process::fail(&error.to_string());
    }
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let window = window::builder(app, LABEL, "capture.html")
        .inner_size(SIZE.width, SIZE.height)
        .min_inner_size(420.0, 320.0)
        .always_on_top(true)
        .visible_on_all_workspaces(true)
        .skip_taskbar(true)
        .maximizable(false)
        .minimizable(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                is_loaded(&window);
            }
        })
        .build()?;
    let app = app.clone();
    window.on_window_event(move |event| {
        // The page decides what becomes of what was begun, and then puts the window away.
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            let _ = CaptureCalled::Leave.emit_to(&app, LABEL);
        }
    });
    window::settle(&window)
}

fn is_loaded(window: &WebviewWindow) {
    if window.state::<Capture>().turn(|_| Stage::Ready) == (Stage::Loading { wanted: true }) {
        reveal(window);
    }
}

fn reveal(window: &WebviewWindow) {
    note_who_has_keyboard(window);
    place::on_the_pointers_screen(window, SIZE);
    window::reveal(window);
    // A page that is gone cannot begin, and is made anew by whoever noticed.
    let _ = CaptureCalled::Begin.emit_to(window, LABEL);
}

/// Shown again while it is there, the window would note itself.
#[cfg(target_os = "linux")]
fn note_who_has_keyboard(window: &WebviewWindow) {
    if !window.is_visible().unwrap_or(false) {
        *held(&window.state::<Capture>().before) = keyboard::holder();
    }
}

#[cfg(target_os = "linux")]
fn give_keyboard_back(app: &AppHandle) {
    let before = held(&app.state::<Capture>().before).take();
    if let Some(window) = before {
        keyboard::give_back_to(window);
        let app = app.clone();
        let is_called =
            move || app.get_webview_window(LABEL).is_some_and(|window| window.is_visible().unwrap_or(false));
        tauri::async_runtime::spawn(keyboard::see_to_it(window, is_called));
    }
}

/// The system itself gives it back to the last window, whosever it is.
#[cfg(not(target_os = "linux"))]
fn note_who_has_keyboard(_: &WebviewWindow) {}
#[cfg(not(target_os = "linux"))]
fn give_keyboard_back(_: &AppHandle) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_captured_for_a_journal_that_is_not_there_or_is_just_being_replaced() {
        assert!(takes_captures(Doing::Locked, true, false));
        assert!(!takes_captures(Doing::Locked, false, false));
        assert!(!takes_captures(Doing::Locked, true, true), "a restore holds the journal");
        assert!(takes_captures(Doing::Open, true, true), "a daily backup reads beside it");
        assert!(!takes_captures(Doing::LookingAround, true, false));
    }

    #[test]
    fn the_argument_may_stand_anywhere() {
        assert!(is_asked_for(["hedgerow", "--log"]));
        assert!(!is_asked_for(["hedgerow"]));
        assert!(!is_asked_for(["hedgerow", "--logs"]));
    }
}
