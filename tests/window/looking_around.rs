//! Looking around in a made-up journal leaves nothing behind.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::home::files_under;
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{files, steps};

#[test]
fn looking_around_leaves_nothing_behind() {
    let (desk, needle) = (Desk::new(), Needle::make());
    let window = Window::open(&desk);
    window.tab_to("Look around in a made-up journal");
    window.press(&[key::ENTER]);
    window.wait_for_text(steps::QUESTION);
    window.wait_for_text("A made-up journal. Nothing here is kept.");
    steps::log(&window, "Alma", needle.word(), &['y', '2']);
    window.wait_for_entry(needle.word());
    assert_eq!(files::holding(&desk.home, &needle), [], "while looking around");
    assert_eq!(files_under(&desk.home.vault()), Vec::<std::path::PathBuf>::new());
    desk.clear();
    assert_eq!(files::holding(&desk.home, &needle), [], "after it was closed");
}
