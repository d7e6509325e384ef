//! A backup is made and tried in the window, and restored from the lock window beside what is there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::home::files_under;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};
use uuid::Uuid;

/// How long a backup of a journal of one entry takes at the most.
const SOON: Duration = Duration::from_secs(5);
const FIELD: &str = "The passphrase of that time";

/// A desk with a journal of one entry, and a folder that stands for a stick.
fn desk() -> (Desk, PathBuf) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        journal.entries().log(journal::draft(Uuid::now_v7(), "my Saturday"), journal::now()).unwrap();
    });
    let stick = desk.home.path("stick");
    fs::create_dir(&stick).unwrap();
    (desk, stick)
}

/// Makes a backup on the stick, by the window.
fn back_up(desk: &Desk, window: &Window<'_>, stick: &Path) -> PathBuf {
    steps::unlock(window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    steps::lay_answer(desk, stick);
    window.click(Role::Button, "Choose a folder");
    window.wait_for_text(&format!("They go to {}", stick.display()));
    // The one of the day may be under way just now: then this one waits its turn.
    wait::until("a backup by hand", || {
        window.click(Role::Button, "Back up now");
        wait::within(SOON, || window.text().contains("The backup is made and was read back.").then_some(()))
    });
    window.wait_for_text("Last verified today: 1 entry.");
    let mut files = files_under(stick);
    files.sort();
    files.pop().expect("a backup is on the stick")
}

#[test]
fn a_backup_is_made_by_hand_and_its_restore_is_tried() {
    let (desk, stick) = desk();
    let window = Window::open(&desk);
    let made = back_up(&desk, &window, &stick);
    assert_eq!(made.extension().unwrap(), "hedgerow");
    window.click(Role::Button, "Try a restore");
    window.click(Role::Field, FIELD);
    window.write("three hens in a hedge");
    window.press(&[key::ENTER]);
    window.wait_for_text("That is not the passphrase.");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text("It works.");
    window.wait_for_text("1 entry came out of it.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    assert!(!desk.home.vault().join("backup.unfinished").exists(), "a drill leaves nothing");
}

#[test]
fn a_backup_is_restored_from_the_lock_window_and_the_journal_before_is_put_aside() {
    let (desk, stick) = desk();
    let window = Window::open(&desk);
    let made = back_up(&desk, &window, &stick);
    steps::lock(&desk, &window);
    let mut after = journal::in_home(&desk.home, PASSPHRASE);
    after.entries().log(journal::draft(Uuid::now_v7(), "after the backup"), journal::now()).unwrap();
    after.lock().unwrap();

    steps::lay_answer(&desk, &made);
    let window = steps::open_again(&desk);
    window.click(Role::Button, "Restore from a backup");
    window.click(Role::Button, "Choose the backup");
    window.wait_for_text("Chosen: hedgerow-");
    window.click(Role::Field, FIELD);
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text("Restored: 1 entry came out of the backup.");
    assert!(!window.text().contains("older than when it was last open"), "it is no attack");
    window.wait_for_entry("my Saturday");
    steps::lock(&desk, &window);
    desk.clear();
    assert_eq!(journal::requests(&mut journal::in_home(&desk.home, PASSPHRASE)), ["my Saturday"]);
    let aside: Vec<_> =
        fs::read_dir(desk.home.path("data")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let aside =
        aside.iter().find(|path| path.to_string_lossy().contains("hedgerow-before-")).expect("it is there");
    assert!(aside.join("journal.db").exists(), "whole");
}
