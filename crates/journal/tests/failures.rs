//! When the disk fails: a clear error, and nothing half-kept.

use crate::common::*;
use hedgerow_journal::Error;
use hedgerow_journal::entries::EntryFilter;

#[test]
fn a_full_disk_is_named_and_keeps_nothing_of_the_entry() {
    let (home, mut journal) = Home::with_journal();
    let kept = journal.entries().log(draft("Mum", "kept"), now()).unwrap().entry;
    limit_pages(&journal, true);
    let mut refused = draft("Somebody new", "much to say");
    refused.details.note = "word ".repeat(4_000);
    assert!(matches!(journal.entries().log(refused.clone(), now()), Err(Error::DiskFull)));
    assert_eq!(
        all(&mut journal, &EntryFilter::default()),
        [kept],
        "nothing of it is kept, not even the person"
    );
    assert_eq!(journal.relationships().list().unwrap().len(), 1);
    check(&journal);
    limit_pages(&journal, false);
    journal.entries().log(refused, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(now());
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 2, "with room again, all is well");
    check(&journal);
}

/// Both checks pass: a failure left nothing half done in the file.
fn check(journal: &hedgerow_journal::Journal) {
    journal.vault().expect("a vault").check_database().unwrap();
}

/// Lets the database grow no further, which fails as a full disk does; or lets it grow again.
fn limit_pages(journal: &hedgerow_journal::Journal, limited: bool) {
    let connection = journal.vault().expect("a vault").connection();
    let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    let most = if limited { pages } else { 1_000_000 };
    connection.pragma_update(None, "max_page_count", most).unwrap();
}

#[test]
fn a_journal_that_cannot_be_written_is_named_and_can_be_read() {
    let (home, mut journal) = Home::with_journal();
    let entry = journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap().entry;
    journal.vault().expect("a vault").connection().pragma_update(None, "query_only", true).unwrap();
    assert!(matches!(journal.entries().log(draft("Mum", "x"), now()), Err(Error::ReadOnly)));
    assert!(matches!(journal.entries().delete(entry.id, now()), Err(Error::ReadOnly)));
    assert_eq!(found(&mut journal, "saturday"), ["my Saturday"]);
    drop(journal);
    check(&home.open(now()));
}

#[test]
fn a_value_outside_its_set_is_damage_and_says_nothing_of_the_content() {
    let (_home, mut journal) = Home::with_journal();
    let entry = journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap().entry;
    let connection = journal.vault().expect("a vault").connection();
    connection.execute("UPDATE entry SET cost = 'furious'", []).unwrap();
    let error = journal.entries().get(entry.id).unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }));
    assert!(!format!("{error} {error:?}").contains("furious"));
}
