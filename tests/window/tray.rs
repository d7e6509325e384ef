//! The tray: one more way to the windows, which says nothing of the journal.

use hedgerow_tests::harness::app::{self, App};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::tray::Tray;
use hedgerow_tests::harness::{journal, steps, wait};

#[test]
fn the_tray_calls_the_capture_window_and_ends_hedgerow() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let tray = Tray::start(desk.bus());
    let mut app = App::open(&desk, &app::end_to_end(), &[]);
    assert_eq!(tray.menu(), ["Log something", "Open Hedgerow", "Lock", "Quit"]);
    tray.choose("Log something");
    wait::until("the capture window", || (steps::visible_windows(&desk).len() == 2).then_some(()));
    assert_eq!(steps::window_titles(&desk), [steps::TITLE]);
    tray.choose("Quit");
    wait::until("Hedgerow to end", || (!app.is_running()).then_some(()));
}
