//! A sealed page, opened by somebody who was handed it: Chromium, from the disk, without a network.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hedgerow_report::seal::sealed_page;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::webdriver::WebDriver;
use hedgerow_vault::Passphrase;
use serde_json::{Value, json};
use tempfile::TempDir;

const WORDS: &str = "acorn bramble clover dew elder fern";
const REPORT: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page to talk about</title>\
    <style>body { font-family: serif; color: rgb(1, 2, 3) } .end { margin-top: 400vh }</style></head>\
    <body><h1>A page to talk about</h1><p>She rings after nine. Grüße, שלום 🌿</p><p class=\"end\">The last line.</p></body></html>";

/// What would run, load or lead away, if it could.
const HOSTILE: &str = "<!doctype html><title>Calm</title><meta http-equiv=\"refresh\" content=\"0;url=data:text/html,gone\">\
    <script>document.title = 'ran'; top.document.title = 'ran'</script>\
    <img src=\"x:\" onerror=\"top.document.title = 'ran'\"><svg onload=\"top.document.title = 'ran'\"></svg>\
    <iframe src=\"javascript:top.document.title = 'ran'\"></iframe><link rel=\"stylesheet\" href=\"file:///etc/hostname\">\
    <base href=\"https://example.org/\"><form action=\"https://example.org/\"><input autofocus onfocus=\"top.document.title = 'ran'\"></form>\
    <a href=\"javascript:top.document.title = 'ran'\">away</a><p>Still here.</p>";

/// A browser with a sealed page in it.
struct Reader {
    driver: WebDriver,
    _folder: TempDir,
}

impl Reader {
    fn of(html: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("for-you.html");
        let page = sealed_page(html, &Passphrase::new(WORDS.to_owned())).expect("a sealed page");
        std::fs::write(&path, page).expect("a file");
        let driver = WebDriver::browse(folder.path()).unwrap_or_else(|why| panic!("no Chromium: {why}"));
        let reader = Self { driver, _folder: folder };
        reader.go_to(&path);
        reader
    }

    fn go_to(&self, path: &Path) {
        self.driver
            .post("url", &json!({ "url": format!("file://{}", path.display()) }))
            .expect("the page opens");
    }

    fn run(&self, script: &str) -> Value {
        self.driver.post("execute/sync", &json!({ "script": script, "args": [] })).expect("a script")
    }

    fn text(&self) -> String {
        self.run("return document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    fn title(&self) -> String {
        self.driver.get("title").expect("a title").as_str().unwrap_or_default().to_owned()
    }

    /// Types into the field that has the focus, and presses Enter.
    fn answer(&self, words: &str) {
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

    fn wait_for_text(&self, words: &str) {
        let said = wait::within(wait::PATIENCE, || self.text().contains(words).then_some(()));
        assert!(said.is_some(), "the page does not say “{words}” but: {}", self.text());
    }

    /// What the frame with the report says.
    fn report(&self) -> String {
        let frame = self.run("return document.querySelector('iframe')");
        self.driver.post("frame", &json!({ "id": frame })).expect("the frame");
        let text = wait::within(wait::PATIENCE, || Some(self.text()).filter(|text| !text.is_empty()));
        self.driver.post("frame", &json!({ "id": null })).expect("the page again");
        text.unwrap_or_default()
    }

    /// What the browser complained of.
    fn complaints(&self) -> Vec<String> {
        let log = self.driver.post("se/log", &json!({ "type": "browser" })).expect("the log");
        let lines = log.as_array().into_iter().flatten();
        lines.filter_map(|line| line["message"].as_str().map(str::to_owned)).collect()
    }

    /// What comes out of the printer, as text.
    fn printed(&self) -> String {
        let pdf = self.driver.post("print", &json!({})).expect("a print");
        let pdf = STANDARD.decode(pdf.as_str().unwrap_or_default()).expect("base64");
        let path = self._folder.path().join("printed.pdf");
        std::fs::write(&path, pdf).expect("a file");
        let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext is there");
        String::from_utf8(output.stdout).expect("UTF-8")
    }
}

#[test]
fn a_page_opens_with_its_words_alone_and_shows_and_prints_the_report() {
    let reader = Reader::of(REPORT);
    assert_eq!(reader.title(), "A sealed page");
    assert!(!reader.text().contains("nine"), "nothing of the report is there yet");
    assert_eq!(reader.run("return document.activeElement.id"), json!("passphrase"), "one can type at once");
    assert_eq!(reader.run("return document.activeElement.labels[0].innerText"), json!("Passphrase"));

    reader.answer("");
    reader.wait_for_text("Type the six words first.");
    reader.answer("acorn bramble clover dew elder");
    reader.wait_for_text("do not open this page");
    assert_eq!(reader.run("return document.activeElement.getAttribute('aria-invalid')"), json!("true"));
    assert_eq!(reader.title(), "A sealed page");

    // What was typed is selected, so that typing replaces it. A telephone begins with a capital and ends with a space.
    reader.answer("Acorn bramble clover dew elder fern ");
    reader.wait_for_text("Opened on this device only.");
    let report = reader.report();
    assert!(report.contains("She rings after nine. Grüße, שלום 🌿"), "{report}");
    assert_eq!(reader.title(), "A page to talk about");

    let printed = reader.printed();
    assert!(
        printed.contains("She rings after nine.") && printed.contains("The last line."),
        "all of it is printed: {printed}"
    );
    assert!(!printed.contains("Opened on this device"), "and nothing else: {printed}");
    assert_eq!(
        reader.run("return document.getElementById('paper').childNodes.length"),
        json!(0),
        "it is gone again"
    );
    assert_eq!(
        reader.complaints(),
        Vec::<String>::new(),
        "the policy is kept, and allows what the page needs"
    );
}

#[test]
fn the_report_has_its_own_styles_on_screen() {
    let reader = Reader::of(REPORT);
    reader.answer(WORDS);
    reader.wait_for_text("Opened on this device only.");
    assert!(reader.report().contains("She rings"));
    let frame = reader.run("return document.querySelector('iframe')");
    reader.driver.post("frame", &json!({ "id": frame })).expect("the frame");
    assert_eq!(reader.run("return getComputedStyle(document.body).color"), json!("rgb(1, 2, 3)"));
}

#[test]
fn nothing_in_a_report_can_run_or_lead_away() {
    let reader = Reader::of(HOSTILE);
    reader.answer(WORDS);
    reader.wait_for_text("Opened on this device only.");
    assert!(reader.report().contains("Still here."));
    // Printing brings the report into the page itself.
    assert!(reader.printed().contains("Still here."));
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(reader.title(), "Calm", "a script would have changed it");
    assert!(reader.report().contains("Still here."), "nothing was led away to");
    assert_eq!(reader.run("return document.querySelector('iframe').getAttribute('sandbox')"), json!(""));
}

#[test]
fn a_page_keeps_nothing_and_loads_nothing() {
    let reader = Reader::of(REPORT);
    reader.answer(WORDS);
    reader.wait_for_text("Opened on this device only.");
    assert_eq!(
        reader.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"),
        json!([])
    );
    assert_eq!(
        reader.run("return document.getElementById('passphrase').value"),
        json!(""),
        "the words are gone"
    );
    let kept = "return [document.cookie, localStorage.length, sessionStorage.length]";
    assert_eq!(reader.run(kept), json!(["", 0, 0]));
    reader.driver.post("refresh", &json!({})).expect("loaded again");
    reader.wait_for_text("It opens with six words");
}
