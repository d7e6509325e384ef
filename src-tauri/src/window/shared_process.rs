//! One web process for all views: half the memory of two, and one page scheme. Tauri registers the scheme of its pages once, and
//! every incognito view would have a context of its own, in which a second one would find no page; related views share both.
//!
//! WebKit's objects belong to the main thread, and so does everything here.

use std::cell::RefCell;

use glib::WeakRef;
use glib::object::ObjectExt;
use tauri::{AppHandle, WebviewWindow, WebviewWindowBuilder, Wry};
use webkit2gtk::{WebView, WebViewExt};

thread_local! {
    /// The views that were made, those that are gone among them.
    static VIEWS: RefCell<Vec<WeakRef<WebView>>> = const { RefCell::new(Vec::new()) };
}

/// Lets the view that is being built share the process of one that is there.
pub fn join<'a>(
    builder: WebviewWindowBuilder<'a, Wry, AppHandle>,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    match views().into_iter().next() {
        Some(view) => builder.with_related_view(view),
        None => builder,
    }
}

/// Remembers the view of a window that was made.
pub fn note(window: &WebviewWindow) {
    // A window that has no view has nothing to share.
    let _ = window.with_webview(|view| VIEWS.with_borrow_mut(|views| views.push(view.inner().downgrade())));
}

/// Ends the process and has every page loaded by another.
pub fn renew(app: &AppHandle) {
    super::on_main_thread(app, |_| {
        let views = views();
        if let Some(view) = views.first() {
            view.terminate_web_process();
        }
        for view in views {
            view.reload();
        }
    });
}

fn views() -> Vec<WebView> {
    VIEWS.with_borrow(|views| views.iter().filter_map(WeakRef::upgrade).collect())
}
