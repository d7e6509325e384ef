//! Two Hedgerows never write to one vault.

use std::time::Duration;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{app, steps, wait};

#[test]
fn a_second_start_ends_and_leaves_the_first_as_it_was() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    let first = desk.apps();

    let mut second = desk.start(app::end_to_end());
    let ended = wait::within(Duration::from_secs(15), || (!second.is_running()).then_some(()));
    assert!(ended.is_some(), "a second instance went on beside the first");
    assert_eq!(desk.apps(), first);
    assert!(window.text().contains(steps::QUESTION), "the first is still open");
}

#[test]
fn without_a_bus_the_vault_itself_refuses_the_second() {
    let desk = Desk::new().without_bus();
    journal::lay_ready(&desk.home, |_| {});
    let first = Window::open(&desk);
    steps::unlock(&first, PASSPHRASE);

    let second = Window::open(&desk);
    second.wait_for_focus("Passphrase");
    second.write(PASSPHRASE);
    second.press(&[key::ENTER]);
    second.wait_for_text("Your journal is open in another window or program.");
    assert!(first.text().contains(steps::QUESTION), "the first is still open");
}
