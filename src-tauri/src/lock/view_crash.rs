//! Locks when the view's process crashes: what is on the screen then is nobody's to know. Windows tells no safe code of it.

#[cfg(any(target_os = "linux", target_os = "macos"))]
use crate::session::{Doing, Session};

/// A view that dies this soon, with nothing open, will die again: starting anew would never end.
#[cfg(any(target_os = "linux", target_os = "macos"))]
const TOO_SOON: std::time::Duration = std::time::Duration::from_secs(10);

/// Locks; or, where no view can live, says so and ends.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub fn after_a_view_crashed(app: &tauri::AppHandle) {
    use tauri::Manager;
    let is_open = app.state::<Session>().doing() != Doing::Locked;
    if is_open || crate::process::age() > TOO_SOON {
        super::lock_or_restart(app);
    } else {
        crate::process::fail(
            "the window's view does not start; is the system's WebKit complete, and its sandbox allowed?",
        );
        app.exit(1);
    }
}

/// Locks if the process behind `window` ends by itself. On macOS all views are watched at once, where the app is built.
#[cfg(target_os = "linux")]
pub fn when_the_view_crashes(window: &tauri::WebviewWindow) {
    use tauri::Manager;
    use webkit2gtk::{WebProcessTerminationReason, WebViewExt};
    let app = window.app_handle().clone();
    // A window that has no view yet has nothing to crash.
    let _ = window.with_webview(move |view| {
        view.inner().connect_web_process_terminated(move |_view, reason| {
            // The capture window's process is ended by us, and another takes its place.
            if reason != WebProcessTerminationReason::TerminatedByApi {
                after_a_view_crashed(&app);
            }
        });
    });
}
