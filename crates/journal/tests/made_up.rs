//! Made-up journals: the same for the same seed, marked, and never mixed with one's own.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod common;

use common::*;
use hedgerow_journal::Error;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::made_up::{self, Options};

fn lives(seed: u64) -> Vec<Entry> {
    let mut journal = journal();
    made_up::fill(&mut journal, seed, now(), Options::default()).unwrap();
    all(&mut journal, &EntryFilter::default())
}

#[test]
fn the_same_seed_makes_the_same_journal() {
    assert_eq!(lives(1), lives(1));
    assert_ne!(lives(1), lives(2));
}

#[test]
fn a_made_up_journal_says_so_and_ones_own_does_not() {
    let mut journal = journal();
    assert!(!journal.is_made_up().unwrap());
    made_up::fill(&mut journal, 1, now(), Options::default()).unwrap();
    assert!(journal.is_made_up().unwrap());
    assert!(journal.relationships().list().unwrap().iter().all(|person| person.note.contains("Made up")));
}

#[test]
fn ones_own_journal_is_never_filled_with_made_up_lives() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    assert!(matches!(made_up::fill(&mut journal, 1, now(), Options::default()), Err(Error::NotEmpty)));
    assert!(!journal.is_made_up().unwrap());
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
}

#[test]
fn a_made_up_journal_has_enough_to_look_around_in() {
    let mut journal = journal();
    made_up::fill(&mut journal, 1, now(), Options::default()).unwrap();
    let entries = all(&mut journal, &EntryFilter::default());
    assert_eq!(entries.len(), Options::default().entries as usize);
    assert!(entries.iter().all(|entry| entry.at <= now().at), "nothing from the future");
    assert!(entries.iter().any(|entry| entry.look_back.is_some()));
    assert!(entries.iter().any(|entry| !entry.details.kept_room_for.is_empty()));
    assert_eq!(journal.relationships().list().unwrap().len(), 8);
    assert_eq!(journal.waiting().list().unwrap().len(), 2);
    assert!(!found(&mut journal, "evening").is_empty());
}
