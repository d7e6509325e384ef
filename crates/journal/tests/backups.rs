//! Backups of a journal: when one is due, what is known of them, and which may go.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::*;
use chrono::TimeDelta;
use hedgerow_journal::backups::{self, Place, RestoredFrom};
use hedgerow_journal::{Error, Journal, Moment, made_up};
use hedgerow_vault::backup::{Cancel, Watch};
use hedgerow_vault::{Opener, Passphrase, Vault};

fn watch() -> Watch<'static> {
    Watch::new(Cancel::new(), &|_| ())
}

fn back_up(journal: &mut Journal, now: Moment) -> u32 {
    let source = journal.backups().source().unwrap().expect("a vault");
    let place = journal.backups().place().unwrap().expect("a vault");
    let made = backups::make(&source, &place, now, &watch()).expect("a backup");
    journal.backups().keep(&made).expect("kept");
    made.entries()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}

fn default_folder(home: &Home) -> PathBuf {
    home.folder().with_file_name("vault-backups")
}

#[test]
fn one_is_due_each_civil_day_and_again_when_todays_is_gone() {
    let (home, mut journal) = Home::with_journal();
    assert!(journal.backups().is_due(now()).unwrap());
    back_up(&mut journal, now());
    assert!(!journal.backups().is_due(now()).unwrap());
    let nine_hours_later = Moment { at: now().at + TimeDelta::hours(9), zone: now().zone };
    assert!(!journal.backups().is_due(nine_hours_later).unwrap(), "half past eleven at night");
    let midnight = Moment { at: now().at + TimeDelta::hours(10), zone: now().zone };
    assert!(journal.backups().is_due(midnight).unwrap(), "another day has begun");
    fs::remove_file(default_folder(&home).join("hedgerow-2026-11-20.hedgerow")).unwrap();
    assert!(journal.backups().is_due(now()).unwrap());
}

#[test]
fn what_is_made_up_is_not_backed_up_by_itself() {
    let (_home, mut journal) = Home::with_journal();
    made_up::fill(&mut journal, 1, now(), made_up::Options::default()).unwrap();
    assert!(!journal.backups().is_due(now()).unwrap());
    let mut journal = journal_in_memory();
    assert!(!journal.backups().is_due(now()).unwrap());
    assert!(journal.backups().overview(now()).unwrap().is_none());
    assert!(journal.backups().source().unwrap().is_none());
}

fn journal_in_memory() -> Journal {
    Journal::in_memory().unwrap()
}

#[test]
fn the_overview_tells_the_age_of_the_newest_and_what_was_counted_in_it() {
    let (home, mut journal) = Home::with_journal();
    let before = journal.backups().overview(now()).unwrap().unwrap();
    assert_eq!((before.newest, before.backups.len(), before.is_missing), (None, 0, false));
    assert!(before.is_old, "there is none");
    let first = journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap().entry;
    journal.entries().log(draft("Dad", "the car"), now()).unwrap();
    journal.entries().delete(first.id, now()).unwrap();
    assert_eq!(back_up(&mut journal, now()), 1, "what was deleted is not counted");
    fs::write(default_folder(&home).join("hedgerow-2020-01-01.hedgerow"), b"somebody else's").unwrap();
    assert!(!journal.backups().overview(days_later(2)).unwrap().unwrap().is_old);
    let overview = journal.backups().overview(days_later(3)).unwrap().unwrap();
    assert!(overview.is_old);
    let newest = overview.newest.expect("one was verified");
    assert_eq!((newest.day, newest.days_ago, newest.entries), (day("2026-11-20"), 3, 1));
    let listed: Vec<_> = overview.backups.iter().map(|one| (one.day, one.entries)).collect();
    assert_eq!(listed, [(day("2026-11-20"), Some(1)), (day("2020-01-01"), None)]);
    fs::write(default_folder(&home).join("hedgerow-2026-11-20.hedgerow"), b"exchanged").unwrap();
    let overview = journal.backups().overview(now()).unwrap().unwrap();
    assert_eq!((overview.newest, overview.backups[0].entries), (None, None), "a name alone says nothing");
}

#[test]
fn a_year_and_a_half_of_days_leaves_what_the_rule_says_and_every_one_opens() {
    let (home, mut journal) = Home::with_journal();
    for number in 0..100 {
        back_up(&mut journal, days_later(number * 5));
    }
    let kept = names(&default_folder(&home));
    assert!((16..=23).contains(&kept.len()), "{kept:?}");
    assert!(kept.contains(&"hedgerow-2028-03-29.hedgerow".to_owned()), "{kept:?}");
    let vault = Vault::at(home.folder()).with_witness(home.folder().with_file_name("witness"));
    let secret = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    for name in &kept {
        let archive = default_folder(&home).join(name);
        backups::try_restore(&vault, &archive, Opener::Passphrase(&secret), &watch()).expect("it opens");
    }
}

#[test]
fn what_this_journal_did_not_verify_is_never_removed() {
    let (home, mut journal) = Home::with_journal();
    let folder = default_folder(&home);
    fs::create_dir(&folder).unwrap();
    for number in 1..=28 {
        fs::write(folder.join(format!("hedgerow-2020-02-{number:02}.hedgerow")), b"another vault's").unwrap();
    }
    fs::write(folder.join("notes.txt"), b"mine").unwrap();
    for number in 0..10 {
        back_up(&mut journal, days_later(number));
    }
    let kept = names(&folder);
    assert_eq!(kept.iter().filter(|name| name.starts_with("hedgerow-2020")).count(), 28);
    assert!(kept.contains(&"notes.txt".to_owned()));
    assert!(!kept.contains(&"hedgerow-2026-11-20.hedgerow".to_owned()), "{kept:?}");
}

#[test]
fn a_journal_that_forgot_a_newer_backup_leaves_it_alone() {
    let (home, mut journal) = Home::with_journal();
    back_up(&mut journal, now());
    let archive = default_folder(&home).join("hedgerow-2026-11-20.hedgerow");
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    back_up(&mut journal, days_later(1));
    journal.lock().unwrap();
    let vault = Vault::at(home.folder()).with_witness(home.folder().with_file_name("witness"));
    let secret = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    backups::restore(&vault, &archive, Opener::Passphrase(&secret), days_later(1), &watch()).unwrap();
    let mut journal = home.open(days_later(1));
    assert!(journal.backups().is_due(days_later(1)).unwrap());
    back_up(&mut journal, days_later(1));
    let kept = names(&default_folder(&home));
    assert!(
        kept.contains(&"hedgerow-2026-11-21.hedgerow".to_owned()),
        "it has what this one lacks: {kept:?}"
    );
    assert!(kept.contains(&"hedgerow-2026-11-21-2.hedgerow".to_owned()), "{kept:?}");
}

#[test]
fn a_chosen_folder_is_used_from_then_on_and_never_made() {
    let (home, mut journal) = Home::with_journal();
    back_up(&mut journal, now());
    let stick = home.folder().with_file_name("stick");
    assert!(journal.backups().choose(&stick).is_err(), "it is not there");
    fs::create_dir(&stick).unwrap();
    assert!(journal.backups().choose(&stick).unwrap().settings);
    back_up(&mut journal, now());
    assert_eq!(names(&stick), ["hedgerow-2026-11-20.hedgerow"]);
    assert_eq!(
        names(&default_folder(&home)),
        ["hedgerow-2026-11-20.hedgerow"],
        "the others stay where they are"
    );
    fs::remove_dir_all(&stick).unwrap();
    let overview = journal.backups().overview(now()).unwrap().unwrap();
    assert!(overview.is_missing && overview.is_chosen && overview.backups.is_empty());
    assert!(overview.newest.is_some(), "of a stick that is not plugged in, nothing can be seen");
    let source = journal.backups().source().unwrap().unwrap();
    let place = journal.backups().place().unwrap().unwrap();
    assert_eq!(place, Place { folder: stick.clone(), is_chosen: true });
    let made = backups::make(&source, &place, now(), &watch());
    assert!(matches!(made, Err(Error::Vault(hedgerow_vault::Error::BackupFolderMissing))));
    assert!(!stick.exists());
    let inside = home.folder().join("inbox");
    let refused = journal.backups().choose(&inside);
    assert!(matches!(refused, Err(Error::Vault(hedgerow_vault::Error::BackupFolderInside))));
}

#[test]
fn a_restored_journal_says_so_for_good() {
    let (home, mut journal) = Home::with_journal();
    assert_eq!(journal.backups().restored_from().unwrap(), None);
    let from = RestoredFrom { on: day("2026-11-28"), backup_of: Some(day("2026-11-20")) };
    journal.backups().note_restored(from).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(now());
    assert_eq!(journal.backups().overview(now()).unwrap().unwrap().restored, Some(from));
}

#[test]
fn a_backup_of_a_newer_hedgerow_is_refused_and_changes_nothing() {
    let (home, mut journal) = Home::with_journal();
    let connection = journal.vault().unwrap().connection();
    connection.pragma_update(None, "user_version", 99).unwrap();
    let source = journal.backups().source().unwrap().unwrap();
    let place = journal.backups().place().unwrap().unwrap();
    let made = backups::make(&source, &place, now(), &watch());
    assert!(matches!(made, Err(Error::NewerSchema { found: 99, .. })));
    assert!(names(&default_folder(&home)).is_empty());
}

/// Puts a journal of the first release in the place of the one that is there; what belongs to the vault stays.
fn make_as_the_first_release_left(connection: &rusqlite::Connection) {
    let sql = "SELECT 'DROP ' || iif(type = 'view', 'VIEW ', 'TABLE ') || name || ';' FROM pragma_table_list \
               WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite_%' AND name <> 'vault_generation' \
               ORDER BY type = 'view' DESC";
    let mut statement = connection.prepare(sql).unwrap();
    let drops: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(|row| row.unwrap()).collect();
    connection.execute_batch("PRAGMA foreign_keys = OFF;").unwrap();
    connection.execute_batch(&drops.concat()).unwrap();
    connection.execute_batch(include_str!("fixtures/schema-1.sql")).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON;").unwrap();
}

#[test]
fn a_backup_of_an_older_schema_is_restored_and_brought_up_to_date() {
    let (home, mut journal) = Home::with_journal();
    make_as_the_first_release_left(journal.vault().unwrap().connection());
    assert_eq!(back_up(&mut journal, now()), 2);
    journal.lock().unwrap();
    fs::remove_dir_all(home.folder()).unwrap();
    let vault = Vault::at(home.folder()).with_witness(home.folder().with_file_name("witness"));
    let secret = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let archive = default_folder(&home).join("hedgerow-2026-11-20.hedgerow");
    backups::restore(&vault, &archive, Opener::Passphrase(&secret), now(), &watch()).unwrap();
    let mut journal = home.open(now());
    assert_eq!(found(&mut journal, "saturday"), ["my Saturday"]);
    assert_eq!(journal.vault().unwrap().warnings(), []);
}
