//! A vault from its making to its locking, on every path that a person takes.

use std::fs;

use crate::support::{Place, WORK, contents, notes, other, passphrase, write_note};
use chrono::DateTime;
use hedgerow_vault::{Error, Passphrase, RecoveryKey, Vault, Warning};

#[test]
fn what_was_written_is_there_after_lock_and_unlock() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    assert_eq!(notes(&unlocked), ["first"]);
    assert_eq!(unlocked.warnings(), [], "an ordinary unlock has nothing to warn of");
    write_note(&unlocked, "second");
    unlocked.lock().expect("locked");
    let unlocked = place.unlock().expect("unlocked again");
    assert_eq!(notes(&unlocked), ["first", "second"]);
    unlocked.check_database().expect("both checks pass");
}

#[test]
fn what_was_written_is_there_after_a_drop_without_lock() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, "second");
    drop(unlocked);
    let unlocked = place.unlock().expect("unlocked again");
    assert_eq!(notes(&unlocked), ["first", "second"]);
    assert_eq!(unlocked.warnings(), [], "a crash is no roll-back");
}

#[test]
fn the_recovery_key_opens_the_vault_from_its_printed_groups() {
    let (place, recovery) = Place::with_vault();
    let typed = recovery.groups().join(" ").to_lowercase();
    let typed = RecoveryKey::parse(&typed).expect("the checksum holds");
    let unlocked = place.vault().unlock_with_recovery_key(&typed).expect("unlocked");
    assert_eq!(notes(&unlocked), ["first"]);
}

#[test]
fn a_vault_is_present_once_it_is_made_and_not_before() {
    let place = Place::new();
    assert!(!place.vault().is_present().expect("asked"), "an absent folder holds none");
    fs::create_dir(place.folder()).expect("a folder");
    assert!(!place.vault().is_present().expect("asked"), "an empty folder holds none");
    drop(place.vault().create(&passphrase(), WORK).expect("an empty folder is taken over"));
    assert!(place.vault().is_present().expect("asked"));
}

#[test]
fn any_file_of_a_vault_makes_it_present_and_keeps_a_new_one_out() {
    for name in ["vault.header", "journal.db", "key.passphrase.age", "key.recovery.age", "capture.pub"] {
        let place = Place::new();
        fs::create_dir(place.folder()).expect("a folder");
        fs::write(place.file(name), b"").expect("a file");
        assert!(place.vault().is_present().expect("asked"), "{name} alone is a damaged vault, not none");
        let error = place.refusal_of(|vault| vault.create(&passphrase(), WORK).map(|(unlocked, _)| unlocked));
        assert!(matches!(error, Error::AlreadyPresent), "{name}: {error:?}");
    }
}

#[test]
fn the_new_passphrase_opens_and_the_old_one_does_not() {
    let (place, recovery) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    write_note(&unlocked, "after");
    unlocked.lock().expect("locked");
    assert!(matches!(place.refusal(), Error::WrongPassphrase));
    let unlocked = place.vault().unlock(&other()).expect("the new one opens");
    assert_eq!(notes(&unlocked), ["first", "after"]);
    assert_eq!(unlocked.warnings(), []);
    unlocked.check_database().expect("both checks pass");
    unlocked.lock().expect("locked");
    let unlocked = place.vault().unlock_with_recovery_key(&recovery).expect("the recovery key stays");
    assert_eq!(notes(&unlocked), ["first", "after"]);
}

#[test]
fn a_change_needs_the_current_passphrase() {
    let (place, _) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    let error = unlocked.change_passphrase(&other(), &other()).expect_err("refused");
    assert!(matches!(error, Error::WrongPassphrase));
    unlocked.lock().expect("locked");
    place.unlock().expect("the passphrase is as it was");
}

#[test]
fn nothing_changes_to_an_empty_passphrase() {
    let (place, _) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    let error =
        unlocked.change_passphrase(&passphrase(), &Passphrase::new(String::new())).expect_err("refused");
    assert!(matches!(error, Error::PassphraseEmpty));
    unlocked.lock().expect("locked");
    place.unlock().expect("the passphrase is as it was");
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_the_recovery_key() {
    let (place, recovery) = Place::with_vault();
    let mut unlocked = place.vault().unlock_with_recovery_key(&recovery).expect("unlocked");
    unlocked.change_passphrase_with_recovery_key(&recovery, &other()).expect("changed");
    unlocked.lock().expect("locked");
    let unlocked = place.vault().unlock(&other()).expect("the new one opens");
    assert_eq!(notes(&unlocked), ["first"]);
}

#[test]
fn a_new_recovery_key_opens_and_the_one_before_does_not() {
    let (place, before) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    let after = unlocked.make_recovery_key().expect("made");
    unlocked.check_recovery_key(&after).expect("it is the vault's");
    unlocked.lock().expect("locked");
    let error = place.refusal_of(|vault| vault.unlock_with_recovery_key(&before));
    assert!(matches!(error, Error::WrongRecoveryKey));
    place.vault().unlock_with_recovery_key(&after).expect("the new one opens");
}

#[test]
fn a_passphrase_change_keeps_a_recovery_key_made_later() {
    let (place, _) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    let recovery = unlocked.make_recovery_key().expect("made");
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    unlocked.lock().expect("locked");
    place.vault().unlock_with_recovery_key(&recovery).expect("opens");
}

#[test]
fn the_passphrase_can_be_asked_for_again() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    unlocked.check_passphrase(&passphrase()).expect("right");
    assert!(matches!(unlocked.check_passphrase(&other()), Err(Error::WrongPassphrase)));
}

#[test]
fn composed_and_decomposed_letters_are_one_passphrase() {
    let place = Place::new();
    let composed = Passphrase::new("caf\u{e9} au lait".to_owned());
    let (unlocked, _) = place.vault().create(&composed, WORK).expect("created");
    unlocked.lock().expect("locked");
    let decomposed = Passphrase::new("cafe\u{301} au lait".to_owned());
    place.vault().unlock(&decomposed).expect("another keyboard writes the same passphrase otherwise");
}

#[test]
fn the_vault_has_one_id_through_all_its_life() {
    let (place, recovery) = Place::with_vault();
    let mut unlocked = place.unlock().expect("unlocked");
    let id = unlocked.vault_id();
    unlocked.change_passphrase(&passphrase(), &other()).expect("changed");
    unlocked.lock().expect("locked");
    let unlocked = place.vault().unlock_with_recovery_key(&recovery).expect("unlocked");
    assert_eq!(unlocked.vault_id(), id);
}

#[test]
fn a_verified_copy_is_encrypted_and_opens_nothing_without_the_key() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, "MARKER-7f3a");
    let now = DateTime::from_timestamp(1_790_000_000, 0).expect("a moment");
    let copy = unlocked.copy_verified("schema-2", now).expect("copied");
    assert_eq!(copy, place.file("before-schema-2-1790000000000.db"));
    let bytes = fs::read(&copy).expect("the copy");
    assert!(!bytes.windows(11).any(|window| window == b"MARKER-7f3a"), "the copy is encrypted");
    assert!(!bytes.starts_with(b"SQLite format 3"), "the copy is encrypted from its first byte");
    assert!(matches!(unlocked.copy_verified("schema-2", now), Err(Error::CopyName)), "never overwritten");
    for what in ["/..", "/../out", "a/b", "/tmp/x", "a/"] {
        let refused = unlocked.copy_verified(what, now);
        assert!(matches!(refused, Err(Error::CopyName)), "{what:?} makes no plain name");
    }
    unlocked.lock().expect("locked");
    fs::rename(&copy, place.file("journal.db")).expect("put in place of the database");
    let unlocked = place.unlock().expect("the copy opens as the database did");
    assert_eq!(notes(&unlocked), ["first", "MARKER-7f3a"]);
    assert_eq!(unlocked.warnings(), [Warning::RolledBack], "and is noticed, because it is another file");
}

#[test]
fn copies_go_by_the_time_in_their_names_and_nothing_else_goes_with_them() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    let names = || contents(&place.folder()).into_keys().collect::<Vec<_>>();
    let before = names();
    let at = |second: i64| DateTime::from_timestamp(1_790_000_000 + second, 0).expect("a moment");
    let copies = [0, 1, 2].map(|second| unlocked.copy_verified("schema-2", at(second)).expect("copied"));
    let left = "before-schema-2-1790000009000.db.unverified";
    for name in [left.to_owned(), format!("{left}-wal")] {
        fs::write(place.file(&name), "what a crash left").expect("written");
    }
    let strangers = ["before-schema.db", "before-schema-2-1.txt", "after-schema-2-1.db"];
    for name in strangers {
        fs::write(place.file(name), "not a copy").expect("written");
    }
    unlocked.remove_copies(at(1)).expect("removed");
    assert_eq!(copies.each_ref().map(|copy| copy.exists()), [false, true, true]);
    unlocked.remove_copies(at(3)).expect("removed");
    for name in strangers {
        fs::remove_file(place.file(name)).expect("left alone");
    }
    assert_eq!(names(), before);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_enter_the_folder_or_read_a_file() {
    use std::os::unix::fs::PermissionsExt;
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    write_note(&unlocked, "so that a log stands beside the database");
    unlocked.copy_verified("schema-2", DateTime::UNIX_EPOCH).expect("copied");
    let mode = |path| fs::metadata(path).expect("metadata").permissions().mode() & 0o777;
    assert_eq!(mode(place.folder()), 0o700);
    assert_eq!(mode(place.file("inbox")), 0o700);
    for entry in fs::read_dir(place.folder()).expect("entries") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            assert_eq!(mode(path.clone()), 0o600, "{}", path.display());
        }
    }
}

#[test]
fn a_locked_vault_leaves_no_log_and_no_unfinished_file() {
    let (place, _) = Place::with_vault();
    let mut names: Vec<String> = fs::read_dir(place.folder())
        .expect("entries")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
        .collect();
    names.sort();
    let expected = [
        "capture.pub",
        "inbox",
        "journal.db",
        "key.passphrase.age",
        "key.recovery.age",
        "vault.header",
        "vault.lock",
    ];
    assert_eq!(names, expected);
    let beside = fs::read_dir(place.root.path()).expect("entries").count();
    assert_eq!(beside, 2, "beside the vault stands the witness alone");
}

#[test]
fn the_default_folder_is_named_after_the_app() {
    let folder = Vault::default_folder().expect("a platform with a data folder");
    let name = folder.file_name().expect("a name").to_string_lossy().to_lowercase();
    assert_eq!(name, "hedgerow");
}

#[test]
fn an_open_vault_may_move_to_another_thread() {
    fn may_move<T: Send>(_: &T) {}
    let (place, _) = Place::with_vault();
    may_move(&place.unlock().expect("unlocked"));
}

#[test]
fn the_database_is_set_up_to_keep_what_it_is_told_and_nothing_else() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    let setting = |name: &str| -> String {
        let sql = format!("SELECT CAST(\"{name}\" AS TEXT) FROM pragma_{name}");
        unlocked.connection().query_row(&sql, [], |row| row.get(0)).expect(name)
    };
    let found = ["journal_mode", "synchronous", "temp_store", "foreign_keys", "trusted_schema"].map(setting);
    assert_eq!(found, ["wal", "2", "2", "1", "0"], "WAL, FULL, MEMORY, on, off");
    let schema =
        unlocked.connection().execute_batch("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema");
    assert!(schema.is_err(), "a defensive connection lets nobody edit the schema's table");
}
