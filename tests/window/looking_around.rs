//! Looking around in a made-up journal leaves nothing behind.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::home::files_under;
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

#[test]
fn looking_around_writes_nothing_into_the_journals_folder() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.tab_to("Look around in a made-up journal");
    window.press(&[key::ENTER]);
    window.wait_for_text(steps::QUESTION);
    window.wait_for_text("A made-up journal. Nothing here is kept.");
    steps::log(&window, "Alma", "my Sunday", &['y', '2']);
    assert_eq!(files_under(&desk.home.vault()), Vec::<std::path::PathBuf>::new());
}
