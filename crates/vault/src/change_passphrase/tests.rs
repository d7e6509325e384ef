//! A crash at each step: a copy of the folder, taken at that moment, is what a power cut would leave.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::fs;
use std::io;
use std::path::Path;

use super::{AtStep, Step, run};
use crate::header::Unproven;
use crate::test_support::{Place, copy_folder, notes, other, passphrase, write_note};
use crate::{Error, Passphrase, RecoveryKey, Result, Unlocked, Vault, Warning, make_recovery_key};

const STEPS: [Step; 8] = [
    Step::Announced,
    Step::RecoveryHoldsBoth,
    Step::PassphraseHoldsBoth,
    Step::DatabaseChanged,
    Step::HeaderRenewed,
    Step::PassphraseHoldsOne,
    Step::RecoveryHoldsOne,
    Step::Done,
];

/// Whether the new passphrase counts after this step.
fn counts_after(step: Step) -> bool {
    !matches!(step, Step::Announced | Step::RecoveryHoldsBoth)
}

/// Runs `act` and copies the folder at each step it tells of.
fn images_of(place: &Place, act: impl FnOnce(&mut Unlocked, AtStep<'_>)) -> Vec<(Step, tempfile::TempDir)> {
    let mut unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, "second");
    let mut images = Vec::new();
    act(&mut unlocked, &mut |step| {
        let image = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&place.folder(), &image.path().join("vault"));
        copy_folder(&place.witness(), &image.path().join("witness"));
        images.push((step, image));
        Ok(())
    });
    images
}

fn at(image: &Path) -> Vault {
    Vault::at(image.join("vault")).with_witness(image.join("witness"))
}

/// A second copy, because unlocking finishes what was interrupted.
fn again(image: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    copy_folder(image, copy.path());
    copy
}

fn assert_whole(unlocked: Unlocked, step: Step) {
    assert_eq!(notes(&unlocked), ["first", "second"], "after {step:?}");
    unlocked.check_database().expect("both checks pass");
    write_note(&unlocked, "third");
    unlocked.lock().expect("locked");
}

fn assert_settled(image: &Path, opens: &Passphrase, step: Step) {
    let header = fs::read(image.join("vault/vault.header")).expect("the header");
    let header = Unproven::parse(&header).expect("a header").header;
    assert_eq!(header.passphrase_files.len(), 1, "after {step:?} one passphrase file belongs here");
    assert_eq!(header.recovery_files.len(), 1, "after {step:?} one recovery file belongs here");
    let unlocked = at(image).unlock(opens).expect("opens again");
    assert_eq!(notes(&unlocked), ["first", "second", "third"], "after {step:?}");
    assert_eq!(unlocked.warnings(), [], "after {step:?} all is in order");
    assert_eq!(unlocked.keyring.database.len(), 1, "after {step:?} one key is left");
}

#[test]
fn a_crash_at_any_step_leaves_the_old_or_the_new_passphrase_opening_everything() {
    let (place, recovery) = Place::with_vault();
    let images = images_of(&place, |unlocked, at| run(unlocked, &other(), at).expect("changed"));
    assert_eq!(images.iter().map(|(step, _)| *step).collect::<Vec<_>>(), STEPS);
    for (step, image) in &images {
        let (opens, fails) =
            if counts_after(*step) { (other(), passphrase()) } else { (passphrase(), other()) };
        let copy = again(image.path());
        let refusal = at(copy.path()).unlock(&fails).err().expect("one of them opens, not both");
        assert!(matches!(refusal, Error::WrongPassphrase), "after {step:?}: {refusal:?}");
        assert_whole(at(copy.path()).unlock(&opens).expect("opens"), *step);
        assert_settled(copy.path(), &opens, *step);
        assert_whole(at(image.path()).unlock_with_recovery_key(&recovery).expect("opens"), *step);
    }
}

#[test]
fn the_passphrase_opens_after_a_crash_and_an_unlock_by_the_recovery_key() {
    let (place, recovery) = Place::with_vault();
    let images = images_of(&place, |unlocked, at| run(unlocked, &other(), at).expect("changed"));
    for (step, image) in &images {
        let opens = if counts_after(*step) { other() } else { passphrase() };
        assert_whole(at(image.path()).unlock_with_recovery_key(&recovery).expect("opens"), *step);
        drop(at(image.path()).unlock(&opens).expect("opens after the recovery key did"));
        assert_settled(image.path(), &opens, *step);
    }
}

#[test]
fn a_crash_in_a_change_is_followed_by_another_change_with_the_recovery_key() {
    let (place, recovery) = Place::with_vault();
    let images = images_of(&place, |unlocked, at| run(unlocked, &other(), at).expect("changed"));
    let third = Passphrase::new("a third one".to_owned());
    for (step, image) in &images {
        let mut unlocked = at(image.path()).unlock_with_recovery_key(&recovery).expect("opens");
        unlocked.change_passphrase_with_recovery_key(&recovery, &third).expect("changed");
        assert_whole(unlocked, *step);
        assert_settled(image.path(), &third, *step);
        at(image.path()).unlock_with_recovery_key(&recovery).expect("still opens");
    }
}

#[test]
fn an_error_before_the_new_passphrase_counts_leaves_the_old_one_and_after_it_says_so() {
    for failing in STEPS {
        let (place, _) = Place::with_vault();
        let mut unlocked = place.unlock().expect("unlocked");
        write_note(&unlocked, "second");
        let error = run(&mut unlocked, &other(), &mut |step| if step == failing { full() } else { Ok(()) })
            .expect_err("it was made to fail");
        let is_unfinished = matches!(error, Error::ChangeUnfinished { .. });
        assert_eq!(is_unfinished, counts_after(failing), "at {failing:?}: {error:?}");
        unlocked.lock().expect("what is open still locks");
        let opens = if counts_after(failing) { other() } else { passphrase() };
        assert_whole(place.vault().unlock(&opens).expect("opens"), failing);
        assert_settled(place.root.path(), &opens, failing);
    }
}

#[test]
fn no_copy_under_the_key_before_outlives_a_change_wherever_it_stopped() {
    let (place, _) = Place::with_vault();
    let images = images_of(&place, |unlocked, at| {
        unlocked.copy_verified("schema-2", chrono::DateTime::UNIX_EPOCH).expect("copied");
        run(unlocked, &other(), at).expect("changed");
    });
    for (step, image) in &images {
        let copy = image.path().join("vault/before-schema-2-0.db");
        let opens = if counts_after(*step) { other() } else { passphrase() };
        at(image.path()).unlock(&opens).expect("opens").lock().expect("locked");
        assert_eq!(copy.exists(), !counts_after(*step), "after {step:?}");
    }
}

#[test]
fn a_copy_that_cannot_be_removed_stops_no_change() {
    let (place, _) = Place::with_vault();
    fs::create_dir(place.file("before-schema-2-0.db")).expect("a folder, which is not removed as a file is");
    let mut unlocked = place.unlock().expect("unlocked");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    unlocked.lock().expect("locked");
    place.vault().unlock(&other()).expect("the new one opens");
}

fn full() -> Result<()> {
    Err(io::Error::from(io::ErrorKind::StorageFull).into())
}

#[test]
fn a_crash_in_making_a_recovery_key_leaves_the_old_one_until_the_new_one_counts() {
    let (place, old) = Place::with_vault();
    let mut new = None;
    let images = images_of(&place, |unlocked, at| new = make_recovery_key::run(unlocked, at).ok());
    let new: RecoveryKey = new.expect("made");
    assert_eq!(images.len(), 3);
    for (step, image) in &images {
        assert_whole(at(image.path()).unlock(&passphrase()).expect("the passphrase opens"), *step);
        assert_settled(image.path(), &passphrase(), *step);
        let (opens, fails) = if *step == Step::Done { (&new, &old) } else { (&old, &new) };
        at(image.path()).unlock_with_recovery_key(opens).expect("the one that counts opens");
        let refusal = at(image.path()).unlock_with_recovery_key(fails).err().expect("the other one does not");
        assert!(matches!(refusal, Error::WrongRecoveryKey), "after {step:?}: {refusal:?}");
    }
}

#[test]
fn an_old_passphrase_with_its_old_key_file_opens_nothing_after_a_change() {
    let (place, _) = Place::with_vault();
    let old_file = fs::read(place.file("key.passphrase.age")).expect("the file");
    let old_header = fs::read(place.file("vault.header")).expect("the header");
    let mut unlocked = place.unlock().expect("unlocked");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    unlocked.lock().expect("locked");
    fs::write(place.file("key.passphrase.age"), &old_file).expect("put back");
    assert!(matches!(place.refusal(), Error::KeyFileForeign { .. }), "the old key opens neither file");
    fs::write(place.file("vault.header"), &old_header).expect("put back");
    assert!(matches!(place.refusal(), Error::DatabaseDamaged), "nor does it with the old header beside");
}

#[test]
fn a_key_that_does_not_fit_leaves_the_log_of_a_crash_as_it_is() {
    let (place, _) = Place::with_vault();
    let old_file = fs::read(place.file("key.passphrase.age")).expect("the file");
    let mut unlocked = place.unlock().expect("unlocked");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    write_note(&unlocked, "only in the log");
    let crashed = Place::new();
    copy_folder(place.root.path(), crashed.root.path());
    fs::remove_file(crashed.file("journal.db-shm")).expect("removed");
    let new_file = fs::read(crashed.file("key.passphrase.age")).expect("the file");
    fs::write(crashed.file("key.passphrase.age"), &old_file).expect("put back");
    let log = fs::read(crashed.file("journal.db-wal")).expect("the log");
    let database = fs::read(crashed.file("journal.db")).expect("the database");
    assert!(matches!(crashed.unlock(), Err(Error::KeyFileForeign { .. })));
    assert!(!log.is_empty() && log == fs::read(crashed.file("journal.db-wal")).expect("the log"));
    assert_eq!(database, fs::read(crashed.file("journal.db")).expect("the database"));
    fs::write(crashed.file("key.passphrase.age"), &new_file).expect("put right");
    let unlocked = crashed.vault().unlock(&other()).expect("opens");
    assert_eq!(notes(&unlocked), ["first", "only in the log"]);
}

#[test]
fn a_damaged_recovery_file_is_made_anew_for_the_same_key() {
    for spoil in
        [|path: &Path| fs::remove_file(path), |path: &Path| fs::write(path, b"age-encryption.org/v1\n")]
    {
        let (place, recovery) = Place::with_vault();
        spoil(&place.file("key.recovery.age")).expect("spoiled");
        let unlocked = place.unlock().expect("the passphrase opens all the same");
        assert_eq!(unlocked.warnings(), [Warning::RecoveryFileRestored]);
        unlocked.lock().expect("locked");
        place.vault().unlock_with_recovery_key(&recovery).expect("the kit on paper is good again");
    }
}
