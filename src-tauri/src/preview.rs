//! The page for the therapist, shown before it leaves: the preview is the document.
//!
//! The page is held here, in memory alone, until the view is left or Hedgerow locks, and is served to one frame of the main window
//! under a scheme of its own. It has its own policy: it may run nothing, load nothing and lead nowhere.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::http::{Request, Response, StatusCode, Uri, header};
use tauri::{AppHandle, Manager, Url};

/// The scheme of the frame; `tauri.conf.json` names it in `frame-src` and nowhere else.
pub const SCHEME: &str = "report";
/// As a host, where the system's views know no schemes of one's own.
const HOST_ON_WINDOWS: &str = "report.localhost";
/// What the page may do. A frame of it is sandboxed wherever it stands.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
                      form-action 'none'; sandbox";

/// The page that is shown, if one is.
#[derive(Default)]
pub struct Preview(Mutex<Shown>);

#[derive(Default)]
struct Shown {
    /// How many pages were begun.
    begun: u64,
    /// The page of this number is shown, or none since. Its address has the number, so that a frame notices that it has changed.
    number: u64,
    page: Option<String>,
}

/// A page that is being made, by its number.
#[derive(Clone, Copy)]
pub struct Begun(u64);

impl Preview {
    /// Begins a page: it is shown unless a later one is by then, or all were forgotten meanwhile.
    pub fn begin(&self) -> Begun {
        let mut shown = self.held();
        shown.begun += 1;
        Begun(shown.begun)
    }

    /// Shows a page in place of the one before, and says under which address.
    pub fn show(&self, Begun(place): Begun, page: String) -> String {
        let mut shown = self.held();
        if place > shown.number {
            shown.number = place;
            shown.page = Some(page);
        }
        if cfg!(windows) {
            format!("http://{HOST_ON_WINDOWS}/{place}")
        } else {
            format!("{SCHEME}://localhost/{place}")
        }
    }

    /// Forgets the page, and every one that is being made.
    pub fn forget(&self) {
        let mut shown = self.held();
        shown.number = shown.begun;
        shown.page = None;
    }

    /// The page under an address; nothing if it is not the one that is shown.
    fn page(&self, address: &Uri) -> Option<String> {
        let shown = self.held();
        let is_shown = address.path().trim_start_matches('/') == shown.number.to_string();
        shown.page.clone().filter(|_| is_shown)
    }

    fn held(&self) -> MutexGuard<'_, Shown> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether this is an address of the preview.
pub fn is_address(url: &Url) -> bool {
    url.scheme() == SCHEME || (cfg!(windows) && url.host_str() == Some(HOST_ON_WINDOWS))
}

/// Answers the frame.
pub fn answer(app: &AppHandle, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let page = app.state::<Preview>().page(request.uri());
    let status = if page.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .body(page.unwrap_or_default().into_bytes());
    // Nothing in it is made up at run time, so there is nothing that could be refused.
    response.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(preview: &Preview, address: &str) -> Option<String> {
        preview.page(&address.parse().unwrap())
    }

    #[test]
    fn only_the_newest_page_is_served_and_only_until_it_is_forgotten() {
        let preview = Preview::default();
        let first = preview.show(preview.begin(), "one".to_owned());
        assert_eq!(page(&preview, &first).as_deref(), Some("one"));
        let second = preview.show(preview.begin(), "two".to_owned());
        assert_eq!(page(&preview, &first), None, "an address is of one page");
        assert_eq!(page(&preview, &second).as_deref(), Some("two"));
        preview.forget();
        assert_eq!(page(&preview, &second), None);
    }

    #[test]
    fn a_page_that_is_finished_late_is_not_shown() {
        let preview = Preview::default();
        let (slow, quick) = (preview.begin(), preview.begin());
        let shown = preview.show(quick, "newer".to_owned());
        let late = preview.show(slow, "older".to_owned());
        assert_eq!(page(&preview, &shown).as_deref(), Some("newer"));
        assert_eq!(page(&preview, &late), None);
        let begun = preview.begin();
        preview.forget();
        let late = preview.show(begun, "put away".to_owned());
        assert_eq!(page(&preview, &late), None, "nothing is kept of a page that was left while it was made");
    }

    #[test]
    fn only_the_scheme_of_the_preview_is_its_own() {
        let is = |url: &str| is_address(&url.parse().unwrap());
        assert!(is(&Preview::default().show(Begun(1), String::new())));
        for other in
            ["https://report.example/", "tauri://localhost/", "http://localhost/", "file:///etc/hosts"]
        {
            assert!(!is(other), "{other}");
        }
    }
}
