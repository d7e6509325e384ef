//! The windows, made in Rust so that none exists that is not named here. On Linux their views share one web process.

#[cfg(target_os = "linux")]
mod shared_process;

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

use crate::preview;

/// The label of the main window, also in `capabilities/main.json`.
pub const MAIN: &str = "main";
/// The title of every window and notification, whatever it shows: a title is read over a shoulder and in a list of windows.
pub const TITLE: &str = "Hedgerow";
/// The folder of the context that Tauri makes beside the incognito one and that shows nothing: WebKit would lay salts and empty
/// databases of cookies and policies into it. Nothing can be made in what is no folder.
#[cfg(all(target_os = "linux", not(feature = "e2e")))]
const NOWHERE: &str = "/dev/null";
const PAPER: Color = Color(0xFA, 0xF6, 0xEE, 0xFF);
const PAPER_DARK: Color = Color(0x1E, 0x1F, 0x1B, 0xFF);

/// Makes the main window. It is shown once its page is there, so that nobody sees it empty.
///
/// # Errors
/// If the system gives no window.
pub fn make_main(app: &AppHandle) -> tauri::Result<()> {
    // Its page may be loaded again later, and must not come to the front by that.
    let is_shown = AtomicBool::new(false);
    let window = builder(app, MAIN, "index.html")
        .inner_size(1120.0, 760.0)
        .min_inner_size(720.0, 520.0)
        .on_page_load(move |window, load| {
            if load.event() == PageLoadEvent::Finished && !is_shown.swap(true, Ordering::Relaxed) {
                reveal(&window);
                crate::capture::make_ready(window.app_handle());
            }
        })
        .build()?;
    settle(&window)
}

/// What all windows have in common: nothing of what they show stays on the disk, leaves by itself or leads elsewhere. None is
/// seen before it is asked for. To be called on the main thread.
pub fn builder<'a>(app: &'a AppHandle, label: &str, page: &str) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()));
    // The one frame that any window has.
    let shows_previews = label == MAIN;
    #[cfg(target_os = "linux")]
    let builder = shared_process::join(builder);
    #[cfg(all(target_os = "linux", not(feature = "e2e")))]
    let builder = builder.data_directory(NOWHERE.into());
    builder
        .title(TITLE)
        .visible(false)
        // WebDriver cannot drive an incognito view; everybody else gets one, which leaves no file behind.
        .incognito(!cfg!(feature = "e2e"))
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .disable_drag_drop_handler()
        .on_navigation(move |url| is_own_page(url) || (shows_previews && preview::is_address(url)))
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
}

/// What all windows need once they are there.
///
/// # Errors
/// If the window is gone already.
pub fn settle(window: &WebviewWindow) -> tauri::Result<()> {
    let paper = if window.theme().is_ok_and(|theme| theme == Theme::Dark) { PAPER_DARK } else { PAPER };
    window.set_background_color(Some(paper))?;
    #[cfg(target_os = "linux")]
    {
        crate::lock::when_the_view_crashes(window);
        shared_process::note(window);
    }
    Ok(())
}

/// Does something with windows where they are made: a shortcut and a second instance are heard on threads of their own.
pub fn on_main_thread(app: &AppHandle, act: impl FnOnce(&AppHandle) + Send + 'static) {
    let here = app.clone();
    // It fails only where the event loop has ended, and all windows with it.
    let _ = app.run_on_main_thread(move || act(&here));
}

/// Brings the main window to the front, and makes it if nobody has asked for it yet.
pub fn show_main(app: &AppHandle) {
    on_main_thread(app, show_main_here);
}

fn show_main_here(app: &AppHandle) {
    match app.get_webview_window(MAIN) {
        Some(window) => {
            let _ = window.unminimize();
            reveal(&window);
        }
        None => {
            if let Err(error) = make_main(app) {
                crate::process::fail(&error.to_string());
            }
        }
    }
}

/// Hides every window, at once.
pub fn hide_all(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.hide();
    }
}

/// A window that cannot be shown or focused is still a window: the user can raise it by hand.
pub fn reveal(window: &WebviewWindow) {
    let _ = window.show();
    let _ = window.set_focus();
}

/// Ends the process behind the views and has their pages loaded by another: what a process has shown stays in its memory for as
/// long as it lives. On other systems each window has a process of its own: this one is destroyed, and made anew by
/// whoever owns it.
pub fn renew_view(window: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    shared_process::renew(window.app_handle());
    #[cfg(not(target_os = "linux"))]
    let _ = window.destroy();
}

fn is_own_page(url: &tauri::Url) -> bool {
    let is_on_windows = url.host_str() == Some("tauri.localhost");
    // The server of `npm run dev`, which only a build for developers may show.
    let is_in_development = cfg!(debug_assertions) && url.host_str() == Some("localhost");
    url.scheme() == "tauri" || is_on_windows || is_in_development
}
