//! One changed byte anywhere in a vault is noticed.
//!
//! 300 bytes of all its files together, evenly spread, and all of the header. A flip counts as noticed when unlocking
//! refuses or warns, or a check of the database fails. The passphrase opens the vault here, so `key.recovery.age` is
//! noticed by being made anew.

use std::fs;
use std::path::Path;

use crate::support::{Place, contents, copy_folder, write_note};

const FLIPS: usize = 300;

/// A vault with some pages in use and some free ones, which only SQLCipher's check reads.
fn vault_with_free_pages() -> Place {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    for _ in 0..40 {
        write_note(&unlocked, &"long ".repeat(400));
    }
    unlocked.connection().execute("DELETE FROM note WHERE rowid > 20", []).expect("deleted");
    unlocked.lock().expect("locked");
    place
}

fn is_noticed(place: &Place) -> bool {
    match place.unlock() {
        Err(_) => true,
        Ok(unlocked) => !unlocked.warnings().is_empty() || unlocked.check_database().is_err(),
    }
}

fn flip_and_ask(kept: &Place, path: &Path, position: usize, bit: u8) -> bool {
    let place = Place::new();
    copy_folder(kept.root.path(), place.root.path());
    let target = place.root.path().join(path.strip_prefix(kept.root.path()).expect("inside"));
    let mut bytes = fs::read(&target).expect("the file");
    bytes[position] ^= 1 << bit;
    fs::write(&target, bytes).expect("flipped");
    is_noticed(&place)
}

#[test]
fn three_hundred_flips_over_all_files_are_all_noticed() {
    let kept = vault_with_free_pages();
    let files = contents(&kept.folder());
    assert_eq!(files.len(), 5, "database, header, two key files, capture key");
    let per_file = FLIPS / files.len();
    for (path, bytes) in &files {
        for flip in 0..per_file {
            let position = flip * bytes.len() / per_file + flip % (bytes.len() / per_file);
            let bit = u8::try_from(flip % 8).expect("small");
            assert!(flip_and_ask(&kept, path, position, bit), "{} at {position}, bit {bit}", path.display());
        }
    }
}

#[test]
fn every_byte_of_the_header_counts() {
    let kept = vault_with_free_pages();
    let path = kept.file("vault.header");
    let length = fs::read(&path).expect("the header").len();
    for position in 0..length {
        assert!(flip_and_ask(&kept, &path, position, 5), "a letter's case at {position}");
    }
}

#[test]
fn pages_are_checked_in_a_vault_that_was_not_closed_in_order() {
    let kept = vault_with_free_pages();
    drop(kept.unlock().expect("unlocked, and left as a crash leaves it"));
    let path = kept.file("journal.db");
    let length = fs::read(&path).expect("the database").len();
    for flip in 0..60 {
        let position = flip * length / 60 + flip;
        assert!(flip_and_ask(&kept, &path, position, 0), "at {position}");
    }
}
