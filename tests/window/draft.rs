//! What was typed and not saved survives a power cut, encrypted.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

/// Opens a journal and writes a sentence without saving it.
fn begin_a_sentence<'a>(desk: &'a Desk, what: &str) -> Window<'a> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.write("Mum");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write(what);
    steps::wait_until_written();
    window
}

fn assert_it_is_here_again(desk: &Desk, what: &str) {
    let window = steps::open_again(desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("What you had written is here again.");
    let fields = steps::written(&window);
    assert!(fields.contains(what) && fields.contains("Mum"), "{fields}");
}

#[test]
fn a_draft_survives_a_kill_and_is_nowhere_readable() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let needle = Needle::make();
    let _window = begin_a_sentence(&desk, needle.word());
    desk.clear();
    assert_eq!(files::holding(&desk.home, &needle), []);
    assert_it_is_here_again(&desk, needle.word());
}

#[test]
fn a_crash_of_the_view_locks_and_loses_no_draft() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let _window = begin_a_sentence(&desk, "my Sunday");
    let before = desk.apps();
    // The kernel keeps fifteen letters of a name.
    for view in desk.processes().into_iter().filter(|process| process.name() == "WebKitWebProces") {
        view.kill();
    }
    steps::wait_for_a_new_process(&desk, &before);
    assert_it_is_here_again(&desk, "my Sunday");
}

#[test]
fn an_amendment_in_progress_is_here_again_after_a_lock() {
    let desk = Desk::new();
    let entry = journal::draft(Uuid::now_v7(), "my whole Saturday");
    journal::lay_ready(&desk.home, |journal| {
        journal.entries().log(entry, journal::now()).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click_what_says(Role::Button, "my whole Saturday");
    window.click(Role::Button, "Change it, or add detail");
    window.click(Role::Field, "A note");
    window.write("half a thought");
    // Straight away: the lock itself has to put it away.
    steps::lock(&desk, &window);
    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("What you were changing is here again.");
    // The words are said before the form has read its entry.
    window.find(Role::Field, "A note");
    let script = "return [...document.querySelectorAll('dialog textarea')].map((field) => field.value)";
    let fields = window.run(script, &[]).to_string();
    assert!(fields.contains("half a thought"), "{fields}");
}
