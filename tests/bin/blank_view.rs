//! One blank WebKitGTK view and nothing else, in the same setting as the app: what its memory is compared with.

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use gtk::prelude::*;
    use webkit2gtk::{WebContext, WebView, WebViewExt};

    gtk::init()?;
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_default_size(1120, 760);
    let view = WebView::with_context(&WebContext::new_ephemeral());
    // Ink enough to see that it was painted, and no more.
    view.load_html(
        "<body><p>Blank, but for this line, which tells a test that the view is there.</p></body>",
        None,
    );
    window.add(&view);
    window.show_all();
    gtk::main();
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn main() {}
