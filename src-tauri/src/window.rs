//! The windows, made in Rust so that none exists that is not named here.

use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// The label of the one window, also in `capabilities/main.json`.
pub const MAIN: &str = "main";
/// The title, whatever the window shows: a title is read over a shoulder and in a list of windows.
const TITLE: &str = "Hedgerow";
const PAPER: Color = Color(0xFA, 0xF6, 0xEE, 0xFF);
const PAPER_DARK: Color = Color(0x1E, 0x1F, 0x1B, 0xFF);

/// Makes the main window. It is shown once its page is there, so that nobody sees it empty.
///
/// # Errors
/// If the system gives no window.
pub fn make_main(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(1120.0, 760.0)
        .min_inner_size(720.0, 520.0)
        .visible(false)
        // WebDriver cannot drive an incognito view; everybody else gets one, which leaves no file behind.
        .incognito(!cfg!(feature = "e2e"))
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .disable_drag_drop_handler()
        .on_navigation(is_own_page)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                reveal(&window);
            }
        })
        .build()?;
    let paper = if window.theme().is_ok_and(|theme| theme == Theme::Dark) { PAPER_DARK } else { PAPER };
    window.set_background_color(Some(paper))?;
    crate::lock::when_the_view_crashes(&window);
    Ok(())
}

/// Brings the main window to the front.
pub fn show_main(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        reveal(&window);
    }
}

/// Hides every window, at once.
pub fn hide_all(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.hide();
    }
}

/// A window that cannot be shown or focused is still a window: the user can raise it by hand.
fn reveal(window: &WebviewWindow) {
    let _ = window.show();
    let _ = window.set_focus();
}

fn is_own_page(url: &tauri::Url) -> bool {
    let is_on_windows = url.host_str() == Some("tauri.localhost");
    // The server of `npm run dev`, which only a build for developers may show.
    let is_in_development = cfg!(debug_assertions) && url.host_str() == Some("localhost");
    url.scheme() == "tauri" || is_on_windows || is_in_development
}
