//! What is captured while locked is readable nowhere: not on the disk, and in no view once the window is put away.

use hedgerow_tests::harness::app::{self, App};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::keyboard::Keyboard;
use hedgerow_tests::harness::memory::{self, Look};
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::process::Process;
use hedgerow_tests::harness::{files, journal, steps, wait};

/// The views that hold the needle.
fn holders(desk: &Desk, needle: &Needle) -> Vec<Process> {
    let views = desk.processes().into_iter().filter(|process| process.name().starts_with("WebKit"));
    views.filter(|view| matches!(memory::look(*view, &[needle]), Look::Holds(_))).collect()
}

#[test]
fn what_is_captured_while_locked_is_on_no_disk_and_in_no_view() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let needle = Needle::make();
    let _app = App::open(&desk, &app::real(), &[]);
    let settle = || drop(desk.display.look_when_still());
    settle();
    let keyboard = Keyboard::of(&desk.display);
    steps::call_capture_by_keys(&desk, "ctrl+shift+h");
    keyboard.write("Alma");
    keyboard.press(&["Return"]);
    keyboard.write(needle.word());
    keyboard.press(&["Return", "r", "y", "2"]);
    wait::until("one view to hold what is written", || (holders(&desk, &needle).len() == 1).then_some(()));
    assert_eq!(files::holding(&desk.home, &needle), [], "before it is sealed");
    keyboard.press(&["Return"]);
    settle();
    keyboard.press(&["space"]);
    steps::wait_until_shown(&desk, 1);
    wait::until("no view to hold it", || holders(&desk, &needle).is_empty().then_some(()));
    assert_eq!(files::holding(&desk.home, &needle), [], "after it was sealed");
    desk.clear();
    let mut journal = journal::in_home(&desk.home, journal::PASSPHRASE);
    assert_eq!(journal.inbox().review().unwrap().captures.len(), 1, "it was sealed");
}
