//! A wrong passphrase is told kindly, changes nothing, and the next try may be right.

use std::fs;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

#[test]
fn a_wrong_passphrase_opens_nothing_and_changes_nothing() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let contents = || -> Vec<_> {
        let files = hedgerow_tests::harness::home::files_under(&desk.home.vault());
        files.into_iter().map(|file| (fs::read(&file).unwrap(), file)).collect()
    };
    let before = contents();
    let window = Window::open(&desk);
    window.wait_for_focus("Passphrase");
    window.write("three hens in a hedge");
    window.press(&[key::ENTER]);
    window.wait_for_text("That is not the passphrase.");
    assert!(contents() == before, "a wrong passphrase wrote to the vault");

    // The field is selected, so that typing replaces what was wrong.
    steps::unlock(&window, PASSPHRASE);
}
