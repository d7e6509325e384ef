//! A WebDriver session in the real window: WebKitWebDriver, asked over loopback with the few calls that are needed.
//!
//! The protocol is JSON over HTTP, one question at a time, and a test asks in order. So this speaks it directly, and the
//! project needs neither an HTTP client nor an asynchronous runtime for it.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::desk::Desk;
use super::owned::Owned;
use super::wait;

/// Which Chromium is meant: as the setup found it.
#[path = "../../xtask/src/setup/browser.rs"]
mod browser;

/// Longer than anything a page is asked to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// Chromium in a container: nobody's sandbox, no screen, nothing of its own to say to a network, and no network.
const CHROMIUM: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
];

/// Why the driver did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The driver or the app is gone.
    #[error("no answer: {0}")]
    Gone(#[from] std::io::Error),
    /// The answer is none that WebDriver knows.
    #[error("not an answer: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The driver said no, with its own name for the reason.
    #[error("{name}: {message}")]
    Refused {
        /// Such as `stale element reference`.
        name: String,
        /// For people.
        message: String,
    },
}

/// A session with one window.
pub struct WebDriver {
    port: u16,
    session: String,
    /// A browser outlives its driver unless it is told to end.
    is_browser: bool,
    _driver: Owned,
}

impl WebDriver {
    /// Starts the driver on the desk, and the app under it.
    ///
    /// # Errors
    /// If the app ends before it shows a window, as a second instance does.
    pub fn open(desk: &Desk, app: &Path) -> Result<Self, Refusal> {
        Self::open_with(desk, app, &[])
    }

    /// Starts WebKit's own little browser on the desk: the engine of Safari and of GNOME's browser, with nothing of either around it.
    ///
    /// # Errors
    /// If the browser does not start.
    pub fn browse_in_webkit(desk: &Desk) -> Result<Self, Refusal> {
        let mut begun = Self::open_with(desk, &mini_browser(), &["--automation"])?;
        begun.is_browser = true;
        Ok(begun)
    }

    fn open_with(desk: &Desk, app: &Path, words: &[&str]) -> Result<Self, Refusal> {
        let port = free_port();
        let mut command = desk.command("WebKitWebDriver");
        // What tauri-driver would say to Tauri, and all it does on Linux beside what follows.
        command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = Owned::start(command.arg(format!("--port={port}")));
        wait::until("the driver to listen", || TcpStream::connect(("127.0.0.1", port)).ok());
        let options = json!({ "binary": app, "args": words });
        Self::begin(port, driver, &json!({ "webkitgtk:browserOptions": options }))
    }

    /// Starts Chromium, without a screen and without a network, with a profile of its own in that folder.
    ///
    /// # Errors
    /// If the browser does not start.
    pub fn browse(profile: &Path) -> Result<Self, Refusal> {
        let browser = browser::find().ok_or(ErrorKind::NotFound).map_err(std::io::Error::from)?;
        let port = free_port();
        let mut command = std::process::Command::new(browser::DRIVER);
        command.arg(format!("--port={port}")).arg("--silent").env("HOME", profile).env("LANG", "C.UTF-8");
        let driver = Owned::start(&mut command);
        wait::until("the driver to listen", || TcpStream::connect(("127.0.0.1", port)).ok());
        let folder = format!("--user-data-dir={}", profile.display());
        let mut words: Vec<&str> = CHROMIUM.to_vec();
        words.push(&folder);
        let wanted = json!({
            "goog:chromeOptions": { "binary": browser, "args": words },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let mut begun = Self::begin(port, driver, &wanted)?;
        begun.is_browser = true;
        Ok(begun)
    }

    fn begin(port: u16, driver: Owned, wanted: &Value) -> Result<Self, Refusal> {
        let wanted = json!({ "capabilities": { "alwaysMatch": wanted } });
        let made = ask(port, "POST", "/session", Some(&wanted))?;
        let session = made["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self { port, session, is_browser: false, _driver: driver })
    }

    /// Asks for something of the session.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn get(&self, what: &str) -> Result<Value, Refusal> {
        ask(self.port, "GET", &format!("/session/{}/{what}", self.session), None)
    }

    /// Has the session do something.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn post(&self, what: &str, with: &Value) -> Result<Value, Refusal> {
        ask(self.port, "POST", &format!("/session/{}/{what}", self.session), Some(with))
    }
}

impl Drop for WebDriver {
    fn drop(&mut self) {
        if self.is_browser {
            // A browser that is gone already has nothing to end.
            let _ = ask(self.port, "DELETE", &format!("/session/{}", self.session), None);
        }
    }
}

/// Where WebKit's library brings its browser along, which differs from system to system.
fn mini_browser() -> PathBuf {
    let machines = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|folder| folder.path());
    let folders = ["/usr/libexec", "/usr/lib"].map(PathBuf::from).into_iter().chain(machines);
    let mut places = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    places.find(|place| place.is_file()).expect("MiniBrowser comes with the library of webkit2gtk-4.1")
}

/// Below the ports that systems hand out by themselves: a driver and a view that take one of those never meet ours.
const PORTS: std::ops::Range<u16> = 10_000..30_000;

/// A port that nobody listens at, and another each time. Another run of tests beside this one begins elsewhere.
fn free_port() -> u16 {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let count = u32::from(PORTS.end - PORTS.start);
    let begin = std::process::id().wrapping_mul(97);
    (0..count)
        .map(|_| PORTS.start + (begin.wrapping_add(ASKED.fetch_add(1, Ordering::Relaxed)) % count) as u16)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a free port")
}

fn ask(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    let mut answer: Value = serde_json::from_slice(&body_of(stream)?)?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        None => Ok(value),
        Some(name) => Err(Refusal::Refused {
            name: name.to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
    }
}

/// The body of an answer, as long as its head says: a driver may leave the connection open after it.
fn body_of(stream: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut reader = BufReader::new(stream);
    let mut length = None;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 && !line.trim().is_empty() {
        let said = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        length = length.or(said.and_then(|(_, length)| length.trim().parse().ok()));
        line.clear();
    }
    let mut body = Vec::new();
    reader.take(length.unwrap_or(u64::MAX)).read_to_end(&mut body)?;
    Ok(body)
}
