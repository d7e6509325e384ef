//! Words that look like programs are words, in every field that a person can fill and on every page that shows it.

use std::io::Cursor;
use std::sync::atomic::AtomicBool;

use hedgerow_journal::ids::ImportId;
use hedgerow_journal::{Carrying, Journal, made_up};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::Window;
use serde_json::{Value, json};
use uuid::Uuid;

/// What is tried on programs that take words for more than words. Each that ran would leave `injected` in the window.
const CORPUS: [&str; 10] = [
    "<img src=x onerror=window.injected=1>",
    "<script>window.injected=1</script>",
    "\"><svg onload=window.injected=1>",
    "' onmouseover='window.injected=1",
    "javascript:window.injected=1",
    "</style><b onclick=window.injected=1>b",
    "<iframe srcdoc='<script>top.injected=1'>",
    "{{constructor.constructor('window.injected=1')()}}",
    "${window.injected=1}{@html '<b>b</b>'}",
    "{ $name } <a href=//example.org>a</a>",
];
/// The keys under which the file of everything has a person's own words.
const WRITTEN: [&str; 17] = [
    "name",
    "called",
    "hours",
    "limits",
    "note",
    "request",
    "old_rule",
    "kept_room_for",
    "says",
    "also_true",
    "to_a_friend",
    "situation",
    "words",
    "text",
    "pushback",
    "for_therapist",
    "new_words",
];
/// What no component of ours makes, and every attribute that would be a program.
const FOREIGN: &str = "
    const made = [...document.body.querySelectorAll('img, script, b, object, embed, style, a[href], iframe[srcdoc]')];
    const handling = [...document.body.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')));
    return [window.injected ?? null, [...made, ...handling].map((one) => one.outerHTML.slice(0, 120))]";

/// A made-up journal, as one file.
fn everything() -> String {
    let mut journal = Journal::in_memory().unwrap();
    made_up::fill(&mut journal, 3, journal::now(), made_up::Options::default()).unwrap();
    let mut written = Vec::new();
    carried(|carrying| journal.everything().write(&mut written, carrying).map(drop));
    String::from_utf8(written).unwrap()
}

fn carried(act: impl FnOnce(&mut Carrying<'_>) -> hedgerow_journal::Result<()>) {
    let (cancelled, mut tell) = (AtomicBool::new(false), |_| ());
    act(&mut Carrying::new(&cancelled, &mut tell)).unwrap();
}

/// The same with the corpus in place of every word, and without the mark that it was made up.
fn poisoned(everything: &str) -> String {
    let (mut list, mut count) = ("", 0);
    let mut lines = Vec::new();
    for line in everything.lines() {
        list = line.strip_suffix(": [").unwrap_or(list);
        let Ok(mut record) = serde_json::from_str::<Value>(line.trim_end_matches(',')) else {
            lines.push(line.to_owned());
            continue;
        };
        if list != "\"facts\"" && record.is_object() {
            poison(&mut record, &mut count);
            lines.push(record.to_string() + if line.ends_with(',') { "," } else { "" });
        }
    }
    lines.join("\n")
}

fn poison(value: &mut Value, count: &mut usize) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| poison(value, count)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(words) if WRITTEN.contains(&name.as_str()) && !words.is_empty() => {
                        *words = format!("{}{count}", CORPUS[*count % CORPUS.len()]);
                        *count += 1;
                    }
                    value => poison(value, count),
                }
            }
        }
        _ => {}
    }
}

fn assert_words_are_words(window: &Window<'_>, page: &str) {
    assert!(window.text().contains("injected=1"), "{page} shows nothing of the corpus:\n{}", window.text());
    assert_eq!(window.run(FOREIGN, &[]), json!([null, []]), "{page}");
}

#[test]
fn words_that_look_like_programs_are_words_on_every_page() {
    let desk = Desk::new();
    let poisoned = poisoned(&everything());
    journal::lay_ready(&desk.home, |journal| {
        let file = Cursor::new(poisoned.as_bytes());
        let (id, length) = (ImportId(Uuid::now_v7()), poisoned.len() as u64);
        carried(|carrying| journal.everything().import(id, file, length, journal::now(), carrying).map(drop));
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("injected=1");
    assert_words_are_words(&window, "Today");

    window.click(Role::Button, "People");
    window.wait_for_text("injected=1");
    window.click(Role::Button, "More ways to look");
    window.find(Role::Heading, "Ways of answering");
    assert_words_are_words(&window, "People");
    window.click_what_says(Role::Button, CORPUS[0]);
    window.find(Role::Heading, "The hedge");
    window.click(Role::Button, "More ways to look");
    assert_words_are_words(&window, "a person");

    window.click(Role::Button, "Week");
    window.wait_for_text("injected=1");
    assert_words_are_words(&window, "Week");
    steps::go_anywhere(&window, "old rules");
    window.find(Role::Heading, "Old rules");
    window.wait_for_text("injected=1");
    assert_words_are_words(&window, "old rules");
    steps::go_anywhere(&window, "inside");
    window.find(Role::Heading, "Inside the hedge");
    window.wait_for_text("injected=1");
    assert_words_are_words(&window, "inside the hedge");
    window.click(Role::Button, "Share");
    window.click(Role::Button, "A page for my therapist");
    window.click(Role::Button, "Pick a moment");
    window.wait_for_text("injected=1");
    assert_words_are_words(&window, "the page for a therapist");

    // The look sees what it is for.
    window.run("document.body.insertAdjacentHTML('beforeend', arguments[0])", &[json!(CORPUS[0])]);
    let seen = window.run(FOREIGN, &[]);
    assert_eq!(seen[1].as_array().map(Vec::len), Some(2), "an image, and what it would do: {seen}");
}
