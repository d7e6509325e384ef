//! What is to be brought to a session: shown on the day on which one meets, until it was raised.

use crate::common::*;
use hedgerow_journal::entries::{Details, EntryDraft, Who};
use hedgerow_journal::relationships::{Frame, RelationshipDraft};
use hedgerow_journal::vocabulary::{Role, Weekday};
use hedgerow_journal::{Error, Journal};

/// A client whom one meets on the Friday that these tests live in.
fn client(name: &str) -> RelationshipDraft {
    let frame = Frame { session_day: Some(Weekday::Friday), ..Frame::default() };
    RelationshipDraft { role: Some(Role::Client), frame, ..RelationshipDraft::named(person_id(), name) }
}

fn add(journal: &mut Journal, person: &RelationshipDraft) {
    journal.relationships().add(person.clone()).unwrap();
}

/// Something about `person` to be brought to the session.
fn marked(person: &RelationshipDraft, request: &str) -> EntryDraft {
    let details = Details { bring_to_session: true, ..Details::default() };
    EntryDraft { who: Who::Known { id: person.id }, details, ..draft("", request) }
}

/// What is shown `days` after [`now`].
fn due(journal: &mut Journal, days: i64) -> Vec<String> {
    let due = journal.sessions().due(days_later(days)).unwrap();
    due.into_iter().map(|entry| entry.request).collect()
}

/// A journal with one client about whom one marked thing was logged, as `change` would have the client.
fn with(change: impl FnOnce(&mut RelationshipDraft)) -> Vec<String> {
    let mut journal = journal();
    let mut person = client("K3");
    change(&mut person);
    add(&mut journal, &person);
    log(&mut journal, marked(&person, "my number"));
    due(&mut journal, 0)
}

#[test]
fn what_is_marked_is_shown_on_every_session_day_until_it_was_raised() {
    let mut journal = journal();
    let k3 = client("K3");
    add(&mut journal, &k3);
    let first =
        log(&mut journal, EntryDraft { when: at("2026-11-13T22:00:00"), ..marked(&k3, "an answer at ten") });
    log(&mut journal, marked(&k3, "half an hour more"));
    log(&mut journal, EntryDraft { details: Details::default(), ..marked(&k3, "not marked") });
    assert_eq!(due(&mut journal, 0), ["an answer at ten", "half an hour more"], "the oldest first");
    assert_eq!((1..7).map(|days| due(&mut journal, days).len()).sum::<usize>(), 0, "no other day");
    assert_eq!(due(&mut journal, 7).len(), 2, "what was put off is there again");
    assert!(journal.sessions().set_raised(first.id, Some(now().date()), now()).unwrap().entries);
    assert_eq!(due(&mut journal, 7), ["half an hour more"]);
    assert_eq!(journal.entries().get(first.id).unwrap().raised_on, Some(now().date()));
}

#[test]
fn that_something_was_raised_can_be_taken_back_and_outlives_other_changes() {
    let mut journal = journal();
    let k3 = client("K3");
    add(&mut journal, &k3);
    let entry = log(&mut journal, marked(&k3, "my number"));
    journal.sessions().set_raised(entry.id, Some(now().date()), now()).unwrap();
    assert!(journal.sessions().set_raised(entry.id, Some(now().date()), now()).unwrap().is_empty());
    let moved = EntryDraft { when: at("2026-11-19T08:00:00"), ..again(&entry) };
    let amended = journal.entries().amend(moved, now()).unwrap().entry;
    assert_eq!(amended.raised_on, Some(now().date()), "amending says nothing of the session");
    journal.sessions().set_raised(entry.id, None, now()).unwrap();
    assert_eq!(due(&mut journal, 0), ["my number"]);
}

#[test]
fn only_clients_whom_one_meets_and_with_whom_one_is_safe_are_shown() {
    assert_eq!(with(|_| {}), ["my number"]);
    assert!(
        with(|person| person.role = Some(Role::Friend)).is_empty(),
        "marked for a therapist of one's own"
    );
    assert!(with(|person| person.role = None).is_empty());
    assert!(with(|person| person.frame.session_day = None).is_empty());
    assert!(with(|person| person.r#unsafe = true).is_empty(), "nothing unsafe comes up unasked");
    let agreed_on_friday = vec![agreed(&[Weekday::Friday], "09:00:00", "12:00:00")];
    assert_eq!(
        with(|person| person.frame = Frame { times: agreed_on_friday, ..Frame::default() }),
        ["my number"],
        "agreed times leave no doubt"
    );
}

#[test]
fn an_answer_that_was_not_free_a_deleted_one_and_an_archived_client_are_not_shown() {
    let mut journal = journal();
    let k3 = client("K3");
    add(&mut journal, &k3);
    let details = Details { bring_to_session: true, r#unsafe: true, ..Details::default() };
    log(&mut journal, EntryDraft { details, ..marked(&k3, "not free") });
    let deleted = log(&mut journal, marked(&k3, "deleted"));
    journal.entries().delete(deleted.id, now()).unwrap();
    assert!(due(&mut journal, 0).is_empty());
    journal.entries().restore(deleted.id).unwrap();
    assert_eq!(due(&mut journal, 0), ["deleted"]);
    journal.relationships().archive(k3.id, true).unwrap();
    assert!(due(&mut journal, 0).is_empty());
}

#[test]
fn what_was_written_for_a_merged_client_is_shown_with_the_other() {
    let mut journal = journal();
    let (k3, old) = (client("K3"), RelationshipDraft { frame: Frame::default(), ..client("K-3") });
    add(&mut journal, &k3);
    add(&mut journal, &old);
    log(&mut journal, marked(&old, "my number"));
    assert!(due(&mut journal, 0).is_empty());
    journal.relationships().merge(old.id, k3.id).unwrap();
    assert_eq!(due(&mut journal, 0), ["my number"]);
}

#[test]
fn what_is_not_there_and_what_has_not_come_cannot_be_raised() {
    let mut journal = journal();
    let k3 = client("K3");
    add(&mut journal, &k3);
    let missing = journal.sessions().set_raised(entry_id(), Some(now().date()), now());
    assert!(matches!(missing, Err(Error::EntryNotFound)));
    let entry = log(&mut journal, marked(&k3, "my number"));
    let early = journal.sessions().set_raised(entry.id, Some(days_later(2).date()), now());
    assert!(matches!(early, Err(Error::InFuture)));
    journal.entries().delete(entry.id, now()).unwrap();
    let deleted = journal.sessions().set_raised(entry.id, None, now());
    assert!(matches!(deleted, Err(Error::EntryNotFound)));
}

#[test]
fn what_is_marked_anew_waits_for_the_session_again() {
    let mut journal = journal();
    let k3 = client("K3");
    add(&mut journal, &k3);
    let draft = marked(&k3, "my number");
    let entry = log(&mut journal, draft.clone());
    journal.sessions().set_raised(entry.id, Some(now().date()), now()).unwrap();
    journal.entries().amend(draft.clone(), now()).unwrap();
    assert_eq!(
        due(&mut journal, 0),
        Vec::<String>::new(),
        "an amendment that leaves the mark leaves it raised"
    );
    journal.entries().amend(EntryDraft { details: Details::default(), ..draft.clone() }, now()).unwrap();
    journal.entries().amend(draft, now()).unwrap();
    assert_eq!(due(&mut journal, 0), ["my number"]);
}
