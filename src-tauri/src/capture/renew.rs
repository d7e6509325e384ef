//! A new process for the capture window's view, after something was written in it while locked: what a process has shown
//! stays in its memory for as long as it lives.

use tauri::WebviewWindow;

/// Ends the process behind the view and has its page loaded by another. On other systems the window is destroyed, and
/// `super::is_destroyed` makes another.
#[cfg(target_os = "linux")]
pub fn view(window: &WebviewWindow) {
    use webkit2gtk::WebViewExt;
    // A window that has no view any more has no process either.
    let _ = window.with_webview(|view| {
        view.inner().terminate_web_process();
        view.inner().reload();
    });
}

/// See the other one.
#[cfg(not(target_os = "linux"))]
pub fn view(window: &WebviewWindow) {
    let _ = window.destroy();
}
