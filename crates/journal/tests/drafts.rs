//! What was typed and not saved is there after a crash.

use crate::common::*;
use hedgerow_journal::Error;
use hedgerow_journal::drafts::{Draft, Form};
use hedgerow_journal::error::Field;
use hedgerow_journal::relationships::RelationshipDraft;

#[test]
fn a_draft_survives_and_the_last_one_counts() {
    let (home, mut journal) = Home::with_journal();
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), None);
    journal.drafts().save(Form::Sentence, &Draft("first".to_owned())).unwrap();
    let last = Draft("{\"who\":\"Mum\",\"what\":\"周六\u{1F33F}\u{0}\"}".to_owned());
    journal.drafts().save(Form::Sentence, &last).unwrap();
    // Dropped without locking, as a process that ends without warning would leave it.
    drop(journal);

    let mut journal = home.open(now());
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), Some(last));
    journal.drafts().clear(Form::Sentence).unwrap();
    journal.lock().unwrap();
    assert_eq!(home.open(now()).drafts().load(Form::Sentence).unwrap(), None);
}

#[test]
fn a_draft_has_room_for_256_kib() {
    let mut journal = journal();
    assert!(journal.drafts().save(Form::Sentence, &Draft("x".repeat(262_144))).is_ok());
    let error = journal.drafts().save(Form::Sentence, &Draft("x".repeat(262_145))).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Draft, limit: 262_144, found: 262_145 }));
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap().map(|draft| draft.0.len()), Some(262_144));
}

#[test]
fn what_is_kept_is_no_draft_any_more() {
    let mut journal = journal();
    let typed = Draft("half a sentence".to_owned());
    journal.drafts().save(Form::Sentence, &typed).unwrap();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    assert_eq!(
        journal.drafts().load(Form::Sentence).unwrap(),
        None,
        "a logged sentence does not come back after a crash"
    );

    journal.drafts().save(Form::Sentence, &typed).unwrap();
    let request = waiting("Mum", "an answer");
    journal.waiting().keep(request.clone(), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), None, "nor one that waits");

    journal.drafts().save(Form::Sentence, &typed).unwrap();
    journal.waiting().answer(request.id, draft("Mum", "an answer"), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), None, "nor one that was answered");
}

#[test]
fn an_amendment_has_a_draft_of_its_own_and_ends_it() {
    let mut journal = journal();
    let sentence = Draft("half a sentence".to_owned());
    let amendment = Draft("half an amendment".to_owned());
    let entry = draft("Mum", "my Saturday");
    journal.entries().log(entry.clone(), now()).unwrap();
    let person = journal.relationships().list().unwrap().remove(0);

    journal.drafts().save(Form::Sentence, &sentence).unwrap();
    journal.drafts().save(Form::Amendment, &amendment).unwrap();
    journal.entries().amend(entry.clone(), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Amendment).unwrap(), None, "what was amended is kept");
    assert_eq!(
        journal.drafts().load(Form::Sentence).unwrap(),
        Some(sentence.clone()),
        "the sentence is another's"
    );

    journal.drafts().save(Form::Amendment, &amendment).unwrap();
    journal.relationships().amend(RelationshipDraft::named(person.id, "Mum")).unwrap();
    assert_eq!(journal.drafts().load(Form::Amendment).unwrap(), None);
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), Some(sentence));

    journal.drafts().save(Form::Amendment, &amendment).unwrap();
    journal.entries().log(draft("Mum", "my Sunday"), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Amendment).unwrap(), Some(amendment), "logging amends nothing");
}

#[test]
fn what_the_capture_window_keeps_ends_its_own_draft_alone() {
    let mut journal = journal();
    let sentence = Draft("half a sentence".to_owned());
    let captured = Draft("half a capture".to_owned());
    journal.drafts().save(Form::Sentence, &sentence).unwrap();

    journal.drafts().save(Form::Capture, &captured).unwrap();
    journal.entries().log_from(Form::Capture, draft("Mum", "my Saturday"), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Capture).unwrap(), None);

    journal.drafts().save(Form::Capture, &captured).unwrap();
    journal.waiting().keep_from(Form::Capture, waiting("Mum", "an answer"), now()).unwrap();
    assert_eq!(journal.drafts().load(Form::Capture).unwrap(), None);
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), Some(sentence), "the sentence is another's");
}

#[test]
fn an_entry_from_outside_leaves_what_is_being_typed() {
    let mut journal = journal();
    let typed = Draft("half a sentence".to_owned());
    journal.drafts().save(Form::Sentence, &typed).unwrap();
    let logged = journal.entries().log_from_outside(draft("Mum", "my Saturday"), now()).unwrap();
    assert!(logged.changes.entries);
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), Some(typed), "nobody had finished it");
}

#[test]
fn what_is_changed_in_the_review_has_a_draft_of_its_own() {
    let (home, mut journal) = Home::with_journal();
    let sentence = Draft("half a sentence".to_owned());
    let changing = Draft("half a change".to_owned());
    journal.drafts().save(Form::Sentence, &sentence).unwrap();
    journal.drafts().save(Form::Review, &changing).unwrap();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    drop(journal);
    let mut journal = home.open(now());
    assert_eq!(journal.drafts().load(Form::Review).unwrap(), Some(changing), "logging changes no capture");
    assert_eq!(journal.drafts().load(Form::Sentence).unwrap(), None);
}
