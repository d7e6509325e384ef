//! The capture window: there at once, one sentence, and gone again; while locked it seals.

use hedgerow_journal::inbox::{Capture, Said};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Page, Window, key};
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

#[test]
fn an_entry_is_captured_beside_the_open_journal_in_seven_keys_and_eight_with_the_wish() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.keys_pressed();
    steps::log(&window, "Alma", "my Sunday", &['y', '2']);
    window.press(&[key::ESCAPE]);
    assert!(window.keys_pressed() <= 7);
    steps::wait_until_shown(&desk, 1);
    steps::call_capture(&desk, &window);
    steps::log(&window, "Alma", "my Monday", &['r', 'y', '2']);
    window.press(&[key::ESCAPE]);
    assert!(window.keys_pressed() <= 8);
    steps::wait_until_shown(&desk, 1);
    window.turn_to(Page::Main);
    window.wait_for_entry("my Sunday");
    window.wait_for_entry("my Monday");
}

#[test]
fn while_locked_a_sentence_is_sealed_in_the_same_number_of_keys() {
    for (choices, most) in [(&['y', '2'][..], 7), (&['r', 'y', '2'], 8)] {
        let desk = desk();
        let window = Window::open(&desk);
        window.wait_for_focus("Passphrase");
        steps::call_capture(&desk, &window);
        window.wait_for_focus(steps::WHO);
        window.keys_pressed();
        window.write("Alma");
        window.press(&[key::ENTER]);
        window.wait_for_focus(steps::WHAT);
        window.write("my Sunday");
        window.press(&[key::ENTER]);
        window.press(choices);
        window.press(&[key::ENTER]);
        window.wait_for_text(steps::SEALED);
        // The view that showed it goes with this key, and cannot say that it was pressed.
        window.last_chord(&[key::ESCAPE]);
        assert!(window.keys_pressed() < most);
        steps::wait_until_shown(&desk, 1);
        desk.clear();
        let review = journal::in_home(&desk.home, PASSPHRASE).inbox().review().unwrap();
        assert!(matches!(&review.captures[..], [Capture { said: Said::Entry { .. }, .. }]), "{review:?}");
    }
}

#[test]
fn by_mouse_a_capture_takes_five_clicks_and_the_words() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.clicks_made();
    window.keys_pressed();
    window.click(Role::Button, "Alma");
    window.wait_for_focus(steps::WHAT);
    window.write("my Sunday");
    window.click(Role::Radio, "rather not");
    window.click(Role::Radio, "yes");
    window.click(Role::Radio, "drained");
    window.click(Role::Button, "Keep it");
    window.wait_for_text(steps::KEPT);
    assert!(window.clicks_made() <= 5);
    assert_eq!(window.keys_pressed(), 0);
}

#[test]
fn escape_puts_the_window_away_and_what_was_begun_comes_back_after_a_kill() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.wait_for_focus(steps::WHO);
    window.write("Mum");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write("my Monday");
    window.press(&[key::ESCAPE]);
    steps::wait_until_shown(&desk, 1);

    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.wait_for_focus(steps::WHAT);
    let fields = steps::written(&window);
    assert!(fields.contains("my Monday") && fields.contains("Mum"), "{fields}");
}

#[test]
fn what_is_not_answered_yet_is_kept_from_the_capture_window_and_waits_on_today() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.wait_for_focus(steps::WHO);
    window.write("Alma");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write("my Sunday");
    steps::press(&window, "Not answered yet");
    window.wait_for_text("It can wait.");
    window.press(&[key::ESCAPE]);
    steps::wait_until_shown(&desk, 1);
    window.turn_to(Page::Main);
    window.find(Role::Button, "Answer it now");
    window.wait_for_text("my Sunday");
    assert_eq!(window.entries().len(), 1, "what waits is no entry");
}
