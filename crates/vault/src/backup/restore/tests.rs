//! A crash or an error at each step of a restore: the place holds the old vault or the new one, whole.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Restored, Step, run};
use crate::backup::{Cancel, Watch};
use crate::test_support::{Place, contents, copy_folder, notes, passphrase, write_note};
use crate::{Error, Opener, Result, Vault};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day")
}

fn count(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// A locked vault with two notes, and a backup from when it had one.
fn begun() -> (Place, PathBuf) {
    let (place, _) = Place::with_vault();
    let folder = place.root.path().join("backups");
    fs::create_dir(&folder).expect("a folder");
    let unlocked = place.unlock().expect("unlocked");
    let watch = Watch::new(Cancel::new(), &|_| ());
    let source = unlocked.backup_source().expect("a source");
    let made = source.write(&folder, day(), &watch, count).expect("a backup");
    write_note(&unlocked, "second");
    unlocked.lock().expect("locked");
    (place, made.path)
}

fn restore(vault: &Vault, archive: &Path, at: &mut dyn FnMut(Step) -> Result<()>) -> Result<Restored> {
    let watch = Watch::new(Cancel::new(), &|_| ());
    run(vault, archive, Opener::Passphrase(&passphrase()), day(), &watch, count, at)
}

fn opened(vault: &Vault) -> Vec<String> {
    let unlocked = vault.unlock(&passphrase()).expect("opens");
    unlocked.check_database().expect("both checks pass");
    let found = notes(&unlocked);
    unlocked.lock().expect("locked");
    found
}

#[test]
fn a_crash_at_any_step_leaves_the_old_or_the_restored_vault_in_the_place() {
    let (place, archive) = begun();
    let mut images = Vec::new();
    restore(&place.vault(), &archive, &mut |step| {
        let image = tempfile::tempdir().expect("a temporary folder");
        copy_folder(place.root.path(), image.path());
        images.push((step, image));
        Ok(())
    })
    .expect("restored");
    let steps: Vec<_> = images.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, [Step::Unpacked, Step::Proved, Step::Beside, Step::Placed]);
    for (step, image) in &images {
        let vault = Vault::at(image.path().join("vault")).with_witness(image.path().join("witness"));
        let expected: &[&str] = if *step == Step::Placed { &["first"] } else { &["first", "second"] };
        assert_eq!(opened(&vault), expected, "after {step:?}");
        let archive = image.path().join("backups").join(archive.file_name().expect("a name"));
        restore(&vault, &archive, &mut |_| Ok(())).expect("the next attempt succeeds");
        assert_eq!(opened(&vault), ["first"], "after {step:?}");
        assert!(!image.path().join("vault.unfinished").exists(), "after {step:?} it was cleared away");
    }
}

#[test]
fn a_disk_that_fills_up_at_any_step_leaves_everything_as_it_was() {
    for failing in [Step::Unpacked, Step::Proved, Step::Beside] {
        let (place, archive) = begun();
        let before = contents(place.root.path());
        let full = || Err(io::Error::from(io::ErrorKind::StorageFull).into());
        let restored =
            restore(&place.vault(), &archive, &mut |step| if step == failing { full() } else { Ok(()) });
        assert!(matches!(restored, Err(Error::DiskFull)), "at {failing:?}");
        assert_eq!(contents(place.root.path()), before, "at {failing:?}");
    }
}

#[test]
fn without_a_vault_in_the_place_an_error_leaves_none() {
    let (place, archive) = begun();
    fs::remove_dir_all(place.folder()).expect("removed");
    let full = || Err(io::Error::from(io::ErrorKind::StorageFull).into());
    let restored =
        restore(&place.vault(), &archive, &mut |step| if step == Step::Proved { full() } else { Ok(()) });
    assert!(matches!(restored, Err(Error::DiskFull)));
    assert!(!place.folder().exists() && !place.root.path().join("vault.unfinished").exists());
    assert_eq!(restore(&place.vault(), &archive, &mut |_| Ok(())).expect("restored").put_aside, None);
    assert_eq!(opened(&place.vault()), ["first"]);
}

#[test]
fn where_two_names_cannot_change_at_once_both_vaults_are_whole_all_the_same() {
    let (place, _) = begun();
    let (new, aside) = (place.root.path().join("new"), place.root.path().join("aside"));
    fs::create_dir(&new).expect("a folder");
    super::exchange_in_two(&new, &place.folder(), &aside).expect("exchanged");
    assert_eq!(opened(&Vault::at(&aside).with_witness(place.witness())), ["first", "second"]);
    let gone = super::exchange_in_two(&new, &aside, &place.root.path().join("third"));
    assert!(gone.is_err(), "there is nothing new any more");
    assert_eq!(
        opened(&Vault::at(&aside).with_witness(place.witness())),
        ["first", "second"],
        "and it is back"
    );
}
