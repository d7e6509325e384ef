//! What was agreed with somebody: "outside agreed hours" is set by itself, wherever an entry comes from, and can be changed.

use crate::common::*;
use hedgerow_journal::entries::{Details, EntryDraft, Who};
use hedgerow_journal::ids::{CaptureId, RelationshipId};
use hedgerow_journal::inbox::{Accepted, CaptureDraft, Said, seal};
use hedgerow_journal::relationships::{AgreedTime, Frame, MOST_TIMES, RelationshipDraft};
use hedgerow_journal::vocabulary::{Answer, ContactChannel, Weekday};
use hedgerow_journal::{Error, Journal, When};
use hedgerow_vault::Vault;
use uuid::Uuid;

/// Inside and outside of what is agreed with K3, on the Friday that these tests live in.
const INSIDE: &str = "2026-11-20T11:00:00";
const OUTSIDE: &str = "2026-11-20T13:30:00";

/// Agreed with K3: Friday mornings, by email or in person.
fn frame() -> Frame {
    Frame {
        times: vec![agreed(&[Weekday::Friday], "09:00:00", "12:00:00")],
        channels: vec![ContactChannel::Email, ContactChannel::InPerson],
        ..Frame::default()
    }
}

fn add_k3(journal: &mut Journal) -> RelationshipId {
    let draft = RelationshipDraft { frame: frame(), ..RelationshipDraft::named(person_id(), "K3") };
    journal.relationships().add(draft.clone()).unwrap();
    draft.id
}

fn asked_at(when: &str) -> EntryDraft {
    EntryDraft { when: at(when), ..draft("K3", "a quick question") }
}

fn saying(out_of_hours: Option<bool>, draft: EntryDraft) -> EntryDraft {
    EntryDraft { details: Details { out_of_hours, ..draft.details.clone() }, ..draft }
}

#[test]
fn where_nothing_was_said_the_frame_decides_and_what_was_said_counts() {
    let mut journal = journal();
    add_k3(&mut journal);
    let mut outside = |draft| log(&mut journal, draft).details.out_of_hours;
    assert_eq!(outside(asked_at(INSIDE)), Some(false));
    assert_eq!(outside(asked_at(OUTSIDE)), Some(true));
    assert_eq!(outside(draft("K3", "just now")), Some(true), "it is half past two");
    assert_eq!(outside(saying(Some(false), asked_at(OUTSIDE))), Some(false));
    assert_eq!(outside(saying(Some(true), asked_at(INSIDE))), Some(true));
    let by_phone = Details { channel: Some(ContactChannel::Call), ..Details::default() };
    assert_eq!(outside(EntryDraft { details: by_phone, ..asked_at(INSIDE) }), Some(true));
    assert_eq!(
        outside(EntryDraft { answer: Answer::HeldBack, ..asked_at(OUTSIDE) }),
        Some(false),
        "an own wish"
    );
    assert_eq!(outside(draft("Mum", "my Saturday")), Some(false), "nothing was agreed with her");
}

#[test]
fn it_is_the_civil_time_of_the_person_that_counts() {
    let mut journal = journal();
    add_k3(&mut journal);
    let in_tokyo = moment("2026-11-20T11:00:00", chrono_tz::Tz::Asia__Tokyo);
    let entry = journal.entries().log(draft("K3", "a question"), in_tokyo).unwrap().entry;
    assert_eq!(entry.details.out_of_hours, Some(false));
}

#[test]
fn an_amended_entry_is_decided_anew_only_where_the_draft_says_nothing() {
    let mut journal = journal();
    add_k3(&mut journal);
    let entry = log(&mut journal, asked_at(OUTSIDE));
    let moved = EntryDraft { when: at(INSIDE), ..again(&entry) };
    let kept = journal.entries().amend(moved.clone(), now()).unwrap().entry;
    assert_eq!(kept.details.out_of_hours, Some(true), "the draft says what the entry said");
    let anew = journal.entries().amend(saying(None, moved), now()).unwrap().entry;
    assert_eq!(anew.details.out_of_hours, Some(false));
}

#[test]
fn the_frame_of_whom_a_merged_person_stands_for_decides() {
    let mut journal = journal();
    let k3 = add_k3(&mut journal);
    let old = log(&mut journal, draft("Old name", "x")).relationship;
    journal.relationships().merge(old, k3).unwrap();
    let about = |id| EntryDraft { who: Who::Known { id }, ..asked_at(OUTSIDE) };
    assert_eq!(log(&mut journal, about(old)).details.out_of_hours, Some(true));
    let when = When::At { local: OUTSIDE.parse().unwrap() };
    assert!(journal.relationships().is_outside_frame(old, when, None, now()).unwrap());
}

#[test]
fn what_waited_is_decided_when_it_is_answered() {
    let mut journal = journal();
    add_k3(&mut journal);
    let request = waiting("K3", "an answer");
    journal.waiting().keep(request.clone(), now()).unwrap();
    let logged = journal.waiting().answer(request.id, asked_at(OUTSIDE), now()).unwrap();
    assert_eq!(logged.entry.details.out_of_hours, Some(true));
}

fn capture(out_of_hours: Option<bool>) -> CaptureDraft {
    let EntryDraft { request, kind, want, answer, cost, details, .. } =
        saying(out_of_hours, draft("", "a quick question"));
    let said = Said::Entry { who: "K3".to_owned(), request, kind, want, answer, cost, details };
    CaptureDraft { id: CaptureId(Uuid::now_v7()), when: at(OUTSIDE), said }
}

#[test]
fn a_capture_remembers_that_nothing_was_said_until_it_is_accepted() {
    let (home, mut journal) = Home::with_journal();
    add_k3(&mut journal);
    for (said, kept) in [(None, Some(true)), (Some(false), Some(false)), (Some(true), Some(true))] {
        let draft = capture(said);
        seal(&Vault::at(home.folder()), draft.clone(), now()).unwrap();
        let review = journal.inbox().review().unwrap();
        assert_eq!(review.captures[0].said, draft.said, "as it was captured");
        journal.inbox().accept_all(&[draft.id], now()).unwrap();
        let entry = journal.entries().get(hedgerow_journal::ids::EntryId(draft.id.0)).unwrap();
        assert_eq!((entry.details.out_of_hours, entry.captured), (kept, true), "{said:?}");
    }
    let draft = capture(None);
    seal(&Vault::at(home.folder()), draft.clone(), now()).unwrap();
    journal.inbox().review().unwrap();
    let moved = Accepted::Entry { draft: asked_at(INSIDE) };
    journal.inbox().accept(draft.id, moved, now()).unwrap();
    let entries = all(&mut journal, &Default::default());
    let entry = entries.iter().find(|entry| entry.time.to_string() == "11:00:00").expect("the entry");
    assert_eq!(entry.details.out_of_hours, Some(false), "its own time was given in the review");
}

#[test]
fn the_core_answers_before_anything_is_logged() {
    let mut journal = journal();
    let k3 = add_k3(&mut journal);
    let mut asked = |when: When, channel| journal.relationships().is_outside_frame(k3, when, channel, now());
    assert!(asked(When::Now, None).unwrap());
    assert!(!asked(When::Ago { minutes: 180 }, None).unwrap(), "half past eleven");
    assert!(asked(When::Ago { minutes: 180 }, Some(ContactChannel::Message)).unwrap());
    let soon = When::At { local: "2026-11-20T14:31:00".parse().unwrap() };
    assert!(matches!(asked(soon, None), Err(Error::InFuture)));
    let nobody = journal.relationships().is_outside_frame(person_id(), When::Now, None, now());
    assert!(matches!(nobody, Err(Error::RelationshipNotFound)));
}

#[test]
fn agreed_times_are_kept_to_the_minute_with_each_day_once_and_may_overlap() {
    let mut journal = journal();
    let k3 = add_k3(&mut journal);
    let said = vec![
        agreed(&[Weekday::Sunday, Weekday::Monday, Weekday::Sunday], "09:00:30", "12:00:59"),
        agreed(&[Weekday::Monday], "11:00:00", "13:00:00"),
        agreed(&[Weekday::Saturday], "22:00:00", "02:00:00"),
    ];
    let frame = Frame { times: said, ..Frame::default() };
    journal.relationships().amend(RelationshipDraft { frame, ..RelationshipDraft::named(k3, "K3") }).unwrap();
    let kept = journal.relationships().list().unwrap().remove(0).frame.times;
    assert_eq!(kept[0], agreed(&[Weekday::Monday, Weekday::Sunday], "09:00:00", "12:00:00"));
    assert_eq!(kept.len(), 3);
}

#[test]
fn agreed_times_that_say_nothing_are_refused() {
    let mut journal = journal();
    let mut refusal = |times: Vec<AgreedTime>| {
        let frame = Frame { times, ..Frame::default() };
        journal
            .relationships()
            .add(RelationshipDraft { frame, ..RelationshipDraft::named(person_id(), "K3") })
    };
    let fine = agreed(&[Weekday::Monday], "09:00:00", "10:00:00");
    let empty = agreed(&[Weekday::Monday], "09:00:10", "09:00:50");
    assert!(matches!(refusal(vec![fine.clone(), empty]), Err(Error::AgreedTimeEmpty)));
    let never = agreed(&[], "09:00:00", "10:00:00");
    assert!(matches!(refusal(vec![never]), Err(Error::AgreedTimeWithoutDay)));
    let many = refusal(vec![fine.clone(); MOST_TIMES + 1]);
    assert!(matches!(many, Err(Error::TooManyAgreedTimes { limit: MOST_TIMES, found: 15 })));
    assert!(refusal(vec![fine; MOST_TIMES]).is_ok());
}
