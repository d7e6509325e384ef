//! When the system's session locks, or the computer is about to sleep, an open journal locks as well.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::login::Login;
use hedgerow_tests::harness::process::Process;
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::Window;

/// An open journal on a desk whose logind is ours; then that is said, and the process that knew the key must be gone.
fn assert_locks_when(said: impl FnOnce(&Login)) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let login = Login::start(desk.bus());
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    login.wait_for_a_delay();
    let before: Vec<Process> = desk.apps();
    said(&login);
    steps::wait_for_a_new_process(&desk, &before);
    assert!(window.has_ended(), "the driven window went with its process");

    let window = steps::open_again(&desk);
    window.wait_for_focus("Passphrase");
    steps::unlock(&window, PASSPHRASE);
}

#[test]
fn when_the_systems_session_locks_the_journal_locks() {
    assert_locks_when(Login::say_lock);
}

#[test]
fn before_sleep_the_journal_locks_and_lets_sleep_begin() {
    assert_locks_when(|login| {
        login.say_sleep();
        login.wait_until_sleep_may_begin();
    });
}
