//! Requests that wait: no entry until they are answered.

use crate::common::*;
use hedgerow_journal::Error;
use hedgerow_journal::entries::EntryFilter;
use hedgerow_journal::vocabulary::{Kind, Want};
use hedgerow_journal::waiting::WaitingDraft;

#[test]
fn a_request_waits_with_what_was_said_and_is_no_entry() {
    let mut journal = journal();
    let draft = WaitingDraft { want: Some(Want::Mixed), ..waiting("Mum", "my Saturday") };
    let changes = journal.waiting().keep(draft.clone(), now()).unwrap();
    assert!(changes.waiting && changes.relationships && !changes.entries);
    assert!(
        journal.waiting().keep(draft.clone(), now()).unwrap().is_empty(),
        "the same id twice is one request"
    );
    let list = journal.waiting().list().unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(
        (list[0].id, list[0].name.as_str(), list[0].request.as_str()),
        (draft.id, "Mum", "my Saturday")
    );
    assert_eq!(
        (list[0].kind, list[0].want, list[0].date),
        (Some(Kind::Time), Some(Want::Mixed), day("2026-11-20"))
    );
    assert!(all(&mut journal, &EntryFilter::default()).is_empty());
    assert!(found(&mut journal, "saturday").is_empty());
}

#[test]
fn the_oldest_request_comes_first() {
    let mut journal = journal();
    journal.waiting().keep(waiting("Mum", "second"), now()).unwrap();
    journal.waiting().keep(waiting("Mum", "first"), days_later(-1)).unwrap();
    let requests: Vec<_> = journal.waiting().list().unwrap().into_iter().map(|one| one.request).collect();
    assert_eq!(requests, ["first", "second"]);
}

#[test]
fn an_answer_makes_the_request_an_entry_once() {
    let mut journal = journal();
    let request = waiting("Mum", "my Saturday");
    journal.waiting().keep(request.clone(), now()).unwrap();
    let answer = draft("Mum", "my Saturday");
    let logged = journal.waiting().answer(request.id, answer.clone(), now()).unwrap();
    assert!(logged.changes.waiting && logged.changes.entries);
    assert!(journal.waiting().list().unwrap().is_empty());
    let repeated = journal.waiting().answer(request.id, answer, now()).unwrap();
    assert_eq!((repeated.entry, repeated.changes.is_empty()), (logged.entry, true));
    let other = journal.waiting().answer(request.id, draft("Mum", "another"), now());
    assert!(matches!(other, Err(Error::WaitingNotFound)), "a request is answered once");
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
}

#[test]
fn an_answer_that_is_refused_leaves_the_request_waiting() {
    let mut journal = journal();
    let request = waiting("Mum", "my Saturday");
    journal.waiting().keep(request.clone(), now()).unwrap();
    assert!(matches!(
        journal.waiting().answer(request.id, draft("Mum", ""), now()),
        Err(Error::NothingAsked)
    ));
    assert_eq!(journal.waiting().list().unwrap().len(), 1);
}

#[test]
fn a_request_let_go_can_be_brought_back_for_thirty_days() {
    let (home, mut journal) = Home::with_journal();
    let request = waiting("Mum", "my Saturday");
    journal.waiting().keep(request.clone(), now()).unwrap();
    assert!(journal.waiting().drop(request.id, now()).unwrap().waiting);
    assert!(journal.waiting().drop(request.id, now()).unwrap().is_empty());
    assert!(journal.waiting().list().unwrap().is_empty());
    journal.lock().unwrap();

    let mut journal = home.open(days_later(30));
    assert!(journal.waiting().restore(request.id).unwrap().waiting);
    assert_eq!(journal.waiting().list().unwrap().len(), 1);
    journal.waiting().drop(request.id, now()).unwrap();
    journal.lock().unwrap();

    let mut journal = home.open(days_later(31));
    assert!(
        matches!(journal.waiting().restore(request.id), Err(Error::WaitingNotFound)),
        "then it is erased"
    );
}

#[test]
fn a_request_needs_words_or_a_kind() {
    let mut journal = journal();
    let empty = WaitingDraft { kind: None, ..waiting("Mum", " ") };
    assert!(matches!(journal.waiting().keep(empty, now()), Err(Error::NothingAsked)));
    let long = waiting("Mum", &"x".repeat(2_001));
    assert!(matches!(journal.waiting().keep(long, now()), Err(Error::TextTooLong { .. })));
}
