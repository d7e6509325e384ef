//! A crash or an error at each step of a backup: the ones before are whole, and nothing half-written has a backup's name.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::fs;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Made, Step, run};
use crate::backup::{Cancel, Watch, list};
use crate::test_support::{Place, copy_folder, passphrase, write_note};
use crate::{Error, Opener, Result, Unlocked, Vault};

const STEPS: [Step; 4] = [Step::Snapshot, Step::Archive, Step::Verified, Step::Named];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day")
}

fn count(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

fn back_up(unlocked: &Unlocked, folder: &Path, at: &mut dyn FnMut(Step) -> Result<()>) -> Result<Made> {
    let watch = Watch::new(Cancel::new(), &|_| ());
    run(&unlocked.backup_source()?, folder, day(), &watch, count, at)
}

/// What every backup in a folder holds, by the passphrase.
fn counts(vault: &Vault, folder: &Path) -> Vec<u64> {
    let watch = Watch::new(Cancel::new(), &|_| ());
    let secret = passphrase();
    let tried = |path: &Path| vault.try_restore(path, Opener::Passphrase(&secret), &watch, count);
    let found = list(folder).expect("the folder");
    found.iter().rev().map(|found| tried(&found.path).expect("a whole backup").counted).collect()
}

fn unfinished(root: &Path) -> usize {
    let folders = [root.join("backups"), root.join("vault")];
    let names = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    names
        .filter(|entry| entry.as_ref().expect("an entry").path().extension() == Some("unfinished".as_ref()))
        .count()
}

/// A vault with one note and a backup of it, then with a second note.
fn begun() -> (Place, Unlocked) {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    fs::create_dir(place.root.path().join("backups")).expect("a folder");
    back_up(&unlocked, &place.root.path().join("backups"), &mut |_| Ok(())).expect("a backup");
    write_note(&unlocked, "second");
    (place, unlocked)
}

#[test]
fn a_crash_at_any_step_leaves_whole_backups_and_the_next_one_clears_away() {
    let (place, unlocked) = begun();
    let mut images = Vec::new();
    back_up(&unlocked, &place.root.path().join("backups"), &mut |step| {
        let image = tempfile::tempdir().expect("a temporary folder");
        copy_folder(place.root.path(), image.path());
        images.push((step, image));
        Ok(())
    })
    .expect("a backup");
    drop(unlocked);
    assert_eq!(images.iter().map(|(step, _)| *step).collect::<Vec<_>>(), STEPS);
    for (step, image) in &images {
        let folder = image.path().join("backups");
        let vault = Vault::at(image.path().join("vault")).with_witness(image.path().join("witness"));
        assert!(unfinished(image.path()) > 0, "after {step:?} something is left of the work");
        let before: &[u64] = if *step == Step::Named { &[1, 2] } else { &[1] };
        let unlocked = vault.unlock(&passphrase()).expect("opens");
        assert_eq!(counts(&vault, &folder), before, "after {step:?}");
        back_up(&unlocked, &folder, &mut |_| Ok(())).expect("the next one is made");
        assert_eq!(counts(&vault, &folder), [before, &[2]].concat(), "after {step:?}");
        assert_eq!(unfinished(image.path()), 0, "after {step:?}");
    }
}

#[test]
fn a_disk_that_fills_up_at_any_step_leaves_what_was_there_and_nothing_else() {
    for failing in [Step::Snapshot, Step::Archive, Step::Verified] {
        let (place, unlocked) = begun();
        let folder = place.root.path().join("backups");
        let full = || Err(io::Error::from(io::ErrorKind::StorageFull).into());
        let made = back_up(&unlocked, &folder, &mut |step| if step == failing { full() } else { Ok(()) });
        assert!(matches!(made, Err(Error::DiskFull)), "at {failing:?}");
        assert_eq!(counts(&place.vault(), &folder), [1], "at {failing:?}");
        assert_eq!(unfinished(place.root.path()), 0, "at {failing:?}");
    }
}

#[test]
fn a_backup_that_reads_back_otherwise_never_gets_a_name() {
    let (place, unlocked) = begun();
    let folder = place.root.path().join("backups");
    let beside = folder.join(unlocked.backup_source().expect("a source").unfinished_name());
    let made = back_up(&unlocked, &folder, &mut |step| {
        if step == Step::Archive {
            let mut bytes = fs::read(&beside)?;
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(&beside, bytes)?;
        }
        Ok(())
    });
    assert!(matches!(made, Err(Error::BackupDiffers)), "{made:?}");
    assert_eq!(counts(&place.vault(), &folder), [1]);
    assert_eq!(unfinished(place.root.path()), 0);
}

#[test]
fn rows_that_differ_from_what_was_written_are_told() {
    let (place, unlocked) = begun();
    let folder = place.root.path().join("backups");
    let mut source = unlocked.backup_source().expect("a source");
    source.header.vault_id = uuid::Uuid::from_u128(7);
    let watch = Watch::new(Cancel::new(), &|_| ());
    let site = crate::site::Site::at(source.layout.backup_site()).expect("a site");
    let beside = folder.join(source.unfinished_name());
    let mut tally =
        super::pack_snapshot(&source, &site, &beside, day(), &watch, &mut |_| Ok(())).expect("packed");
    assert_eq!(tally.of_table("note"), Some(2));
    write_note(&unlocked, "third");
    let live = crate::database::open_to_read(&source.layout.database(), &source.key).expect("opens");
    tally = crate::backup::Tally::of(&live).expect("counted").clone();
    let verified = super::verify(&source, &site, &beside, tally, &watch, count);
    assert!(matches!(verified, Err(Error::BackupDiffers)), "one row fewer than counted");
    drop(place);
}
