//! The keys that call the capture window from everywhere.
//!
//! Which keys they are is kept beside the settings of other programs and not in the journal: it has to be known while locked,
//! and tells nothing. Wayland lets no program listen to keys by itself: there the desktop is asked to listen, through its portal.
//! Where it has none, its own settings can bind `hedgerow --log`, and Settings say so.

mod chosen;
mod command;
mod keys;
#[cfg(target_os = "linux")]
mod portal;

use std::sync::{Mutex, MutexGuard, OnceLock};
use std::time::Duration;

#[cfg(target_os = "linux")]
use ashpd::desktop::ResponseError;
use serde::Serialize;
use tauri::{AppHandle, Manager};
use tauri_plugin_global_shortcut::{Builder, GlobalShortcutExt, ShortcutState};
use tauri_specta::Event;

use crate::events::ShortcutSettled;
use crate::failure::Problem;
#[cfg(target_os = "linux")]
use crate::session::Session;
use crate::session::held;
use crate::{capture, tray, window};
pub use keys::Keys;

/// A process that is just ending may still hold the keys; so many times, and so long in between, they are asked for again.
const ATTEMPTS: u32 = 4;
const BETWEEN: Duration = Duration::from_millis(700);

/// The keys that call the capture window, and whether they do.
#[derive(Debug, Serialize, specta::Type)]
pub struct CaptureShortcut {
    /// The keys, spelled like `control+shift+KeyH`.
    pub keys: String,
    /// Whether they are heard.
    pub heard: Heard,
    /// The keys in the desktop's own words, if it is the desktop that listens and it says them.
    pub desktop_says: Option<String>,
    /// What the desktop's own settings can bind instead, ready to be copied.
    pub command: Option<String>,
    /// Whether the desktop shows Hedgerow's icon in a tray.
    pub has_tray: bool,
}

/// Whether the keys that call the capture window are heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "elsewhere no desktop listens for a program")
)]
pub enum Heard {
    /// They are.
    Yes,
    /// The desktop listens, and chose the keys.
    ByDesktop,
    /// Another program or the desktop has them.
    Taken,
    /// The desktop is to be asked to listen, once there is a journal.
    NotAskedYet,
    /// The desktop was asked to listen and did not answer yet: it may have a question for the person.
    Asking,
    /// The desktop was asked to listen, now or by an earlier process, and it or the person said no.
    Declined,
    /// This desktop lets no program listen.
    NotHere,
}

/// The shortcut of this process.
struct Listening {
    keys: Mutex<(Keys, Heard)>,
    /// What the desktop calls the keys, once it listens.
    desktop_says: OnceLock<String>,
}

impl Listening {
    fn to(keys: Keys, heard: Heard) -> Self {
        Self { keys: Mutex::new((keys, heard)), desktop_says: OnceLock::new() }
    }

    fn get(&self) -> (Keys, Heard) {
        *self.held()
    }

    /// Begins to ask the desktop if that is how it stands; false if it is not.
    #[cfg(target_os = "linux")]
    fn begin_to_ask(&self, stands: Heard) -> bool {
        let mut held = self.held();
        let is_to_be_asked = held.1 == stands;
        if is_to_be_asked {
            held.1 = Heard::Asking;
        }
        is_to_be_asked
    }

    fn held(&self) -> MutexGuard<'_, (Keys, Heard)> {
        held(&self.keys)
    }
}

/// The keys, whether they are heard, and what else calls the window.
pub async fn current(app: &AppHandle) -> CaptureShortcut {
    let has_tray = tray::is_shown().await;
    let listening = app.state::<Listening>();
    let (keys, heard) = listening.get();
    let desktop_says = listening.desktop_says.get().cloned();
    CaptureShortcut { keys: keys.to_string(), heard, desktop_says, command: command::to_log(), has_tray }
}

/// Begins to listen for the chosen keys.
pub fn listen(app: &AppHandle) {
    let keys = chosen::read(app).unwrap_or_default();
    let is_wayland = is_wayland();
    let may_listen = !is_wayland && app.plugin(Builder::new().build()).is_ok();
    let heard = match (may_listen, is_wayland) {
        (true, _) => Heard::Taken,
        (false, true) if chosen::is_declined(app) => Heard::Declined,
        (false, true) => Heard::NotAskedYet,
        (false, false) => Heard::NotHere,
    };
    app.manage(Listening::to(keys, heard));
    if may_listen {
        let app = app.clone();
        tauri::async_runtime::spawn(async move { register_in_the_end(&app).await });
    } else {
        ask_the_desktop(app);
    }
}

/// Has the desktop listen where no program may, once in a process. It may put a question of its own to the person, so it is not
/// asked before there is a journal: whoever makes, restores or opens one asks then. Nor is it after a no.
pub fn ask_the_desktop(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    if app.state::<Session>().vault().is_present().unwrap_or(false) {
        ask_from(app, Heard::NotAskedYet);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

/// Has the desktop asked once more, because the person wants it after a no.
pub fn ask_the_desktop_again(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    {
        chosen::forget_declined(app);
        ask_from(app, Heard::Declined);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

#[cfg(target_os = "linux")]
fn ask_from(app: &AppHandle, stands: Heard) {
    if app.state::<Listening>().begin_to_ask(stands) {
        let app = app.clone();
        tauri::async_runtime::spawn(async move { listen_by_the_desktop(&app).await });
    }
}

#[cfg(target_os = "linux")]
async fn listen_by_the_desktop(app: &AppHandle) {
    let (keys, _) = app.state::<Listening>().get();
    let bound = |words: String| {
        if !words.is_empty() {
            // It is said once in a process.
            let _ = app.state::<Listening>().desktop_says.set(words);
        }
        settle(app, Heard::ByDesktop);
    };
    match portal::listen(app, keys, bound).await {
        Ok(()) => {}
        Err(ashpd::Error::Response(how)) => {
            // Where it was the desktop alone, the next process may be luckier.
            if how == ResponseError::Cancelled {
                chosen::note_declined(app);
            }
            settle(app, Heard::Declined);
        }
        Err(_) => settle(app, Heard::NotHere),
    }
}

/// Notes whether the keys are heard, and tells the window.
fn settle(app: &AppHandle, heard: Heard) {
    app.state::<Listening>().held().1 = heard;
    // Without a main window nobody has to be told.
    let _ = ShortcutSettled.emit_to(app, window::MAIN);
}

/// Chooses other keys. Those before hold until the new ones do.
///
/// # Errors
/// If they are taken, or cannot be written down.
pub fn change(app: &AppHandle, keys: Keys) -> Result<(), Problem> {
    let (before, heard) = app.state::<Listening>().get();
    let listens_itself = matches!(heard, Heard::Yes | Heard::Taken);
    if !listens_itself || (keys == before && heard == Heard::Yes) {
        chosen::write(app, keys)?;
        app.state::<Listening>().held().0 = keys;
        return Ok(());
    }
    register(app, keys)?;
    if let Err(problem) = chosen::write(app, keys) {
        unregister(app, keys);
        return Err(problem);
    }
    if heard == Heard::Yes {
        unregister(app, before);
    }
    *app.state::<Listening>().held() = (keys, Heard::Yes);
    Ok(())
}

async fn register_in_the_end(app: &AppHandle) {
    for _ in 0..ATTEMPTS {
        let (keys, heard) = app.state::<Listening>().get();
        if heard == Heard::Yes {
            return;
        }
        if register(app, keys).is_ok() {
            return settle(app, Heard::Yes);
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

fn register(app: &AppHandle, keys: Keys) -> Result<(), Problem> {
    let heard = app.global_shortcut().on_shortcut(keys.shortcut(), |app, _shortcut, event| {
        if event.state == ShortcutState::Pressed {
            capture::show(app);
        }
    });
    // Whatever the system says of it: these keys cannot be had.
    heard.map_err(|_taken| Problem::ShortcutTaken)
}

fn unregister(app: &AppHandle, keys: Keys) {
    // What the system does not let go of still calls the capture window, which is no harm.
    let _ = app.global_shortcut().unregister(keys.shortcut());
}

fn is_wayland() -> bool {
    let says = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    cfg!(target_os = "linux")
        && (says("XDG_SESSION_TYPE", "wayland") || std::env::var_os("WAYLAND_DISPLAY").is_some())
}
