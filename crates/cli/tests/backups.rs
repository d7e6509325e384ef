//! Backups and restoring: made, tried, and put in the place of what was there, which stays.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::Place;

/// The only file in a folder that is called as backups are.
fn only_backup(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").path());
    let backups: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "hedgerow")).collect();
    assert_eq!(backups.len(), 1, "{backups:?}");
    backups[0].clone()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("text")
}

#[test]
fn a_backup_is_made_where_backups_go_or_in_a_folder_that_is_named() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let made = place.run(&["backup", "--json"]).json().remove(0);
    assert_eq!(made["entries"], 1);
    only_backup(Path::new(made["folder"].as_str().expect("a folder")));
    let stick = place.root().join("stick");
    let missing = place.run(&["backup", "--to", text(&stick), "--json"]).refused(1);
    assert!(missing.contains(r#""code":"backup-folder-missing""#), "a folder is never made: {missing}");
    fs::create_dir(&stick).expect("plugged in");
    assert!(place.run(&["backup", "--to", text(&stick)]).well().contains("one entry"));
    only_backup(&stick);
}

#[test]
fn a_backup_that_is_tried_changes_nothing_and_one_that_is_restored_puts_aside_what_was_there() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let stick = place.root().join("stick");
    fs::create_dir(&stick).expect("plugged in");
    place.run(&["backup", "--to", text(&stick)]).well();
    let backup = only_backup(&stick);
    place.log("Dad", "after the backup").well();
    let tried = place.run(&["restore", "--try", text(&backup), "--json"]).json().remove(0);
    assert_eq!((&tried["entries"], tried.get("put_aside")), (&1.into(), None));
    assert!(place.run(&["list"]).well().contains("after the backup"), "nothing was changed");
    let restored = place.run(&["restore", text(&backup), "--json"]).json().remove(0);
    assert_eq!(restored["entries"], 1);
    let listed = place.run(&["list"]);
    assert_eq!(listed.beside, "", "that it is older is no alarm: it was restored on purpose");
    let listed = listed.well();
    assert!(listed.contains("my Saturday") && !listed.contains("after the backup"), "{listed}");
    let aside = restored["put_aside"].as_str().expect("where the other one is");
    assert!(place.run(&["list", "--vault", aside]).well().contains("after the backup"), "nothing is lost");
}

#[test]
fn a_backup_becomes_a_journal_where_there_is_none() {
    let (place, other) = (Place::new(), Place::empty());
    place.log("Mum", "my Saturday").well();
    let made = place.run(&["backup", "--json"]).json().remove(0);
    let backup = only_backup(Path::new(made["folder"].as_str().expect("a folder")));
    let tried = other.run(&["restore", "--try", text(&backup), "--json"]).refused(1);
    assert!(tried.contains(r#""code":"not-present""#), "trying makes no folder: {tried}");
    assert!(!other.folder().exists());
    assert_eq!(other.run(&["restore", text(&backup)]).well().lines().count(), 1, "nothing was put aside");
    assert!(other.run(&["list"]).well().contains("my Saturday"));
}

#[test]
fn the_recovery_key_of_its_time_opens_a_backup_when_the_passphrase_is_forgotten() {
    let (place, other) = (Place::new(), Place::empty());
    place.log("Mum", "my Saturday").well();
    let made = place.run(&["backup", "--json"]).json().remove(0);
    let backup = only_backup(Path::new(made["folder"].as_str().expect("a folder")));
    assert!(place.run_by_recovery_key(&["restore", "--try", text(&backup)]).well().contains("one entry"));
    fs::copy(place.recovery_key_file(), other.recovery_key_file()).expect("the paper is at hand");
    other.run_by_recovery_key(&["restore", text(&backup)]).well();
    assert!(other.run_by_recovery_key(&["list"]).well().contains("my Saturday"));
}

#[test]
fn what_cannot_be_restored_leaves_the_journal_as_it_is() {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let made = place.run(&["backup", "--json"]).json().remove(0);
    let backup = only_backup(Path::new(made["folder"].as_str().expect("a folder")));
    let held = place.unlock();
    let told = place.run(&["restore", text(&backup), "--json"]).refused(1);
    assert!(told.contains(r#""code":"in-use""#), "{told}");
    held.lock().expect("locked");
    fs::write(place.passphrase_file(), "kettle on the windowsill").expect("written");
    let told = place.run(&["restore", text(&backup), "--json"]).refused(1);
    assert!(told.contains(r#""code":"wrong-passphrase""#), "{told}");
    fs::write(place.passphrase_file(), crate::common::PASSPHRASE).expect("written");
    let no_backup = place.root().join("passphrase");
    assert_eq!(place.run(&["restore", text(&no_backup)]).code, Some(1));
    assert!(place.run(&["list"]).well().contains("my Saturday"));
}
