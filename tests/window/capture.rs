//! The capture window: there at once, one sentence, and gone again; while locked it seals.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::owned::Owned;
use hedgerow_tests::harness::window::{Page, Window, key};
use hedgerow_tests::harness::{app, steps, wait};
use uuid::Uuid;

/// What the journal holds at first.
const BEFORE: &str = "a lift to the station";

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let before = journal::draft(Uuid::now_v7(), BEFORE);
        journal.entries().log(before, journal::now()).unwrap();
    });
    desk
}

/// Says `hedgerow --log` to a desk on which Hedgerow runs, and turns to the window that comes.
fn call_capture(desk: &Desk, window: &Window<'_>) {
    let mut second = Owned::start(desk.command(app::end_to_end()).arg("--log"));
    wait::until("the second instance to hand over and end", || (!second.is_running()).then_some(()));
    wait_until_shown(desk, 2);
    window.turn_to(Page::Capture);
}

fn wait_until_shown(desk: &Desk, windows: usize) {
    wait::until("the capture window to come or go", || {
        (steps::visible_windows(desk).len() == windows).then_some(())
    });
}

#[test]
fn an_entry_is_captured_beside_the_open_journal_in_seven_keys() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    call_capture(&desk, &window);
    window.keys_pressed();
    steps::log(&window, "Alma", "my Sunday", &['y', '2']);
    window.press(&[key::ESCAPE]);
    assert!(window.keys_pressed() <= 7);
    wait_until_shown(&desk, 1);
    window.turn_to(Page::Main);
    window.wait_for_entry("my Sunday");
}

#[test]
fn escape_puts_the_window_away_and_what_was_begun_comes_back_after_a_kill() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    call_capture(&desk, &window);
    window.wait_for_focus(steps::WHO);
    window.write("Mum");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write("my Monday");
    window.press(&[key::ESCAPE]);
    wait_until_shown(&desk, 1);

    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    call_capture(&desk, &window);
    window.wait_for_focus(steps::WHAT);
    let script = "return [...document.querySelectorAll('textarea, input')].map((field) => field.value)";
    let fields = window.run(script, &[]).to_string();
    assert!(fields.contains("my Monday") && fields.contains("Mum"), "{fields}");
}
