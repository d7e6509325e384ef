//! Backups: made beside everything else, verified, and restored with the secrets of their time.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{Place, contents, copy_folder, notes, other, passphrase, write_note};
use chrono::NaiveDate;
use hedgerow_vault::backup::{Cancel, Made, Name, Progress, Watch, list, remove};
use hedgerow_vault::{Error, Opener, Result, Unlocked, Vault, Warning};
use rusqlite::Connection;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day")
}

fn count(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

fn folder(place: &Place) -> PathBuf {
    let folder = place.root.path().join("backups");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn back_up(place: &Place, unlocked: &Unlocked) -> Made {
    let source = unlocked.backup_source().expect("a source");
    source.write(&folder(place), day(), &Watch::new(Cancel::new(), &|_| ()), count).expect("a backup")
}

/// A place with a backup of its vault, which is locked.
fn with_backup() -> (Place, Made, hedgerow_vault::RecoveryKey) {
    let (place, recovery) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    let made = back_up(&place, &unlocked);
    unlocked.lock().expect("locked");
    (place, made, recovery)
}

fn restore(vault: &Vault, archive: &Path, opener: Opener<'_>) -> Result<hedgerow_vault::backup::Restored> {
    vault.restore(archive, opener, day(), &Watch::new(Cancel::new(), &|_| ()), count)
}

fn try_restore(vault: &Vault, archive: &Path, opener: Opener<'_>) -> Result<u64> {
    let tried = vault.try_restore(archive, opener, &Watch::new(Cancel::new(), &|_| ()), count);
    tried.map(|tried| tried.counted)
}

/// A vault elsewhere, with a witness of its own, as on another computer.
fn elsewhere(place: &Place) -> Vault {
    Vault::at(place.root.path().join("other/vault")).with_witness(place.root.path().join("other/witness"))
}

#[test]
fn a_backup_is_one_private_file_and_comes_back_with_every_row() {
    let (place, recovery) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    for number in 0..500 {
        write_note(&unlocked, &format!("note {number} {}", "long ".repeat(number)));
    }
    let made = back_up(&place, &unlocked);
    assert_eq!((made.name.to_string().as_str(), made.counted), ("hedgerow-2026-11-28.hedgerow", 501));
    assert_eq!(made.tally.of_table("note"), Some(501));
    assert_eq!(made.tally.rows(), 502, "and the count of openings");
    assert_eq!(fs::metadata(&made.path).expect("the file").len(), made.bytes);
    assert_eq!(contents(&folder(&place)).len(), 1);
    assert!(!place.file("backup.unfinished").exists(), "nothing of the work is left");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&made.path).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    let expected = notes(&unlocked);
    let vault = elsewhere(&place);
    let secret = passphrase();
    let restored = restore(&vault, &made.path, Opener::Passphrase(&secret)).expect("restored");
    assert_eq!((restored.counted, restored.put_aside), (501, None));
    let copy = vault.unlock_with_recovery_key(&recovery).expect("opens");
    assert_eq!(copy.warnings(), []);
    assert_eq!(notes(&copy), expected);
    copy.check_database().expect("both checks pass");
    assert_eq!(copy.vault_id(), unlocked.vault_id());
}

#[test]
fn what_is_written_meanwhile_waits_for_nothing_and_the_backup_is_of_one_moment() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, &"long ".repeat(2_000_000));
    let source = unlocked.backup_source().expect("a source");
    let target = folder(&place);
    let written = Mutex::new(0_u64);
    let made = thread::scope(|scope| {
        let making = scope.spawn(|| {
            source.write(&target, day(), &Watch::new(Cancel::new(), &|_| ()), count).expect("a backup")
        });
        while !making.is_finished() {
            let begun = Instant::now();
            write_note(&unlocked, "meanwhile");
            assert!(begun.elapsed() < Duration::from_secs(1), "a write waited {:?}", begun.elapsed());
            *written.lock().expect("counted") += 1;
        }
        making.join().expect("made")
    });
    let all = 2 + written.into_inner().expect("counted");
    assert_eq!(notes(&unlocked).len() as u64, all);
    assert!((2..=all).contains(&made.counted), "{} of {all}", made.counted);
    assert!(all > 3, "something was written meanwhile");
}

#[test]
fn a_wish_to_stop_is_heard_at_every_stage_and_leaves_nothing() {
    let (place, made, _) = with_backup();
    let unlocked = place.unlock().expect("unlocked");
    let before = contents(place.root.path());
    let source = unlocked.backup_source().expect("a source");
    let told = Cell::new(0_usize);
    let tell = |_: Progress| told.set(told.get() + 1);
    source.write(&folder(&place), day(), &Watch::new(Cancel::new(), &tell), count).expect("a backup");
    remove(&folder(&place), Name::new(day(), 2).expect("a name")).expect("removed");
    let all = told.get();
    assert!(all >= 4, "it tells how far it is");
    for stop_at in 1..=all {
        told.set(0);
        let cancel = Cancel::new();
        let tell = |_: Progress| {
            told.set(told.get() + 1);
            if told.get() == stop_at {
                cancel.wish();
            }
        };
        let stopped = source.write(&folder(&place), day(), &Watch::new(cancel.clone(), &tell), count);
        assert!(matches!(stopped, Err(Error::Cancelled)), "at {stop_at} of {all}: {stopped:?}");
        let files: BTreeSet<_> = contents(place.root.path()).into_keys().collect();
        assert_eq!(files, before.keys().cloned().collect(), "at {stop_at} of {all}");
    }
    unlocked.lock().expect("locked");
    let cancel = Cancel::new();
    cancel.wish();
    let secret = passphrase();
    let stopped = elsewhere(&place).restore(
        &made.path,
        Opener::Passphrase(&secret),
        day(),
        &Watch::new(cancel, &|_| ()),
        count,
    );
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert!(!elsewhere(&place).folder().exists());
}

#[test]
fn progress_only_grows_and_ends_at_its_total() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, &"long ".repeat(1_000_000));
    let told = Mutex::new(Vec::new());
    let tell = |progress: Progress| told.lock().expect("told").push(progress);
    let source = unlocked.backup_source().expect("a source");
    source.write(&folder(&place), day(), &Watch::new(Cancel::new(), &tell), count).expect("a backup");
    let told = told.into_inner().expect("told");
    assert!(told.is_sorted_by_key(|progress| progress.done));
    let last = told.last().expect("told");
    assert_eq!(last.done, last.total);
}

#[test]
fn locking_stops_a_backup_and_does_not_wait_for_it() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    for _ in 0..20 {
        write_note(&unlocked, &"long ".repeat(400_000));
    }
    let source = unlocked.backup_source().expect("a source");
    let target = folder(&place);
    let (cancel, begun) = (Cancel::new(), std::sync::mpsc::channel());
    let tell = |_: Progress| {
        let _ = begun.0.send(());
    };
    let wish = cancel.clone();
    thread::scope(|scope| {
        let making = scope.spawn(move || source.write(&target, day(), &Watch::new(cancel, &tell), count));
        begun.1.recv().expect("it is copying pages");
        let asked = Instant::now();
        wish.wish();
        unlocked.lock().expect("locked, and everything is in the database");
        let waited = asked.elapsed();
        assert!(waited < Duration::from_millis(1_500), "waited {waited:?}");
        assert!(matches!(making.join().expect("ended"), Err(Error::Cancelled)));
    });
    assert_eq!(place.unlock().expect("opens").warnings(), [], "it was locked in order");
    assert!(contents(&folder(&place)).is_empty());
}

#[test]
fn a_backup_from_before_a_change_opens_with_the_old_passphrase_alone() {
    let (place, made, recovery) = with_backup();
    let mut unlocked = place.unlock().expect("unlocked");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    let newer = back_up(&place, &unlocked);
    assert_eq!(
        newer.name.to_string(),
        "hedgerow-2026-11-28-2.hedgerow",
        "the first one of the day is untouched"
    );
    let (old, new) = (passphrase(), other());
    for (path, opens, fails) in [(&made.path, &old, &new), (&newer.path, &new, &old)] {
        assert_eq!(try_restore(&place.vault(), path, Opener::Passphrase(opens)).expect("opens"), 1);
        let refused = try_restore(&place.vault(), path, Opener::Passphrase(fails));
        assert!(matches!(refused, Err(Error::WrongPassphrase)), "{refused:?}");
        try_restore(&place.vault(), path, Opener::RecoveryKey(&recovery))
            .expect("the recovery key is the same");
    }
    unlocked.lock().expect("locked");
    let secret = passphrase();
    restore(&place.vault(), &made.path, Opener::Passphrase(&secret)).expect("restored");
    place.unlock().expect("from now on the old one counts");
}

#[test]
fn a_restore_puts_the_present_vault_aside_whole_and_is_not_called_a_roll_back() {
    let (place, made, _) = with_backup();
    for note in ["second", "third"] {
        let unlocked = place.unlock().expect("unlocked");
        write_note(&unlocked, note);
        unlocked.lock().expect("locked");
    }
    let before: Vec<_> = contents(&place.folder()).into_values().collect();
    let secret = passphrase();
    for name in ["vault-before-2026-11-28", "vault-before-2026-11-28-2"] {
        let restored = restore(&place.vault(), &made.path, Opener::Passphrase(&secret)).expect("restored");
        assert_eq!(restored.put_aside, Some(place.root.path().join(name)));
        let unlocked = place.unlock().expect("opens");
        assert_eq!(unlocked.warnings(), [], "whoever restored it had a key");
        assert_eq!(notes(&unlocked), ["first"]);
        unlocked.lock().expect("locked");
    }
    let aside = place.root.path().join("vault-before-2026-11-28");
    assert_eq!(contents(&aside).into_values().collect::<Vec<_>>(), before, "byte for byte");
    fs::remove_dir_all(place.folder()).expect("removed");
    copy_folder(&aside, &place.folder());
    let unlocked = place.unlock().expect("opens");
    assert_eq!(unlocked.warnings(), [Warning::RolledBack], "files put back by hand are still noticed");
    assert_eq!(notes(&unlocked), ["first", "second", "third"]);
}

#[test]
fn what_was_sealed_while_locked_goes_along() {
    let (place, made, _) = with_backup();
    place.vault().seal_capture(b"{\"sealed\":true}").expect("sealed");
    fs::write(place.file("inbox/foreign.txt"), b"not ours").expect("written");
    let secret = passphrase();
    restore(&place.vault(), &made.path, Opener::Passphrase(&secret)).expect("restored");
    let carried: Vec<_> = contents(&place.file("inbox")).into_keys().collect();
    assert_eq!(carried.len(), 1, "{carried:?}");
    let aside = contents(&place.root.path().join("vault-before-2026-11-28/inbox"));
    assert_eq!(aside.len(), 2, "and stays where it was");
}

#[test]
fn nothing_is_restored_over_an_open_vault_or_into_somebody_elses_folder() {
    let (place, made, _) = with_backup();
    let secret = passphrase();
    let unlocked = place.unlock().expect("unlocked");
    let refused = restore(&place.vault(), &made.path, Opener::Passphrase(&secret));
    assert!(matches!(refused, Err(Error::InUse)), "{refused:?}");
    unlocked.lock().expect("locked");
    let vault = Vault::at(folder(&place)).with_witness(place.witness());
    let refused = restore(&vault, &made.path, Opener::Passphrase(&secret));
    assert!(matches!(refused, Err(Error::FolderNotEmpty)), "{refused:?}");
    let synced = Vault::at(place.root.path().join("Dropbox/vault")).with_witness(place.witness());
    let refused = restore(&synced, &made.path, Opener::Passphrase(&secret));
    assert!(matches!(refused, Err(Error::SyncedFolder { .. })), "{refused:?}");
}

#[test]
fn a_wrong_secret_changes_nothing() {
    let (place, made, _) = with_backup();
    let before = contents(place.root.path());
    let (wrong, (_elsewhere, foreign)) = (other(), Place::with_vault());
    let refused = restore(&place.vault(), &made.path, Opener::Passphrase(&wrong));
    assert!(matches!(refused, Err(Error::WrongPassphrase)), "{refused:?}");
    let refused = restore(&place.vault(), &made.path, Opener::RecoveryKey(&foreign));
    assert!(matches!(refused, Err(Error::WrongRecoveryKey)), "{refused:?}");
    assert_eq!(contents(place.root.path()), before);
}

#[test]
fn a_count_that_refuses_stops_the_restore() {
    let (place, made, _) = with_backup();
    let before = contents(place.root.path());
    let secret = passphrase();
    let watch = Watch::new(Cancel::new(), &|_| ());
    let refused = place.vault().restore(&made.path, Opener::Passphrase(&secret), day(), &watch, |_| {
        Err::<u64, Error>(Error::NewerFormat { found: 9, known: 1 })
    });
    assert!(matches!(refused, Err(Error::NewerFormat { .. })), "{refused:?}");
    assert_eq!(contents(place.root.path()), before);
}

#[test]
fn a_folder_for_backups_is_there_and_outside_the_vault() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    let source = unlocked.backup_source().expect("a source");
    let watch = Watch::new(Cancel::new(), &|_| ());
    let refused = source.write(&place.root.path().join("unplugged"), day(), &watch, count);
    assert!(matches!(refused, Err(Error::BackupFolderMissing)), "{refused:?}");
    fs::create_dir(place.file("mine")).expect("a folder");
    let refused = source.write(&place.file("mine"), day(), &watch, count);
    assert!(matches!(refused, Err(Error::BackupFolderInside)), "{refused:?}");
}

#[test]
fn a_file_that_has_the_name_already_is_never_replaced_whatever_it_is() {
    let (place, _) = Place::with_vault();
    let target = folder(&place);
    fs::write(target.join("hedgerow-2026-11-28.hedgerow"), b"another vault's").expect("written");
    fs::create_dir(target.join("hedgerow-2026-11-28-2.hedgerow")).expect("a folder");
    fs::write(target.join("hedgerow-2026-11-28 (1).hedgerow"), b"somebody's copy").expect("written");
    let unlocked = place.unlock().expect("unlocked");
    assert_eq!(back_up(&place, &unlocked).name.to_string(), "hedgerow-2026-11-28-3.hedgerow");
    let kept = fs::read(target.join("hedgerow-2026-11-28.hedgerow")).expect("the file");
    assert_eq!(kept, b"another vault's");
    let listed: Vec<u32> = list(&target).expect("listed").iter().map(|found| found.name.number()).collect();
    assert_eq!(listed, [3, 1], "a folder is no backup, nor is what a name of ours is not");
    remove(&target, Name::new(day(), 2).expect("a name")).expect("content");
    assert!(target.join("hedgerow-2026-11-28-2.hedgerow").is_dir(), "a folder is not removed");
}

#[test]
fn one_changed_byte_is_refused_or_changes_nothing() {
    let (place, made, _) = with_backup();
    let bytes = fs::read(&made.path).expect("the backup");
    let secret = passphrase();
    let mut refused = 0;
    for flip in 0..200 {
        let position = (flip * bytes.len() / 200 + flip) % bytes.len();
        let mut changed = bytes.clone();
        changed[position] ^= 1 << (flip % 8);
        fs::write(&made.path, changed).expect("changed");
        match try_restore(&place.vault(), &made.path, Opener::Passphrase(&secret)) {
            // The empty room after a small file says nothing.
            Ok(counted) => assert_eq!(counted, 1, "at {position}"),
            Err(_) => refused += 1,
        }
        assert!(!place.file("backup.unfinished").exists(), "a drill leaves nothing");
    }
    assert!(refused > 150, "{refused} of 200 hit something");
}
