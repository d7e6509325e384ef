//! What was typed and not saved survives a power cut, encrypted.

use std::time::Duration;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

/// Drafts are written within 400 ms of the last key; this is well beyond.
const WRITTEN: Duration = Duration::from_millis(1500);

#[test]
fn a_draft_survives_a_kill_and_is_nowhere_readable() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    let needle = Needle::make();
    window.wait_for_focus(steps::WHO);
    window.write("Mum");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write(needle.word());
    std::thread::sleep(WRITTEN);
    desk.clear();
    assert_eq!(files::holding(&desk.home, &needle), []);

    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("What you had written is here again.");
    let script = "return [...document.querySelectorAll('textarea, input')].map((field) => field.value)";
    let fields = window.run(script, &[]).to_string();
    assert!(fields.contains(needle.word()), "{fields}");
    assert!(fields.contains("Mum"), "{fields}");
    assert!(window.look_for(Role::Field, steps::WHAT).is_some());
}
