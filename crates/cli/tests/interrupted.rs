//! Carrying that is interrupted by hand, or by the end of its process: the whole of it happened, or nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::common::Place;
use crate::common::cut_short::{entries, interrupted, moments, path};
use hedgerow_journal::made_up::{self, Options};
use rustix::process::Signal;

/// Enough that carrying them takes longer than starting the program.
const ENTRIES: u32 = 4_000;
/// What a file holds before another is to take its place.
const BEFORE: &[u8] = b"what was there";

/// A journal, and a file with everything in it; how long that took to write.
fn carried_out() -> (Place, PathBuf, Duration) {
    let place = Place::new();
    let options = Options { entries: ENTRIES, ..Options::default() };
    place.journal(|journal| made_up::fill(journal, 3, crate::common::now(), options)).expect("made up");
    fs::create_dir(place.root().join("out")).expect("a folder");
    let file = place.root().join("out/everything.json");
    let begun = Instant::now();
    place.run(&["export", path(&file)]).well();
    let took = begun.elapsed();
    (place, file, took)
}

/// Whatever came of an import, the journal is whole, and doing it again brings everything in once.
fn can_be_done_again(place: &Place, file: &Path) {
    place.run(&["verify"]).well();
    place.run(&["import", path(file)]).well();
    assert_eq!(entries(place), ENTRIES as usize, "nothing is lost or doubled by doing it again");
}

fn files_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("the folder");
    names.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn an_interrupted_export_leaves_no_file_and_says_so() {
    let (place, whole, took) = carried_out();
    let folder = place.root().join("stopped");
    fs::create_dir(&folder).expect("a folder");
    let file = folder.join("everything.json");
    let mut stopped = 0;
    for after in moments(took) {
        let said = interrupted(&place, &["export"], &file, after, Signal::INT);
        if said.code == Some(0) {
            assert_eq!(fs::read(&file).expect("the file"), fs::read(&whole).expect("the file"));
            fs::remove_file(&file).expect("removed");
            continue;
        }
        assert_eq!(files_in(&folder), Vec::<String>::new(), "{said:?}");
        // A program that had not come so far as to hear it ends by the signal itself.
        if said.code.is_some() {
            assert!(said.refused(1).contains("Stopped."));
            stopped += 1;
        }
    }
    assert!(stopped > 0, "none was interrupted while it wrote");
    assert!(place.run(&["verify"]).code == Some(0));
}

#[test]
fn an_interrupted_import_changes_nothing_and_can_be_done_again() {
    let (_place, file, _) = carried_out();
    let took = time_of_an_import(&file);
    let mut stopped = 0;
    for after in moments(took) {
        let other = Place::new();
        let said = interrupted(&other, &["import"], &file, after, Signal::INT);
        let expected = if said.code == Some(0) { ENTRIES as usize } else { 0 };
        assert_eq!(entries(&other), expected, "{said:?}");
        can_be_done_again(&other, &file);
        if said.code == Some(1) {
            assert!(said.refused(1).contains("Stopped."));
            stopped += 1;
        }
    }
    assert!(stopped > 0, "none was interrupted while it read");
}

#[test]
fn a_killed_export_leaves_the_file_that_was_there_and_the_next_one_is_whole() {
    let (place, whole, took) = carried_out();
    let before = place.root().join("out/before.json");
    fs::write(&before, BEFORE).expect("written");
    let mut killed = 0;
    for after in moments(took) {
        if interrupted(&place, &["export", "--replace"], &before, after, Signal::KILL).code.is_none() {
            killed += 1;
        }
        let left = fs::read(&before).expect("the file");
        assert!(left == BEFORE || left == fs::read(&whole).expect("the file"), "half of it is there");
        fs::write(&before, BEFORE).expect("written");
    }
    assert!(killed > 0, "none was killed");
    place.run(&["export", path(&before), "--replace"]).well();
    assert_eq!(fs::read(&before).expect("the file"), fs::read(&whole).expect("the file"));
}

#[test]
fn a_killed_import_came_in_whole_or_not_at_all() {
    let (_place, file, _) = carried_out();
    let took = time_of_an_import(&file);
    let mut killed = 0;
    for after in moments(took) {
        let other = Place::new();
        let said = interrupted(&other, &["import"], &file, after, Signal::KILL);
        killed += usize::from(said.code.is_none());
        let came = entries(&other);
        assert!(came == 0 || came == ENTRIES as usize, "{came} came in: {said:?}");
        can_be_done_again(&other, &file);
    }
    assert!(killed > 0, "none was killed");
}

fn time_of_an_import(file: &Path) -> Duration {
    let other = Place::new();
    let begun = Instant::now();
    other.run(&["import", path(file)]).well();
    begun.elapsed()
}
