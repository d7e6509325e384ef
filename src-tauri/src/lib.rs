//! The desktop shell: windows, locking, and the commands that the UI calls. No rule of the product lives here.

#[cfg(all(feature = "e2e", not(debug_assertions)))]
compile_error!("`e2e` builds can be driven by another program and must never be released");

pub mod bindings;
mod clock;
mod commands;
mod failure;
mod lock;
mod made_up;
mod process;
mod session;
mod window;

use std::process::ExitCode;

use tauri::Manager;

use crate::session::Session;

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
    let built = tauri::Builder::default()
        // First, so that a second instance ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| window::show_main(app)))
        .manage(session)
        .invoke_handler(bindings::commands().invoke_handler())
        .setup(|app| {
            window::make_main(app.handle())?;
            lock::watch(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event {
                    app.state::<Session>().close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => process::fail(&error.to_string()),
    }
}
