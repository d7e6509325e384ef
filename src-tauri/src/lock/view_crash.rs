//! Locks when the view's process crashes: what is on the screen then is nobody's to know.

use tauri::WebviewWindow;

/// Locks if the process behind `window` ends by itself.
pub fn when_the_view_crashes(window: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    {
        use tauri::Manager;
        use webkit2gtk::WebViewExt;
        let app = window.app_handle().clone();
        // A window that has no view yet has nothing to crash.
        let _ = window.with_webview(move |view| {
            view.inner()
                .connect_web_process_terminated(move |_view, _reason| crate::lock::lock_or_restart(&app));
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}
