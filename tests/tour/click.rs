//! How long it takes from a click until what was clicked for is painted, with ten years at ten entries a day. Measured inside the
//! page: from the click to the second frame after the pictures are there.

use std::time::{Duration, Instant};

use hedgerow_journal::made_up::{self, Options};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::window::Window;
use serde_json::{Value, json};

use crate::median;

/// Ten a day for ten years, with thirty people.
const MANY: Options = Options { entries: 36_500, weeks: 520, people: 30, long_notes: false };
/// An odd number, so that a median is one of the measured values.
const ROUNDS: usize = 5;
/// The promise, in milliseconds.
const AT_MOST: f64 = 300.0;
/// Until a page that was opened has come to rest.
const REST: Duration = Duration::from_millis(500);

/// Clicks the button that says `words` and notes when `there` is first painted.
const CLICK: &str = "
    const [words, there] = arguments;
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(words));
    window.painted = null;
    const begun = performance.now();
    button.click();
    const look = () => document.querySelector(there)
        ? requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now() - begun; }))
        : requestAnimationFrame(look);
    look();";

/// Measures and prints.
pub fn print() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 11, journal::now(), MANY).expect("a made-up journal");
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    std::thread::sleep(REST);
    let first = painted(&window, "People", "main ul svg");
    let mut lists = Vec::new();
    let mut pages = Vec::new();
    for _ in 0..ROUNDS {
        pages.push(painted(&window, "Mum", "main section figure svg"));
        painted(&window, "Today", "main form");
        lists.push(painted(&window, "People", "main ul svg"));
    }
    println!(
        "\nclick to painted, {} entries (at most {AT_MOST:.0} ms, a dev build, whose journal and readings are optimised):",
        MANY.entries
    );
    println!(
        "      People {:.0} ms, the first time {first:.0} ms; a person's page {:.0} ms (medians of {ROUNDS})",
        median(lists),
        median(pages)
    );
}

/// Milliseconds from the click until it is painted.
fn painted(window: &Window<'_>, words: &str, there: &str) -> f64 {
    window.run(CLICK, &[json!(words), json!(there)]);
    let begun = Instant::now();
    let milliseconds = wait::until("the picture", || match window.run("return window.painted", &[]) {
        Value::Number(number) => number.as_f64(),
        _ => None,
    });
    assert!(begun.elapsed() < wait::PATIENCE, "the picture came late");
    std::thread::sleep(REST);
    milliseconds
}
