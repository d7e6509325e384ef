//! Where no program may listen to keys by itself, as on Wayland, the desktop listens and tells.

use hedgerow_tests::harness::app;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::owned::Owned;
use hedgerow_tests::harness::portal::Portal;
use hedgerow_tests::harness::{journal, steps, wait};

#[test]
fn where_no_program_may_listen_the_desktop_does_and_calls_the_capture_window() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let portal = Portal::start(desk.bus(), "Super J");
    let _app = Owned::start(desk.command(app::end_to_end()).env("XDG_SESSION_TYPE", "wayland"));
    let bound = portal.wait_until_bound();
    assert_eq!(bound.wished, "CTRL+SHIFT+h");
    wait::until("the main window", || (steps::visible_windows(&desk).len() == 1).then_some(()));
    portal.say_pressed(&bound);
    wait::until("the capture window", || (steps::visible_windows(&desk).len() == 2).then_some(()));
}
