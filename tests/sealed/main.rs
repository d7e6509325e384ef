//! A sealed page, opened by somebody who was handed it, from the disk: in Chromium without a network, and as far as its driver can tell in
//! WebKit.
#![cfg(target_os = "linux")]

mod reader;
mod report;
#[path = "../../crates/report/tests/year/mod.rs"]
mod year;

use std::time::Duration;

use serde_json::json;

use crate::reader::{Reader, WORDS};

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

/// From the page as it comes, by way of words that are wrong, to the report.
fn assert_it_opens_with_its_words_alone(reader: &Reader) {
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
}

#[test]
fn a_page_opens_with_its_words_alone_and_shows_and_prints_the_report() {
    let reader = Reader::of(REPORT);
    assert_it_opens_with_its_words_alone(&reader);
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
fn a_page_opens_with_its_words_alone_in_webkit() {
    assert_it_opens_with_its_words_alone(&Reader::in_webkit(REPORT));
}

#[test]
fn the_report_has_its_own_styles_on_screen() {
    for reader in [Reader::of(REPORT), Reader::in_webkit(REPORT)] {
        reader.answer(WORDS);
        reader.wait_for_text("Opened on this device only.");
        assert!(reader.report().contains("She rings"));
        reader.enter_report();
        assert_eq!(reader.run("return getComputedStyle(document.body).color"), json!("rgb(1, 2, 3)"));
    }
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
    assert_eq!(reader.requests(), Vec::<String>::new(), "nothing was asked for");
    assert_eq!(reader.run("return document.querySelector('iframe').getAttribute('sandbox')"), json!(""));
}

#[test]
fn nothing_in_a_report_can_run_or_lead_away_in_webkit() {
    let reader = Reader::in_webkit(HOSTILE);
    reader.answer(WORDS);
    reader.wait_for_text("Opened on this device only.");
    assert!(reader.report().contains("Still here."));
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(reader.title(), "Calm", "a script would have changed it");
    assert!(reader.report().contains("Still here."), "nothing was led away to");
}

#[test]
fn a_page_keeps_nothing_and_loads_nothing() {
    for reader in [Reader::of(REPORT), Reader::in_webkit(REPORT)] {
        assert_it_keeps_nothing_and_loads_nothing(&reader);
    }
}

fn assert_it_keeps_nothing_and_loads_nothing(reader: &Reader) {
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
    reader.refresh();
    reader.wait_for_text("It opens with six words");
}
