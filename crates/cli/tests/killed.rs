//! A program that is killed while it makes a backup, restores one or takes in a spreadsheet: afterwards there is the old or the new,
//! never a half, and nothing that can be read.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::common::Place;
use crate::common::cut_short::{entries, interrupted, moments, path};
use hedgerow_journal::made_up::{self, Options};
use rustix::process::Signal;

/// Enough that the work takes longer than starting the program.
const ENTRIES: u32 = 400;
/// A word that is in every journal here, and may be in no file.
const MARKER: &str = "quittenbrotmarmalade";

/// A journal of that size, with the marker in it.
fn filled(entries: u32) -> Place {
    let place = Place::new();
    let options = Options { entries, ..Options::default() };
    place.journal(|journal| made_up::fill(journal, 3, crate::common::now(), options)).expect("made up");
    place.log("Mum", MARKER).well();
    place
}

fn timed(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(names) = fs::read_dir(folder) else { return Vec::new() };
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    names.flat_map(|name| below(name.expect("a name").path())).collect()
}

/// Nothing that was left below `folder` can be read.
fn tells_nothing(folder: &Path) {
    for file in files(folder) {
        let bytes = fs::read(&file).expect("a file");
        let told = bytes.windows(MARKER.len()).any(|part| part.eq_ignore_ascii_case(MARKER.as_bytes()));
        assert!(!told, "{} can be read", file.display());
    }
}

fn backups_in(folder: &Path) -> Vec<PathBuf> {
    let is_one = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "hedgerow");
    files(folder).into_iter().filter(is_one).collect()
}

#[test]
fn a_killed_backup_leaves_only_whole_ones_and_the_next_clears_up() {
    let place = filled(ENTRIES);
    let stick = place.root().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let took = timed(|| drop(place.run(&["backup", "--to", path(&stick)]).well()));
    let mut killed = 0;
    for after in moments(took) {
        let said = interrupted(&place, &["backup", "--to"], &stick, after, Signal::KILL);
        killed += usize::from(said.code.is_none());
        tells_nothing(place.root());
        for backup in backups_in(&stick) {
            let tried = place.run(&["restore", "--try", path(&backup), "--json"]).json().remove(0);
            assert_eq!(tried["entries"], ENTRIES + 1, "{}", backup.display());
            fs::remove_file(backup).expect("looked at once is enough");
        }
    }
    assert!(killed > 0, "none was killed");
    place.run(&["verify"]).well();
    place.run(&["backup", "--to", path(&stick)]).well();
    assert_eq!(files(&stick).len(), backups_in(&stick).len(), "nothing unfinished is left");
}

#[test]
fn a_killed_restore_leaves_the_former_journal_or_the_restored_one() {
    let place = filled(ENTRIES);
    let stick = place.root().join("stick");
    fs::create_dir(&stick).expect("a folder");
    place.run(&["backup", "--to", path(&stick)]).well();
    let backup = backups_in(&stick).remove(0);
    place.log("Dad", "after the backup").well();
    let (former, restored) = (ENTRIES as usize + 2, ENTRIES as usize + 1);
    let took = timed(|| drop(place.run(&["restore", path(&backup)]).well()));
    let mut killed = 0;
    for after in moments(took) {
        // Whatever is in the place, it is made to hold one more than the backup.
        if entries(&place) == restored {
            place.log("Dad", "after the backup").well();
        }
        let said = interrupted(&place, &["restore"], &backup, after, Signal::KILL);
        killed += usize::from(said.code.is_none());
        tells_nothing(place.root());
        let there = entries(&place);
        assert!(there == restored || there == former, "{there} entries: {said:?}");
    }
    place.run(&["verify"]).well();
    assert!(killed > 0, "none was killed");
    place.run(&["restore", path(&backup)]).well();
    assert_eq!(entries(&place), restored, "and it can be done again");
}

#[test]
fn a_killed_import_of_a_spreadsheet_came_in_whole_or_not_at_all() {
    let sheets = tempfile::tempdir().expect("a folder");
    let sheet = sheets.path().join("log.csv");
    let mut rows = "who;date;request;answer;cost\n".to_owned();
    for number in 0..ENTRIES {
        writeln!(rows, "Mum;2026-11-20;{MARKER} {number};yes;drained").expect("text");
    }
    fs::write(&sheet, rows).expect("written");
    let first = Place::new();
    let took = timed(|| drop(first.run(&["import", path(&sheet)]).well()));
    let mut killed = 0;
    for after in moments(took) {
        let other = Place::new();
        let said = interrupted(&other, &["import"], &sheet, after, Signal::KILL);
        killed += usize::from(said.code.is_none());
        tells_nothing(other.root());
        let came = entries(&other);
        assert!(came == 0 || came == ENTRIES as usize, "{came} came in: {said:?}");
        other.run(&["import", path(&sheet)]).well();
        assert_eq!(entries(&other), ENTRIES as usize, "nothing is lost or doubled by doing it again");
    }
    assert!(killed > 0, "none was killed");
}
