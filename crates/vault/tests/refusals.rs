//! Each thing that can be wrong with a vault has an error of its own, and an error changes no file.

use std::fs;

use crate::support::{Place, WORK, contents, other, passphrase};
use hedgerow_vault::{Error, KeyFile, Passphrase, RecoveryKey, SyncService, Vault};

#[test]
fn a_wrong_passphrase_is_told_from_damage() {
    let (place, _) = Place::with_vault();
    let error = place.refusal_of(|vault| vault.unlock(&other()));
    assert!(matches!(error, Error::WrongPassphrase), "{error:?}");
}

#[test]
fn an_empty_passphrase_is_a_wrong_one_and_makes_no_vault() {
    let (place, _) = Place::with_vault();
    let empty = Passphrase::new(String::new());
    assert!(matches!(place.refusal_of(|vault| vault.unlock(&empty)), Error::WrongPassphrase));
    let place = Place::new();
    assert!(matches!(place.vault().create(&empty, WORK), Err(Error::PassphraseEmpty)));
    assert!(!place.folder().exists());
}

#[test]
fn the_recovery_key_of_another_vault_is_a_wrong_one() {
    let (place, _) = Place::with_vault();
    let (_, foreign) = Place::with_vault();
    let error = place.refusal_of(|vault| vault.unlock_with_recovery_key(&foreign));
    assert!(matches!(error, Error::WrongRecoveryKey), "{error:?}");
}

#[test]
fn a_mistyped_recovery_key_is_noticed_before_any_vault_is_asked() {
    let (_, recovery) = Place::with_vault();
    let text = recovery.expose();
    let swapped = if text.ends_with('Q') { text.replacen('Q', "P", 9) } else { format!("{}Q", &text[..73]) };
    for typed in ["", "AGE-SECRET-KEY-1", &text[..70], swapped.as_str(), "heron"] {
        assert!(matches!(RecoveryKey::parse(typed), Err(Error::RecoveryKeyMistyped)), "{typed}");
    }
    assert!(RecoveryKey::parse(&text[16..]).is_ok(), "the beginning that all keys share may be left out");
}

#[test]
fn a_damaged_key_file_is_told_from_a_wrong_passphrase() {
    let (place, recovery) = Place::with_vault();
    let path = place.file("key.passphrase.age");
    let whole = fs::read(&path).expect("the file");
    for damaged in [damage_stanza(&whole), whole[..whole.len() - 1].to_vec(), Vec::new(), b"text".to_vec()] {
        fs::write(&path, &damaged).expect("damaged");
        let error = place.refusal();
        assert!(matches!(error, Error::KeyFileDamaged { which: KeyFile::Passphrase }), "{error:?}");
    }
    let path = place.file("key.recovery.age");
    let whole = fs::read(&path).expect("the file");
    fs::write(&path, damage_stanza(&whole)).expect("damaged");
    let error = place.refusal_of(|vault| vault.unlock_with_recovery_key(&recovery));
    assert!(matches!(error, Error::KeyFileDamaged { which: KeyFile::Recovery }), "{error:?}");
}

/// Exchanges two characters of the wrapped key, which age takes for a wrong passphrase.
fn damage_stanza(file: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    let body = bytes.windows(2).position(|pair| pair == b"->").expect("a stanza");
    let line = body + bytes[body..].iter().position(|byte| *byte == b'\n').expect("its end") + 1;
    let other = (line + 1..line + 40).find(|at| bytes[*at] != bytes[line]).expect("two that differ");
    bytes.swap(line, other);
    bytes
}

#[test]
fn a_missing_key_file_is_named() {
    let (place, recovery) = Place::with_vault();
    fs::remove_file(place.file("key.passphrase.age")).expect("removed");
    let error = place.refusal();
    assert!(matches!(error, Error::KeyFileMissing { which: KeyFile::Passphrase }), "{error:?}");
    fs::remove_file(place.file("key.recovery.age")).expect("removed");
    let error = place.refusal_of(|vault| vault.unlock_with_recovery_key(&recovery));
    assert!(matches!(error, Error::KeyFileMissing { which: KeyFile::Recovery }), "{error:?}");
}

#[test]
fn the_key_file_of_another_vault_is_foreign_even_under_the_same_passphrase() {
    let (place, _) = Place::with_vault();
    let (another, _) = Place::with_vault();
    fs::copy(another.file("key.passphrase.age"), place.file("key.passphrase.age")).expect("swapped");
    let error = place.refusal();
    assert!(matches!(error, Error::KeyFileForeign { which: KeyFile::Passphrase }), "{error:?}");
}

#[test]
fn a_key_file_that_asks_for_hours_of_work_is_refused_at_once() {
    let (place, _) = Place::with_vault();
    let path = place.file("key.passphrase.age");
    let file = fs::read(&path).expect("the file");
    let end = file.windows(3).position(|three| three == b" 2\n").expect("the work factor");
    let planted = [&file[..end], b" 40\n", &file[end + 3..]].concat();
    fs::write(&path, planted).expect("planted");
    let error = place.refusal();
    assert!(matches!(error, Error::ExcessiveWork { asked: 40 }), "{error:?}");
}

#[test]
fn a_recovery_file_in_the_passphrases_place_is_damage() {
    let (place, _) = Place::with_vault();
    fs::copy(place.file("key.recovery.age"), place.file("key.passphrase.age")).expect("swapped");
    let error = place.refusal();
    assert!(matches!(error, Error::KeyFileDamaged { which: KeyFile::Passphrase }), "{error:?}");
}

#[test]
fn a_missing_an_empty_and_a_damaged_database_are_three_things() {
    let (place, _) = Place::with_vault();
    let path = place.file("journal.db");
    let whole = fs::read(&path).expect("the database");
    fs::remove_file(&path).expect("removed");
    assert!(matches!(place.refusal(), Error::DatabaseMissing));
    assert!(!path.exists(), "a missing database is never made anew");
    fs::write(&path, b"").expect("emptied");
    assert!(matches!(place.refusal(), Error::DatabaseEmpty));
    let mut first_page = whole.clone();
    first_page[100] ^= 1;
    for damaged in [first_page, b"SQLite format 3\0 or not".to_vec(), whole[4096..].to_vec()] {
        fs::write(&path, damaged).expect("damaged");
        assert!(matches!(place.refusal(), Error::DatabaseDamaged));
    }
    fs::remove_file(&path).expect("removed");
    fs::create_dir(&path).expect("a folder in its place");
    assert!(matches!(place.refusal(), Error::DatabaseDamaged));
}

#[test]
fn a_plain_database_is_never_adopted() {
    let (place, _) = Place::with_vault();
    let path = place.file("journal.db");
    fs::remove_file(&path).expect("removed");
    let plain = rusqlite::Connection::open(&path).expect("a plain database");
    plain.execute_batch("PRAGMA application_id = 1214539634; CREATE TABLE t (a)").expect("a table");
    drop(plain);
    assert!(matches!(place.refusal(), Error::DatabaseDamaged));
}

#[test]
fn a_newer_format_is_refused_untouched_and_both_versions_are_named() {
    let (place, _) = Place::with_vault();
    let path = place.file("vault.header");
    let header = fs::read_to_string(&path).expect("the header");
    fs::write(&path, header.replacen("hedgerow-vault 1", "hedgerow-vault 7", 1)).expect("written");
    let error = place.refusal();
    assert!(matches!(error, Error::NewerFormat { found: 7, known: 1 }), "{error:?}");
}

#[test]
fn a_missing_a_damaged_and_a_forged_header_are_three_things() {
    let (place, _) = Place::with_vault();
    let path = place.file("vault.header");
    let header = fs::read_to_string(&path).expect("the header");
    let generation = header.lines().find(|line| line.starts_with("generation: ")).expect("a generation");
    fs::write(&path, header.replacen(generation, "generation: 900", 1)).expect("forged");
    assert!(matches!(place.refusal(), Error::HeaderForged));
    for damaged in
        ["", "hedgerow-vault 1\n", &header[..header.len() - 1], &header.replace("vault: ", "vault ")]
    {
        fs::write(&path, damaged).expect("damaged");
        assert!(matches!(place.refusal(), Error::HeaderDamaged));
    }
    fs::remove_file(&path).expect("removed");
    assert!(matches!(place.refusal(), Error::HeaderMissing));
}

#[test]
fn somebody_elses_recovery_recipient_in_the_header_is_never_wrapped_for() {
    let (place, _) = Place::with_vault();
    let (another, _) = Place::with_vault();
    let recipient = |place: &Place| {
        let header = fs::read_to_string(place.file("vault.header")).expect("the header");
        header.lines().find(|line| line.starts_with("recovery: ")).expect("a recipient").to_owned()
    };
    let header = fs::read_to_string(place.file("vault.header")).expect("the header");
    let swapped = header.replacen(&recipient(&place), &recipient(&another), 1);
    fs::write(place.file("vault.header"), swapped).expect("swapped");
    assert!(matches!(place.refusal(), Error::HeaderForged));
}

#[test]
fn an_absent_or_empty_folder_holds_no_vault_to_open() {
    let place = Place::new();
    assert!(matches!(place.refusal(), Error::NotPresent));
    assert!(!place.folder().exists(), "asking makes no folder");
    fs::create_dir(place.folder()).expect("a folder");
    assert!(matches!(place.refusal(), Error::NotPresent));
}

#[test]
fn a_vault_is_never_made_over_another_nor_among_other_files() {
    let (place, _) = Place::with_vault();
    let before = contents(&place.folder());
    assert!(matches!(place.vault().create(&other(), WORK), Err(Error::AlreadyPresent)));
    assert_eq!(before, contents(&place.folder()));
    let place = Place::new();
    fs::create_dir(place.folder()).expect("a folder");
    fs::write(place.file("letter.txt"), b"dear").expect("a letter");
    assert!(matches!(place.vault().create(&passphrase(), WORK), Err(Error::FolderNotEmpty)));
    assert_eq!(contents(&place.folder()).len(), 1);
    let at_a_file = Vault::at(place.file("letter.txt")).with_witness(place.witness());
    assert!(matches!(at_a_file.create(&passphrase(), WORK), Err(Error::FolderNotEmpty)));
}

#[test]
fn a_second_handle_is_refused_until_the_first_locks() {
    let (place, _) = Place::with_vault();
    let unlocked = place.unlock().expect("unlocked");
    let error = place.vault().unlock(&passphrase()).err().expect("refused");
    assert!(matches!(error, Error::InUse), "{error:?}");
    unlocked.lock().expect("locked");
    place.unlock().expect("free again");
}

#[test]
fn a_live_vault_is_refused_in_a_folder_that_a_service_keeps_in_step() {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (folder, expected) in [
        ("Dropbox", SyncService::Dropbox),
        ("Dropbox (Personal)/private", SyncService::Dropbox),
        ("OneDrive - Work", SyncService::OneDrive),
        ("Library/Mobile Documents/com~apple~CloudDocs", SyncService::ICloud),
        ("Library/CloudStorage/GoogleDrive-a@example.org", SyncService::GoogleDrive),
        ("Library/CloudStorage/Something-new", SyncService::Other),
        ("Nextcloud", SyncService::Nextcloud),
    ] {
        let vault = Vault::at(root.path().join(folder).join("vault")).with_witness(root.path().join("w"));
        let error = vault.create(&passphrase(), WORK).err().expect("refused");
        assert!(
            matches!(error, Error::SyncedFolder { service } if service == expected),
            "{folder}: {error:?}"
        );
    }
    assert_eq!(fs::read_dir(root.path()).expect("the folder").count(), 0, "nothing was made there");
}

#[test]
fn a_kept_folder_is_known_by_its_marker_through_a_link_and_when_it_becomes_one_later() {
    let (place, _) = Place::with_vault();
    fs::create_dir(place.root.path().join(".stfolder")).expect("Syncthing's marker");
    let error = place.refusal();
    assert!(matches!(error, Error::SyncedFolder { service: SyncService::Syncthing }), "{error:?}");
    #[cfg(unix)]
    {
        let elsewhere = tempfile::tempdir().expect("a temporary folder");
        let link = elsewhere.path().join("plain");
        std::os::unix::fs::symlink(place.root.path(), &link).expect("a link");
        let error = Vault::at(link.join("vault")).unlock(&passphrase()).err().expect("refused");
        assert!(matches!(error, Error::SyncedFolder { .. }), "{error:?}");
    }
}

#[test]
fn names_that_only_begin_alike_are_no_kept_folders() {
    let root = tempfile::tempdir().expect("a temporary folder");
    for folder in ["Dropboxes", "Boxes", "megaphone", "CloudStorage", "Syncthings"] {
        let vault = Vault::at(root.path().join(folder)).with_witness(root.path().join("witness"));
        assert!(vault.create(&passphrase(), WORK).is_ok(), "{folder}");
    }
}
