//! Opening journals of every age, and what erasing leaves: nothing.

use std::fs;

use crate::common::*;
use hedgerow_journal::entries::EntryFilter;
use hedgerow_journal::patterns::Period;
use hedgerow_journal::{Error, Journal};

/// Schemas as they were released, with a few rows. A released step never changes, so the later ones are made of them.
const RELEASED: &[(&str, &str)] = &[
    ("1", include_str!("fixtures/schema-1.sql")),
    (
        "12",
        concat!(
            include_str!("fixtures/schema-1.sql"),
            include_str!("../src/storage/migrations/0002_verdicts_and_amendments.sql"),
            include_str!("../src/storage/migrations/0003_look_backs.sql"),
            include_str!("../src/storage/migrations/0004_inbox.sql"),
            include_str!("../src/storage/migrations/0005_agreed_times.sql"),
            include_str!("../src/storage/migrations/0006_shares.sql"),
            include_str!("../src/storage/migrations/0007_imports.sql"),
            include_str!("../src/storage/migrations/0008_reflections.sql"),
            include_str!("../src/storage/migrations/0009_phrases.sql"),
            include_str!("../src/storage/migrations/0010_rules.sql"),
            include_str!("../src/storage/migrations/0011_session_day.sql"),
            include_str!("../src/storage/migrations/0012_postponed.sql"),
            include_str!("fixtures/schema-12-postponed.sql"),
        ),
    ),
];

#[test]
fn every_released_schema_opens_and_its_entries_are_found() {
    for (version, sql) in RELEASED {
        let (home, unlocked) = Home::new();
        unlocked.connection().execute_batch(sql).unwrap();
        unlocked.lock().unwrap();
        let mut journal = home.open(now());
        let entries = all(&mut journal, &EntryFilter::default());
        let requests: Vec<_> = entries.iter().map(|entry| entry.request.as_str()).collect();
        assert_eq!(requests, ["to call every evening", "my Saturday"], "schema {version}");
        assert_eq!(entries[1].details.note, "Straße 周六", "schema {version}");
        for words in ["evening", "strasse", "周六", "mum saturday"] {
            assert_eq!(found(&mut journal, words).len(), 1, "schema {version}, {words}");
        }
        let patterns = journal.patterns(now().date(), Period::HalfYear).unwrap();
        assert_eq!(patterns.people.len(), 1, "schema {version}: one was merged into the other");
        let strip: Vec<_> = patterns.people[0].strip.iter().map(|cell| (cell.id, cell.cost)).collect();
        let written = entries.iter().rev().map(|entry| (entry.id, entry.cost));
        assert_eq!(
            strip,
            written.collect::<Vec<_>>(),
            "schema {version}: what readings are made from is there"
        );
        journal.entries().delete(entries[0].id, now()).unwrap();
        journal.entries().log(draft("mum", "one more"), now()).unwrap();
        assert_eq!(journal.relationships().list().unwrap()[0].entries, 2, "schema {version}");
    }
}

#[test]
fn a_newer_schema_is_refused_and_not_touched() {
    let (home, unlocked) = Home::new();
    Journal::open(unlocked, now()).unwrap().lock().unwrap();
    let unlocked = home.unlock();
    unlocked.connection().pragma_update(None, "user_version", 4_711).unwrap();
    let before = content(&unlocked);
    let error = Journal::open(unlocked, now()).err();
    assert!(matches!(error, Some(Error::NewerSchema { found: 4_711, known }) if known < 4_711));
    assert_eq!(content(&home.unlock()), before);
}

/// The schema and the facts, without the vault's own count of openings.
fn content(unlocked: &hedgerow_vault::Unlocked) -> (u32, Vec<String>) {
    let connection = unlocked.connection();
    let version = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let sql = "SELECT name || coalesce(sql, '') FROM sqlite_schema UNION ALL SELECT name || value FROM fact";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    (version, rows.collect::<Result<_, _>>().unwrap())
}

#[test]
fn a_new_journal_needs_no_copy() {
    let (home, journal) = Home::with_journal();
    journal.lock().unwrap();
    let copies = fs::read_dir(home.folder()).unwrap().flatten();
    assert!(copies.map(|file| file.file_name()).all(|name| !name.to_string_lossy().starts_with("before")));
}

#[test]
fn an_index_of_another_folding_is_made_anew() {
    let (home, mut journal) = Home::with_journal();
    journal.entries().log(draft("Zoë", "my Saturday"), now()).unwrap();
    let gone = journal.entries().log(draft("Zoë", "deleted before"), now()).unwrap().entry;
    journal.entries().delete(gone.id, now()).unwrap();
    journal.lock().unwrap();
    let unlocked = home.unlock();
    unlocked
        .connection()
        .execute_batch(
            "INSERT INTO search (search) VALUES ('delete-all');
             UPDATE relationship SET folded = 'as it was once';
             UPDATE fact SET value = '0' WHERE name = 'search_folding';",
        )
        .unwrap();
    unlocked.lock().unwrap();
    let mut journal = home.open(now());
    assert_eq!(found(&mut journal, "satur"), ["my Saturday"]);
    assert!(found(&mut journal, "deleted").is_empty());
    journal.entries().log(draft("ZOE", "again"), now()).unwrap();
    assert_eq!(journal.relationships().list().unwrap().len(), 1, "names are folded anew as well");
}

#[test]
fn what_was_deleted_is_erased_after_thirty_days_and_not_before() {
    let (home, mut journal) = Home::with_journal();
    let kept = journal.entries().log(draft("Mum", "kept"), now()).unwrap().entry;
    let gone = journal.entries().log(draft("Mum", "to be erased"), now()).unwrap().entry;
    journal.entries().delete(gone.id, now()).unwrap();
    journal.lock().unwrap();

    let mut journal = home.open(days_later(30));
    assert!(journal.entries().get(gone.id).is_ok(), "the thirtieth day still counts");
    journal.lock().unwrap();

    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.entries().get(gone.id), Err(Error::EntryNotFound)));
    assert!(matches!(journal.entries().restore(gone.id), Err(Error::EntryNotFound)));
    assert_eq!(all(&mut journal, &EntryFilter::default()), [kept]);
}

#[test]
fn a_copy_from_before_a_migration_is_removed_after_thirty_days_and_not_before() {
    let (home, unlocked) = Home::new();
    let copy = unlocked.copy_verified("schema-2", now().at).unwrap();
    unlocked.lock().unwrap();
    home.open(days_later(30)).lock().unwrap();
    assert!(copy.exists(), "the thirtieth day still counts");
    home.open(days_later(31)).lock().unwrap();
    assert!(!copy.exists());
}

#[test]
fn a_copy_that_cannot_be_removed_keeps_nobody_from_the_journal() {
    let (home, journal) = Home::with_journal();
    journal.lock().unwrap();
    fs::create_dir(home.folder().join("before-schema-2-0.db")).unwrap();
    home.open(days_later(31)).lock().unwrap();
}

#[test]
fn a_journal_in_memory_has_no_vault() {
    let mut journal = journal();
    assert!(journal.vault().is_none());
    assert!(journal.vault_mut().is_none());
    journal.lock().unwrap();
}
