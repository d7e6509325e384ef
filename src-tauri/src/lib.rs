//! The desktop shell: windows, locking, and the commands that the UI calls. No rule of the product lives here.

#[cfg(all(feature = "e2e", not(debug_assertions)))]
compile_error!("`e2e` builds can be driven by another program and must never be released");

mod backups;
pub mod bindings;
#[cfg(target_os = "linux")]
mod bus;
mod capture;
mod carrying;
mod choose;
mod commands;
mod events;
mod failure;
mod lock;
mod made_up;
mod outside;
mod preview;
mod process;
mod reminder;
mod seen_key;
mod session;
mod shortcut;
mod tray;
mod window;

use std::process::ExitCode;

use hedgerow_host::clock;
use tauri::{App, AppHandle, Env, Manager, RunEvent, WindowEvent};

use crate::backups::Backups;
use crate::capture::{Capture, LastSealed};
use crate::carrying::Carrying;
use crate::preview::Preview;
use crate::reminder::Reminding;
use crate::session::Session;

/// The word on the command line of a process that takes the place of one that locked.
const AGAIN: &str = "--again";

/// Runs the app until its last window is closed.
///
/// Every way out that is not a plain exit has said why on the standard error stream, without a word of the user's.
pub fn run() -> ExitCode {
    process::prepare();
    let _runtime = match process::start_runtime() {
        Ok(runtime) => runtime,
        Err(error) => return process::fail(&error.to_string()),
    };
    let session = match Session::at_default_folder() {
        Ok(session) => session,
        Err(failure) => return process::fail(&failure.message),
    };
    let builder = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let builder =
        builder.on_web_content_process_terminate(|view| lock::after_a_view_crashed(view.app_handle()));
    let built = builder
        // First, so that a second instance ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _folder| show(app, &arguments)))
        .plugin(tauri_plugin_dialog::init())
        .manage(session)
        .manage(Capture::default())
        .manage(Preview::default())
        .register_uri_scheme_protocol(preview::SCHEME, |context, request| {
            preview::answer(context.app_handle(), &request)
        })
        .manage(LastSealed::default())
        .manage(Backups::default())
        .manage(Carrying::default())
        .manage(Reminding::default())
        .manage(started_again_without_arguments())
        .invoke_handler(bindings::commands().invoke_handler())
        .setup(|app| {
            set_up(app);
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(run_event);
            ExitCode::SUCCESS
        }
        Err(error) => process::fail(&error.to_string()),
    }
}

fn set_up(app: &mut App) {
    bindings::commands().mount_events(app);
    lock::watch(app.handle());
    backups::watch(app.handle().clone());
    shortcut::listen(app.handle());
    tray::make(app.handle());
    reminder::watch(app.handle().clone());
    let arguments: Vec<_> = std::env::args().collect();
    let is_out_of_sight = reminder::take_closed(app.handle()) && arguments.iter().any(|one| one == AGAIN);
    if !is_out_of_sight {
        show(app.handle(), &arguments);
    }
}

/// Shows what somebody asked for who started Hedgerow with these arguments, be it the first one or one more.
fn show(app: &AppHandle, arguments: &[String]) {
    if capture::is_asked_for(arguments) {
        capture::show(app);
    } else {
        window::show_main(app);
    }
}

/// Whoever locks sees the lock window next, whatever Hedgerow was once started for.
fn started_again_without_arguments() -> Env {
    let mut environment = Env::default();
    environment.args_os.truncate(1);
    environment.args_os.push(AGAIN.into());
    environment
}

/// Hedgerow ends with its main window: a hidden one would go on knowing the key. Who wants to be reminded may have it go on in the
/// tray; then it starts again, locked or not: a passphrase may be on its way, or have been typed and not been sent.
fn main_window_is_closed(app: &AppHandle) {
    if !reminder::stays(app) {
        app.exit(0);
    } else {
        reminder::note_closed(app);
        lock::lock_or_restart(app);
    }
}

fn run_event(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == window::MAIN => {
            main_window_is_closed(app);
        }
        // The last window is gone, and nobody asked for an end.
        RunEvent::ExitRequested { code: None, api, .. } if reminder::stays(app) => api.prevent_exit(),
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == capture::LABEL => {
            capture::is_destroyed(app);
        }
        RunEvent::Exit => {
            app.state::<Backups>().end();
            app.state::<Session>().close();
            reminder::end(app);
        }
        _ => {}
    }
}
