//! What was typed and not saved is there after a crash.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod common;

use common::*;
use hedgerow_journal::Error;
use hedgerow_journal::drafts::Draft;
use hedgerow_journal::error::Field;

#[test]
fn a_draft_survives_and_the_last_one_counts() {
    let (home, mut journal) = Home::with_journal();
    assert_eq!(journal.drafts().load().unwrap(), None);
    journal.drafts().save(&Draft("first".to_owned())).unwrap();
    let last = Draft("{\"who\":\"Mum\",\"what\":\"周六\u{1F33F}\u{0}\"}".to_owned());
    journal.drafts().save(&last).unwrap();
    // Dropped without locking, as a process that ends without warning would leave it.
    drop(journal);

    let mut journal = home.open(now());
    assert_eq!(journal.drafts().load().unwrap(), Some(last));
    journal.drafts().clear().unwrap();
    journal.lock().unwrap();
    assert_eq!(home.open(now()).drafts().load().unwrap(), None);
}

#[test]
fn a_draft_has_room_for_64_kib() {
    let mut journal = journal();
    assert!(journal.drafts().save(&Draft("x".repeat(65_536))).is_ok());
    let error = journal.drafts().save(&Draft("x".repeat(65_537))).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Draft, limit: 65_536, found: 65_537 }));
    assert_eq!(journal.drafts().load().unwrap().map(|draft| draft.0.len()), Some(65_536));
}
