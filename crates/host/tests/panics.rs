//! No word that somebody wrote leaves a process that panics: its outputs name the place and nothing else.
//!
//! The test starts itself again as a child, which panics in every way there is; without a word from the parent [`child`] has
//! nothing to do.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "tests say what they expected")]

use std::collections::HashMap;
use std::panic::catch_unwind;
use std::process::{Command, Output};
use std::thread;

const PANIC: &str = "HEDGEROW_TEST_PANIC";
/// What somebody wrote.
const WORDS: &str = "Mum asked for my Saturday";

/// The child's side.
#[test]
fn child() {
    let Ok(how) = std::env::var(PANIC) else { return };
    if how != "without the hook" {
        hedgerow_host::process::silence_panics(|place| eprintln!("Hedgerow: {place}"));
    }
    let _ = match how.as_str() {
        "in a thread" => thread::spawn(|| panic!("{WORDS}")).join(),
        "with a value" => catch_unwind(|| std::panic::panic_any(WORDS.to_owned())),
        "by an index" => {
            let known: HashMap<String, u8> = HashMap::new();
            catch_unwind(move || assert_eq!(known[WORDS], 0))
        }
        "by a slice of text" => {
            let end = "Mü".len() - 1;
            catch_unwind(move || assert!("Mümmy asked for my Saturday"[..end].is_empty()))
        }
        "by an expectation" => {
            let unread = WORDS.parse::<u8>().map_err(|_| WORDS);
            catch_unwind(move || assert_eq!(unread.expect(WORDS), 0))
        }
        _ => panic!("{WORDS}"),
    };
}

fn outputs(how: &str) -> String {
    let mut command = Command::new(std::env::current_exe().expect("this binary"));
    command.args(["--exact", "child", "--nocapture"]).env(PANIC, how).env("RUST_BACKTRACE", "1");
    let Output { stdout, stderr, .. } = command.output().expect("it starts");
    String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr)
}

#[test]
fn a_panic_tells_its_place_and_no_word_that_somebody_wrote() {
    for how in
        ["plainly", "in a thread", "with a value", "by an index", "by a slice of text", "by an expectation"]
    {
        let told = outputs(how);
        assert!(!told.contains("Saturday") && !told.contains("Mü"), "{how}: {told}");
        assert!(told.contains("Hedgerow: internal error at "), "{how}: {told}");
    }
}

#[test]
fn without_the_hook_the_words_would_be_told() {
    assert!(outputs("without the hook").contains(WORDS), "the test above would notice");
}
