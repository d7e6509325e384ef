//! Files put back from before are noticed, and never refused; what a crash leaves is not taken for it.

use std::fs;

use crate::support::{Place, contents, copy_folder, notes, passphrase, write_note};
use hedgerow_vault::{Vault, Warning};

/// Opens, writes a note and locks, so that there is something newer.
fn go_on(place: &Place, note: &str) {
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, note);
    unlocked.lock().expect("locked");
}

fn warnings(place: &Place) -> Vec<Warning> {
    let unlocked = place.unlock().expect("a roll-back is a warning, not a refusal");
    let warnings = unlocked.warnings().to_vec();
    unlocked.lock().expect("locked");
    warnings
}

#[test]
fn a_whole_folder_put_back_is_noticed_once() {
    let (place, _) = Place::with_vault();
    let old = tempfile::tempdir().expect("a temporary folder");
    copy_folder(&place.folder(), old.path());
    go_on(&place, "second");
    copy_folder(old.path(), &place.folder());
    assert_eq!(warnings(&place), [Warning::RolledBack]);
    assert_eq!(warnings(&place), [], "after it was said, the vault is what it is");
}

#[test]
fn any_single_file_put_back_is_noticed() {
    for name in ["journal.db", "vault.header"] {
        let (place, _) = Place::with_vault();
        let old = fs::read(place.file(name)).expect("the file");
        go_on(&place, "second");
        fs::write(place.file(name), &old).expect("put back");
        assert_eq!(warnings(&place), [Warning::RolledBack], "{name}");
    }
}

#[test]
fn each_single_page_put_back_is_noticed() {
    const PAGE: usize = 4096;
    let (place, _) = Place::with_vault();
    let old = fs::read(place.file("journal.db")).expect("the database");
    go_on(&place, "second");
    let kept = tempfile::tempdir().expect("a temporary folder");
    copy_folder(place.root.path(), kept.path());
    let new = fs::read(place.file("journal.db")).expect("the database");
    let changed = (0..old.len() / PAGE).map(|page| page * PAGE..(page + 1) * PAGE);
    let changed: Vec<_> = changed.filter(|page| old[page.clone()] != new[page.clone()]).collect();
    assert!(changed.len() >= 2, "the note and the count were written");
    for page in changed {
        copy_folder(kept.path(), place.root.path());
        let mut replayed = new.clone();
        replayed[page.clone()].copy_from_slice(&old[page]);
        fs::write(place.file("journal.db"), replayed).expect("put back");
        assert_eq!(warnings(&place), [Warning::RolledBack]);
    }
}

#[test]
fn a_log_planted_beside_a_closed_vault_is_noticed() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, "second");
    let log = fs::read(place.file("journal.db-wal")).expect("the log");
    unlocked.lock().expect("locked");
    fs::write(place.file("journal.db-wal"), log).expect("planted");
    assert_eq!(warnings(&place), [Warning::RolledBack]);
}

#[test]
fn crash_upon_crash_is_not_taken_for_a_roll_back() {
    let (place, _) = Place::with_vault();
    for round in 0..5 {
        let unlocked = place.unlock().expect("unlocked");
        assert_eq!(unlocked.warnings(), [], "round {round}");
        write_note(&unlocked, "again");
        let image = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&place.folder(), image.path());
        drop(unlocked);
        fs::remove_dir_all(place.folder()).expect("removed");
        copy_folder(image.path(), &place.folder());
    }
    let unlocked = place.unlock().expect("unlocked");
    assert_eq!(notes(&unlocked).len(), 6, "nothing was lost");
    unlocked.check_database().expect("both checks pass");
}

#[test]
fn a_vault_carried_to_another_computer_opens_without_a_warning() {
    let (place, _) = Place::with_vault();
    go_on(&place, "second");
    fs::remove_dir_all(place.witness()).expect("the other computer knows nothing");
    assert_eq!(warnings(&place), []);
}

#[test]
fn the_witness_holds_a_count_and_nothing_else() {
    let (place, _) = Place::with_vault();
    go_on(&place, "second");
    let found = contents(&place.witness());
    let text = found.values().next().expect("one witness").clone();
    assert_eq!(String::from_utf8(text).expect("text"), "hedgerow-witness 1\ngeneration: 2\nstate: closed\n");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_witness_that_cannot_be_written_is_said_and_keeps_nobody_out() {
    let (place, _) = Place::with_vault();
    fs::remove_dir_all(place.witness()).expect("removed");
    fs::write(place.witness(), b"a file where the folder should be").expect("written");
    let unlocked = place.vault().unlock(&passphrase()).expect("opens");
    assert_eq!(unlocked.warnings(), [Warning::WitnessUnwritable]);
    unlocked.lock().expect("locks");
}

#[test]
fn a_swapped_capture_key_is_noticed_and_put_right() {
    let (place, _) = Place::with_vault();
    let (another, _) = Place::with_vault();
    let own = fs::read(place.file("capture.pub")).expect("the public key");
    for swap in [fs::read(another.file("capture.pub")).expect("another's"), Vec::new()] {
        fs::write(place.file("capture.pub"), swap).expect("swapped");
        assert_eq!(warnings(&place), [Warning::CaptureKeyReplaced]);
        assert_eq!(fs::read(place.file("capture.pub")).expect("the public key"), own);
    }
    fs::remove_file(place.file("capture.pub")).expect("removed");
    assert_eq!(warnings(&place), [Warning::CaptureKeyReplaced]);
    assert_eq!(warnings(&place), []);
}

#[test]
fn the_count_rises_with_each_opening() {
    let (place, recovery) = Place::with_vault();
    let first = place.unlock().expect("unlocked").generation();
    let vault: Vault = place.vault();
    let second = vault.unlock_with_recovery_key(&recovery).expect("unlocked").generation();
    assert_eq!(second, first + 1);
}
