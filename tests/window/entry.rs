//! An entry is opened, changed, deleted and brought back.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

#[test]
fn an_entry_that_was_changed_and_deleted_comes_back_as_it_was_changed() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let entry = journal::draft(Uuid::now_v7(), "a lift to the station");
        journal.entries().log(entry, journal::now()).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click_what_says(Role::Button, "a lift to the station");
    window.click(Role::Button, "Change it, or add detail");
    window.tab_to(steps::WHAT);
    window.chord(&[key::CONTROL, 'a']);
    window.write("a lift to the airport");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_entry("a lift to the airport");

    window.click(Role::Button, "Delete");
    window.wait_for_text("Deleted. It is kept for 30 days.");
    window.wait_until_no_entry("a lift");
    window.click(Role::Button, "Undo");
    window.wait_for_entry("a lift to the airport");
    desk.clear();
    let kept = journal::requests(&mut journal::in_home(&desk.home, PASSPHRASE));
    assert_eq!(kept, ["a lift to the airport"]);
}
