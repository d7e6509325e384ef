//! An open journal that nobody touches locks by itself, when the person said it should and not before.

use std::thread::sleep;
use std::time::Duration;

use hedgerow_journal::settings::Settings;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::Window;

/// The shortest time that can be chosen.
const MINUTES: u16 = 1;
/// Well within it.
const NOT_YET: Duration = Duration::from_secs(40);

#[test]
fn a_minute_without_a_touch_locks() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let settings = Settings { lock_after_minutes: MINUTES, ..Settings::default() };
        journal.settings().change(&settings).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    let before = desk.apps();
    sleep(NOT_YET);
    assert_eq!(desk.apps(), before, "it is not time yet");
    steps::wait_for_a_new_process(&desk, &before);

    let window = steps::open_again(&desk);
    window.wait_for_focus("Passphrase");
}
