//! How long it takes from the shortcut until the capture window takes what is typed. Keys are typed from the moment of the
//! shortcut on, one every few milliseconds, whether anybody takes them or not; what was sealed or kept of them tells which was
//! the first that arrived. So the figure is what a person has to wait, with all that is between them and the blank.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use hedgerow_journal::drafts::Form;
use hedgerow_journal::inbox::Said;
use hedgerow_tests::harness::app::App;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::keys::{CONTROL, ESCAPE, Keys, RETURN, SHIFT};
use hedgerow_tests::harness::steps;
use serde_json::Value;

use crate::median;

/// An odd number, so that a median is one of the measured values.
const ROUNDS: usize = 5;
/// Between two keys: how finely the figure is known.
const BETWEEN: Duration = Duration::from_millis(8);
/// As many as a name may have, so that the last of them arrives too; a second altogether, in which the window has long been there.
const KEYS: usize = 120;
/// Until nothing is loaded any more.
const SETTLED: Duration = Duration::from_secs(3);

/// Measures and prints, and gives the longer of the two in milliseconds.
pub fn print(app: &Path, build: &str) -> f64 {
    let locked = median((0..ROUNDS).map(|_| while_locked(app)).collect());
    let open = median((0..ROUNDS).map(|_| while_open(app)).collect());
    println!(
        "shortcut to the first key that is taken: {locked:.0} ms while locked, {open:.0} ms while open ({build}, medians of \
         {ROUNDS}, a key every {} ms; at most 150 in release)",
        BETWEEN.as_millis()
    );
    locked.max(open)
}

fn while_locked(app: &Path) -> f64 {
    let desk = desk();
    let _app = App::open(&desk, app, &[]);
    sleep(SETTLED);
    let sent = call_and_type(&desk, &[ESCAPE]);
    desk.clear();
    let review = journal::in_home(&desk.home, PASSPHRASE).inbox().review().expect("the inbox");
    let [capture] = review.captures.as_slice() else { panic!("one beginning is sealed") };
    let Said::Unfinished { state } = &capture.said else { panic!("a beginning is sealed") };
    first_taken(&sent, &who_in(state))
}

fn while_open(app: &Path) -> f64 {
    let desk = desk();
    let _app = App::open(&desk, app, &[]);
    let keyboard = Keys::of(&desk.display);
    sleep(SETTLED);
    PASSPHRASE.chars().for_each(|letter| keyboard.strike(letter as u32));
    keyboard.strike(RETURN);
    sleep(SETTLED);
    // The first shuts the list of names, which is never open while locked.
    let sent = call_and_type(&desk, &[ESCAPE, ESCAPE]);
    desk.clear();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let draft = journal.drafts().load(Form::Capture).expect("the draft").expect("something was begun");
    first_taken(&sent, &who_in(&draft.0))
}

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

/// What stands in the blank for who.
fn who_in(state: &str) -> String {
    let state: Value = serde_json::from_str(state).expect("a draft");
    state["filled"]["whoText"].as_str().expect("the blank for who").to_owned()
}

/// Presses the shortcut and types; then puts the window away with `keys`, which keeps what arrived. When each letter was sent, and
/// which.
fn call_and_type(desk: &Desk, keys: &[u32]) -> Vec<(Duration, char)> {
    let keyboard = Keys::of(&desk.display);
    keyboard.chord(&[CONTROL, SHIFT], 'h');
    let begun = Instant::now();
    let letters = ('a'..='z').cycle().take(KEYS);
    let sent = letters.map(|letter| {
        keyboard.strike(letter as u32);
        let when = begun.elapsed();
        sleep(BETWEEN);
        (when, letter)
    });
    let sent = sent.collect();
    steps::wait_until_shown(desk, 2);
    sleep(SETTLED);
    keys.iter().for_each(|&key| keyboard.strike(key));
    steps::wait_until_shown(desk, 1);
    sent
}

/// Milliseconds until the first letter that arrived was sent. All that came after it must have arrived too.
fn first_taken(sent: &[(Duration, char)], taken: &str) -> f64 {
    let letters: String = sent.iter().map(|(_, letter)| letter).collect();
    assert!(!taken.is_empty() && letters.ends_with(taken), "sent {letters}, taken {taken}");
    sent[sent.len() - taken.chars().count()].0.as_secs_f64() * 1000.0
}
