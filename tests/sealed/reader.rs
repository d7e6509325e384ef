//! Somebody who was handed a sealed page: Chromium without a network, or WebKit, from the disk.
#![allow(dead_code, reason = "the tests and the benchmark use a part of it each")]

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hedgerow_report::seal::sealed_page;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::webdriver::WebDriver;
use hedgerow_vault::Passphrase;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The words that open every page here.
pub const WORDS: &str = "acorn bramble clover dew elder fern";
const FILE: &str = "for-you.html";

/// A folder with the sealed page of a document in it.
fn sealed(html: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let page = sealed_page(html, &Passphrase::new(WORDS.to_owned())).expect("a sealed page");
    std::fs::write(folder.path().join(FILE), page).expect("a file");
    folder
}

/// A browser with a sealed page in it.
pub struct Reader {
    driver: WebDriver,
    folder: TempDir,
    /// Where WebKit has its window; Chromium needs none.
    _desk: Option<Desk>,
}

impl Reader {
    /// Seals a document and opens the page in a Chromium of its own.
    pub fn of(html: &str) -> Self {
        let folder = sealed(html);
        let driver = WebDriver::browse(folder.path()).unwrap_or_else(|why| panic!("no Chromium: {why}"));
        Self { driver, folder, _desk: None }.at_the_page()
    }

    /// The same in WebKit, whose driver can neither print nor tell what was asked for or complained of.
    pub fn in_webkit(html: &str) -> Self {
        let (folder, desk) = (sealed(html), Desk::new());
        let driver = WebDriver::browse_in_webkit(&desk).unwrap_or_else(|why| panic!("no WebKit: {why}"));
        Self { driver, folder, _desk: Some(desk) }.at_the_page()
    }

    fn at_the_page(self) -> Self {
        self.driver.post("url", &json!({ "url": self.address() })).expect("the page opens");
        self
    }

    fn address(&self) -> String {
        format!("file://{}", self.folder.path().join(FILE).display())
    }

    /// Runs a script, and gives what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.driver.post("execute/sync", &json!({ "script": script, "args": [] })).expect("a script")
    }

    /// What can be read.
    pub fn text(&self) -> String {
        self.run("return document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// The page's title.
    pub fn title(&self) -> String {
        self.driver.get("title").expect("a title").as_str().unwrap_or_default().to_owned()
    }

    /// Types into the field that has the focus, and presses Enter.
    pub fn answer(&self, words: &str) {
        let key = |key: char| {
            [
                json!({ "type": "keyDown", "value": key.to_string() }),
                json!({ "type": "keyUp", "value": key.to_string() }),
            ]
        };
        let keys: Vec<Value> = words.chars().chain(['\u{E007}']).flat_map(key).collect();
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        self.driver.post("actions", &keyboard).expect("keys");
    }

    /// Waits until that can be read.
    pub fn wait_for_text(&self, words: &str) {
        let said = wait::within(wait::PATIENCE, || self.text().contains(words).then_some(()));
        assert!(said.is_some(), "the page does not say “{words}” but: {}", self.text());
    }

    /// What the frame with the report says.
    pub fn report(&self) -> String {
        self.enter_report();
        let text = wait::within(wait::PATIENCE, || Some(self.text()).filter(|text| !text.is_empty()));
        self.leave_report();
        text.unwrap_or_default()
    }

    /// From here on scripts run in the frame with the report.
    pub fn enter_report(&self) {
        let frame = self.run("return document.querySelector('iframe')");
        self.driver.post("frame", &json!({ "id": frame })).expect("the frame");
    }

    /// From here on scripts run in the page again.
    pub fn leave_report(&self) {
        self.driver.post("frame", &json!({ "id": null })).expect("the page again");
    }

    /// Loads the page again.
    pub fn refresh(&self) {
        self.driver.post("refresh", &json!({})).expect("loaded again");
    }

    /// What the browser complained of.
    pub fn complaints(&self) -> Vec<String> {
        self.log("browser")
    }

    /// The addresses that the page asked for and was not refused, the file itself and what is written in it aside.
    pub fn requests(&self) -> Vec<String> {
        let events = self.log("performance");
        let events: Vec<Value> = events.iter().filter_map(|event| serde_json::from_str(event).ok()).collect();
        let said = |event: &Value, what: &str| {
            event.pointer(what).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let of =
            |method: &'static str| events.iter().filter(move |event| event["message"]["method"] == method);
        let refused: Vec<String> = of("Network.loadingFailed")
            .filter(|event| said(event, "/message/params/blockedReason") == "csp")
            .map(|event| said(event, "/message/params/requestId"))
            .collect();
        let own = self.address();
        of("Network.requestWillBeSent")
            .filter(|event| !refused.contains(&said(event, "/message/params/requestId")))
            // The browser's first tab is a page of its own, and asks itself for its parts.
            .filter(|event| !said(event, "/message/params/documentURL").starts_with("chrome://"))
            .map(|event| said(event, "/message/params/request/url"))
            .filter(|address| *address != own && address != "about:srcdoc")
            .collect()
    }

    fn log(&self, which: &str) -> Vec<String> {
        let log = self.driver.post("se/log", &json!({ "type": which })).expect("the log");
        let lines = log.as_array().into_iter().flatten();
        lines.filter_map(|line| line["message"].as_str().map(str::to_owned)).collect()
    }

    /// What comes out of the printer, as text.
    pub fn printed(&self) -> String {
        let pdf = self.driver.post("print", &json!({})).expect("a print");
        let pdf = STANDARD.decode(pdf.as_str().unwrap_or_default()).expect("base64");
        let path = self.folder.path().join("printed.pdf");
        std::fs::write(&path, pdf).expect("a file");
        let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext is there");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Milliseconds from the last key of the words to the report as it stands in its frame.
    pub fn time_to_report(&self) -> f64 {
        let script = "const done = arguments[1]; const field = document.getElementById('passphrase'); field.value = arguments[0];\
            const begun = performance.now();\
            document.querySelector('iframe').addEventListener('load', () => requestAnimationFrame(() => done(performance.now() - begun)));\
            document.getElementById('form').requestSubmit();";
        let took = self
            .driver
            .post("execute/async", &json!({ "script": script, "args": [WORDS] }))
            .expect("a script");
        took.as_f64().expect("a time")
    }
}
