//! Logging costs little: keys and clicks are counted, words are not.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{pace, steps};
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

fn open(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.keys_pressed();
    window
}

#[test]
fn an_entry_takes_seven_keys_beyond_the_words_and_eight_with_the_wish() {
    let desk = desk();
    let window = open(&desk);
    steps::log(&window, "Alma", "my Sunday", &['y', '2']);
    steps::put_down(&window);
    assert!(window.keys_pressed() <= 7);
    steps::log(&window, "Alma", "my Monday", &['r', 'n', '1']);
    // A no asks what it kept room for; leaving that is a key as well.
    steps::put_down(&window);
    assert!(window.keys_pressed() <= 8);
}

#[test]
fn the_first_entry_is_kept_within_a_minute_of_the_passphrase() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    steps::make_journal(&window, PASSPHRASE);
    window.keys_pressed();
    let read = window.text();
    let (who, what) = ("Alma", "my Sunday");
    steps::log(&window, who, what, &['r', 'y', '2']);
    let keys = window.keys_pressed() + who.len() + what.len();
    // Thought is given to what was asked and to what it cost.
    let seconds = pace::seconds(&read, keys, 2);
    assert!(seconds <= 60.0, "{seconds:.0} s: {keys} keys, and to read:\n{read}");
}

#[test]
fn by_mouse_an_entry_takes_five_clicks_and_the_words() {
    let desk = desk();
    let window = open(&desk);
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
fn what_is_kept_can_be_taken_back_once() {
    let desk = desk();
    let window = open(&desk);
    steps::log(&window, "Alma", "my Sunday", &['y', '2']);
    window.tab_to("Undo");
    window.press(&[key::ENTER]);
    window.wait_for_text("Taken back.");
    window.wait_until_no_entry("my Sunday");
    assert!(window.look_for(Role::Button, "Undo").is_none(), "what is taken back is not taken back again");
    desk.clear();
    let kept = journal::requests(&mut journal::in_home(&desk.home, PASSPHRASE));
    assert_eq!(kept, [BEFORE]);
}
