//! Logging, amending, deleting and bringing back entries.

use crate::common::*;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Reframe, Who};
use hedgerow_journal::error::Field;
use hedgerow_journal::vocabulary::{
    Answer, ContactChannel, Cost, Decision, How, Kind, Met, Pressure, Strength, Want, Word,
};
use hedgerow_journal::{Changes, Error, When};

fn full_draft() -> EntryDraft {
    EntryDraft {
        kind: Some(Kind::MoneyThings),
        want: Some(Want::Mixed),
        answer: Answer::Received { decision: Decision::Partly },
        cost: Cost::CutOff,
        details: Details {
            pressure: Some(Pressure::Strong),
            how: Some(How::NamedPattern),
            channel: Some(ContactChannel::InPerson),
            out_of_hours: Some(true),
            also_felt: vec![Cost::Calm, Cost::Guilty],
            strength: Strength::try_from(4).ok(),
            note: "First line\n\tsecond line".to_owned(),
            bring_to_session: true,
            old_rule: "Family first".to_owned(),
            r#unsafe: true,
            kept_room_for: "sleep".to_owned(),
            reframe: Reframe {
                says: "that I let her down".to_owned(),
                also_true: "I was there\non Tuesday".to_owned(),
                to_a_friend: "you may stay at home".to_owned(),
            },
        },
        ..draft("Mum", "my Saturday")
    }
}

#[test]
fn an_entry_is_kept_with_everything_that_was_said() {
    let mut journal = journal();
    let draft = full_draft();
    let logged = journal.entries().log(draft.clone(), now()).unwrap();
    assert_eq!(
        logged.changes,
        Changes { entries: true, relationships: true, ..Changes::NONE },
        "a new person came with it"
    );
    let entry = journal.entries().get(draft.id).unwrap();
    assert_eq!(entry, logged.entry, "what was answered is what is kept");
    assert_eq!(entry.name, "Mum");
    assert_eq!((entry.request.as_str(), entry.kind, entry.want), ("my Saturday", draft.kind, draft.want));
    assert_eq!((entry.answer, entry.cost, entry.details), (draft.answer, draft.cost, draft.details));
    assert_eq!((entry.date, entry.zone.as_str()), (day("2026-11-20"), "Europe/Berlin"));
    assert_eq!(entry.time.to_string(), "14:30:00");
    assert_eq!((entry.look_back, entry.deleted_until), (None, None));
}

#[test]
fn every_answer_cost_and_kind_is_read_back_as_it_was_written() {
    let mut journal = journal();
    let mut answers = vec![Answer::HeldBack, Answer::Asked { met: None }];
    answers.extend(Met::ALL.iter().map(|&met| Answer::Asked { met: Some(met) }));
    answers.extend(Decision::ALL.iter().map(|&decision| Answer::Received { decision }));
    for answer in answers {
        for (&cost, &kind) in Cost::ALL.iter().zip(Kind::ALL) {
            let draft = EntryDraft { answer, cost, kind: Some(kind), ..draft("Sam", "") };
            let entry = journal.entries().log(draft, now()).unwrap().entry;
            assert_eq!((entry.answer, entry.cost, entry.kind), (answer, cost, Some(kind)));
        }
    }
}

#[test]
fn logging_the_same_id_twice_keeps_one_entry_as_it_was_first_said() {
    let mut journal = journal();
    let first = draft("Mum", "my Saturday");
    let second =
        EntryDraft { request: "something else".to_owned(), who: someone_new("Dad"), ..first.clone() };
    let logged = journal.entries().log(first, now()).unwrap();
    let repeated = journal.entries().log(second, now()).unwrap();
    assert_eq!(repeated.entry, logged.entry, "a command that runs again must not write again");
    assert!(repeated.changes.is_empty());
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
    assert_eq!(journal.relationships().list().unwrap().len(), 1, "nor may it make a person");
}

#[test]
fn text_is_kept_byte_for_byte_in_every_script() {
    let mut journal = journal();
    let texts = [
        "e\u{301} is not é",
        "我的周六 🧑‍🌾",
        "صديقي \u{200f}طلب",
        "  two  spaces  ",
        "l'été, «là»",
        "ภาษาไทย",
        "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}",
    ];
    for text in texts {
        let entry = journal.entries().log(draft("Zoë", text), now()).unwrap().entry;
        assert_eq!(entry.request, text, "nothing is normalised");
    }
}

#[test]
fn control_characters_are_left_out_and_line_breaks_are_one_character() {
    let mut journal = journal();
    let mut draft = draft("A\u{0}nna\n", "a\u{0}b\u{7}c");
    draft.details.note = "one\r\ntwo\rthree\tfour\u{1b}[31m".to_owned();
    let entry = journal.entries().log(draft, now()).unwrap().entry;
    assert_eq!(entry.name, "A nna");
    assert_eq!(entry.request, "abc");
    assert_eq!(entry.details.note, "one\ntwo\nthree\tfour[31m");
}

#[test]
fn a_text_may_be_as_long_as_its_limit_in_characters_and_no_longer() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", &"🌿".repeat(2_000)), now()).unwrap();
    let error = journal.entries().log(draft("Mum", &"🌿".repeat(2_001)), now()).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Request, limit: 2_000, found: 2_001 }));
    let error = journal.entries().log(draft(&"é".repeat(121), "x"), now()).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Name, limit: 120, found: 121 }));
    let mut long_note = draft("Mum", "x");
    long_note.details.note = "n".repeat(20_001);
    let error = journal.entries().log(long_note, now()).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Note, .. }));
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1, "what is refused is not kept in part");
}

#[test]
fn an_entry_needs_words_or_a_kind_and_somebody_with_a_name() {
    let mut journal = journal();
    assert!(matches!(journal.entries().log(draft("Mum", " \n "), now()), Err(Error::NothingAsked)));
    assert!(matches!(journal.entries().log(draft(" \t", "x"), now()), Err(Error::NameEmpty)));
    let stranger = EntryDraft { who: Who::Known { id: person_id() }, ..draft("", "x") };
    assert!(matches!(journal.entries().log(stranger, now()), Err(Error::RelationshipNotFound)));
    let kind_alone = EntryDraft { kind: Some(Kind::Time), ..draft("Mum", "") };
    assert!(journal.entries().log(kind_alone, now()).is_ok());
    assert_eq!(journal.relationships().list().unwrap().len(), 1, "a refused entry leaves no person behind");
}

#[test]
fn amending_changes_what_was_said_and_leaves_the_time_alone() {
    let mut journal = journal();
    let before = journal
        .entries()
        .log(EntryDraft { when: at("2026-11-18T20:00:00"), ..draft("Mum", "my Saturday") }, now());
    let before = before.unwrap().entry;
    let changed = EntryDraft { request: "my Sunday".to_owned(), cost: Cost::Resentful, ..again(&before) };
    let amended =
        journal.entries().amend(changed, moment("2026-11-21T09:00:00", chrono_tz::Tz::Asia__Tokyo)).unwrap();
    assert_eq!((amended.entry.request.as_str(), amended.entry.cost), ("my Sunday", Cost::Resentful));
    assert_eq!(
        (amended.entry.at, amended.entry.date, amended.entry.zone.as_str()),
        (before.at, before.date, "Europe/Berlin"),
        "amending on a journey must not move an entry"
    );
    assert_eq!(found(&mut journal, "saturday"), Vec::<String>::new(), "old words are no longer found");
    assert_eq!(found(&mut journal, "sunday"), ["my Sunday"]);
}

#[test]
fn amending_the_time_moves_the_entry_to_its_place() {
    let mut journal = journal();
    let first =
        journal.entries().log(EntryDraft { when: at("2026-11-10T10:00:00"), ..draft("Mum", "first") }, now());
    journal
        .entries()
        .log(EntryDraft { when: at("2026-11-12T10:00:00"), ..draft("Mum", "second") }, now())
        .unwrap();
    let later = EntryDraft { when: at("2026-11-14T10:00:00"), ..again(&first.unwrap().entry) };
    let moved = journal.entries().amend(later, now()).unwrap().entry;
    assert_eq!(moved.date, day("2026-11-14"));
    let order: Vec<_> =
        all(&mut journal, &EntryFilter::default()).into_iter().map(|entry| entry.request).collect();
    assert_eq!(order, ["first", "second"], "newest first");
    assert_eq!(found(&mut journal, "first"), ["first"], "and it is still found by its words");
}

#[test]
fn amending_what_is_not_there_is_refused() {
    let mut journal = journal();
    assert!(matches!(journal.entries().amend(draft("Mum", "x"), now()), Err(Error::EntryNotFound)));
    let entry = journal.entries().log(draft("Mum", "x"), now()).unwrap().entry;
    journal.entries().delete(entry.id, now()).unwrap();
    assert!(matches!(journal.entries().amend(again(&entry), now()), Err(Error::EntryNotFound)));
}

#[test]
fn a_deleted_entry_is_in_no_list_and_comes_back_whole() {
    let mut journal = journal();
    let entry = journal.entries().log(full_draft(), now()).unwrap().entry;
    let changes = journal.entries().delete(entry.id, now()).unwrap();
    assert!(changes.entries);
    assert!(all(&mut journal, &EntryFilter::default()).is_empty());
    assert!(found(&mut journal, "saturday").is_empty());
    assert_eq!(journal.relationships().list().unwrap()[0].entries, 0);
    let deleted = journal.entries().deleted(10).unwrap();
    assert_eq!(deleted[0].deleted_until, Some(day("2026-12-20")), "30 days to bring it back");
    assert!(
        journal.entries().delete(entry.id, days_later(3)).unwrap().is_empty(),
        "deleting again moves no day"
    );

    assert!(journal.entries().restore(entry.id).unwrap().entries);
    assert_eq!(all(&mut journal, &EntryFilter::default()), std::slice::from_ref(&entry));
    assert_eq!(found(&mut journal, "saturday"), ["my Saturday"]);
    assert!(journal.entries().restore(entry.id).unwrap().is_empty());
    assert!(journal.entries().deleted(10).unwrap().is_empty());
}

#[test]
fn what_is_unknown_cannot_be_read_deleted_or_brought_back() {
    let mut journal = journal();
    assert!(matches!(journal.entries().get(entry_id()), Err(Error::EntryNotFound)));
    assert!(matches!(journal.entries().delete(entry_id(), now()), Err(Error::EntryNotFound)));
    assert!(matches!(journal.entries().restore(entry_id()), Err(Error::EntryNotFound)));
}

#[test]
fn a_moment_that_has_not_come_or_is_too_far_back_is_refused() {
    let mut journal = journal();
    let mut log = |when| journal.entries().log(EntryDraft { when, ..draft("Mum", "x") }, now());
    assert!(matches!(log(at("2026-11-20T14:31:00")), Err(Error::InFuture)));
    assert!(matches!(log(at("+50000-01-01T00:00:00")), Err(Error::InFuture)));
    assert!(matches!(log(at("1899-12-31T12:00:00")), Err(Error::BeforeAllTime)));
    assert!(matches!(log(at("-9999-12-31T12:00:00")), Err(Error::BeforeAllTime)));
    assert!(matches!(
        log(Some(When::Ago { minutes: 1_441 })),
        Err(Error::TooLongAgo { limit: 1_440, found: 1_441 })
    ));
    assert_eq!(log(Some(When::Ago { minutes: 1_440 })).unwrap().entry.date, day("2026-11-19"));
    assert_eq!(log(at("2026-11-20T14:30:00")).unwrap().entry.date, day("2026-11-20"));
    assert_eq!(log(at("1900-06-01T12:00:00")).unwrap().entry.date, day("1900-06-01"));
}

#[test]
fn more_entries_than_a_millisecond_has_room_for_keep_their_order() {
    let mut journal = journal();
    for number in 0..200 {
        let draft =
            EntryDraft { when: at("2026-11-01T20:00:00"), ..draft("Mum", &format!("number {number}")) };
        journal.entries().log(draft, now()).unwrap();
    }
    let requests: Vec<_> =
        all(&mut journal, &EntryFilter::default()).into_iter().map(|entry| entry.request).collect();
    let expected: Vec<_> = (0..200).rev().map(|number| format!("number {number}")).collect();
    assert_eq!(requests, expected, "the last logged comes first");
}

#[test]
fn what_was_looked_at_once_more_is_amended_like_any_detail_and_kept_within_its_limit() {
    let mut journal = journal();
    let draft = full_draft();
    journal.entries().log(draft.clone(), now()).unwrap();
    let emptied = EntryDraft {
        details: Details { reframe: Reframe::default(), ..draft.details.clone() },
        ..draft.clone()
    };
    assert!(journal.entries().amend(emptied, now()).unwrap().entry.details.reframe.is_empty());
    assert!(found(&mut journal, "tuesday").is_empty(), "what is gone is not found");
    assert_eq!(journal.entries().amend(draft.clone(), now()).unwrap().entry.details, draft.details);
    assert_eq!(found(&mut journal, "tuesday").len(), 1);
    let long = Reframe { also_true: "x".repeat(2_001), ..Reframe::default() };
    let long = EntryDraft { details: Details { reframe: long, ..draft.details.clone() }, ..draft };
    let refused = journal.entries().amend(long, now());
    assert!(matches!(refused, Err(Error::TextTooLong { field: Field::Reframe, limit: 2_000, found: 2_001 })));
}
