//! People: found again however their name is written, archived and merged without losing an entry.

use crate::common::*;
use hedgerow_journal::entries::{EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::relationships::{Frame, Relationship, RelationshipDraft};
use hedgerow_journal::vocabulary::{ContactChannel, Role, Weekday};
use hedgerow_journal::{Error, Journal};

fn log(journal: &mut Journal, name: &str, request: &str) -> RelationshipId {
    journal.entries().log(draft(name, request), now()).unwrap().entry.relationship
}

fn of(relationship: RelationshipId) -> EntryFilter {
    EntryFilter { relationship: Some(relationship), ..EntryFilter::default() }
}

fn requests(journal: &mut Journal, relationship: RelationshipId) -> Vec<String> {
    all(journal, &of(relationship)).into_iter().map(|entry| entry.request).collect()
}

fn people(journal: &mut Journal) -> Vec<Relationship> {
    journal.relationships().list().unwrap()
}

fn names(journal: &mut Journal) -> Vec<String> {
    people(journal).into_iter().map(|person| person.name).collect()
}

#[test]
fn a_name_is_known_again_however_it_is_written() {
    let mut journal = journal();
    let zoe = log(&mut journal, "Zoë Müller", "one");
    for name in ["zoe muller", "ZOË  MÜLLER", " Zoe\u{308} Mu\u{308}ller ", "Ｚｏｅ Muller"] {
        assert_eq!(log(&mut journal, name, "again"), zoe, "{name}");
    }
    assert_ne!(log(&mut journal, "Zoë", "one"), zoe);
    assert_eq!(people(&mut journal).len(), 2);
}

#[test]
fn names_of_signs_alone_are_names_too() {
    let mut journal = journal();
    let question = log(&mut journal, "???", "one");
    assert_ne!(log(&mut journal, "!!!", "one"), question);
    assert_eq!(log(&mut journal, "???", "two"), question);
}

#[test]
fn a_relationship_keeps_all_that_is_said_of_it() {
    let mut journal = journal();
    let draft = RelationshipDraft {
        role: Some(Role::Client),
        care: true,
        distance: true,
        r#unsafe: true,
        frame: Frame {
            hours: "Tuesdays at four".to_owned(),
            channels: vec![ContactChannel::InPerson, ContactChannel::Email],
            limits: "no calls".to_owned(),
            times: vec![agreed(&[Weekday::Tuesday, Weekday::Friday], "16:00:00", "17:30:00")],
            session_day: Some(Weekday::Tuesday),
        },
        note: "ß\nnote".to_owned(),
        ..RelationshipDraft::named(person_id(), "K3")
    };
    assert!(journal.relationships().add(draft.clone()).unwrap().relationships);
    assert!(
        journal.relationships().add(draft.clone()).unwrap().is_empty(),
        "the same id twice is one person"
    );
    let kept = people(&mut journal).remove(0);
    assert_eq!((kept.id, kept.name.as_str(), kept.role), (draft.id, "K3", draft.role));
    assert_eq!((kept.care, kept.distance, kept.r#unsafe), (true, true, true));
    assert_eq!((kept.frame, kept.note), (draft.frame, draft.note));
    assert_eq!((kept.archived, kept.entries, kept.last_entry_on), (false, 0, None));
}

#[test]
fn a_name_that_somebody_has_is_refused_and_says_who_has_it() {
    let mut journal = journal();
    let mum = log(&mut journal, "Mum", "x");
    let dad = log(&mut journal, "Dad", "x");
    let add = journal.relationships().add(RelationshipDraft::named(person_id(), "MUM"));
    assert!(matches!(add, Err(Error::NameTaken { existing }) if existing == mum));
    let rename = journal.relationships().amend(RelationshipDraft::named(dad, "mum"));
    assert!(matches!(rename, Err(Error::NameTaken { existing }) if existing == mum));
    assert!(journal.relationships().amend(RelationshipDraft::named(mum, "MUM")).is_ok(), "one's own is free");
    let stranger = journal.relationships().amend(RelationshipDraft::named(person_id(), "New"));
    assert!(matches!(stranger, Err(Error::RelationshipNotFound)));
}

#[test]
fn a_new_name_shows_on_every_entry_and_is_searched() {
    let mut journal = journal();
    let mum = log(&mut journal, "Mum", "my Saturday");
    let changes = journal.relationships().amend(RelationshipDraft::named(mum, "Ingrid")).unwrap();
    assert!(changes.entries && changes.relationships);
    assert_eq!(all(&mut journal, &of(mum))[0].name, "Ingrid");
    assert_eq!(found(&mut journal, "ingr"), ["my Saturday"]);
    assert!(found(&mut journal, "mum").is_empty());
}

#[test]
fn the_most_recently_used_come_first() {
    let mut journal = journal();
    journal.relationships().add(RelationshipDraft::named(person_id(), "Never asked")).unwrap();
    journal
        .entries()
        .log(EntryDraft { when: at("2026-11-01T10:00:00"), ..draft("Old", "x") }, now())
        .unwrap();
    journal
        .entries()
        .log(EntryDraft { when: at("2026-11-19T10:00:00"), ..draft("New", "x") }, now())
        .unwrap();
    journal
        .entries()
        .log(EntryDraft { when: at("2026-11-02T10:00:00"), ..draft("Old", "y") }, now())
        .unwrap();
    assert_eq!(names(&mut journal), ["New", "Old", "Never asked"]);
    let old = &people(&mut journal)[1];
    assert_eq!((old.entries, old.last_entry_on), (2, Some(day("2026-11-02"))));
}

#[test]
fn likely_are_those_who_asked_often_and_of_late() {
    let mut journal = journal();
    let mut log_on = |name: &str, date: &str| {
        let when = at(&format!("{date}T10:00:00"));
        journal.entries().log(EntryDraft { when, ..draft(name, "x") }, now()).unwrap().entry.relationship
    };
    log_on("Once today", "2026-11-20");
    for date in ["2026-11-16", "2026-11-17", "2026-11-18"] {
        log_on("Thrice this week", date);
    }
    for _ in 0..5 {
        log_on("Often in spring", "2026-04-01");
    }
    let gone = log_on("Gone", "2026-11-19");
    journal.relationships().archive(gone, true).unwrap();
    let likely: Vec<_> =
        journal.relationships().likely(now(), 5).unwrap().into_iter().map(|person| person.name).collect();
    assert_eq!(likely, ["Thrice this week", "Once today", "Often in spring"]);
    assert_eq!(journal.relationships().likely(now(), 1).unwrap().len(), 1);
}

#[test]
fn archiving_keeps_every_entry_and_asking_again_brings_the_person_back() {
    let mut journal = journal();
    let mum = log(&mut journal, "Mum", "one");
    assert!(journal.relationships().archive(mum, true).unwrap().relationships);
    assert!(journal.relationships().archive(mum, true).unwrap().is_empty());
    assert!(people(&mut journal)[0].archived);
    assert_eq!(requests(&mut journal, mum), ["one"]);
    assert_eq!(log(&mut journal, "mum", "two"), mum);
    assert!(!people(&mut journal)[0].archived);
}

#[test]
fn merging_loses_no_entry_and_can_be_undone() {
    let mut journal = journal();
    let bob = log(&mut journal, "Bob", "by Bob");
    let robert = log(&mut journal, "Robert", "by Robert");
    journal.waiting().keep(waiting("Bob", "an answer"), now()).unwrap();
    let changes = journal.relationships().merge(bob, robert).unwrap();
    assert!(changes.entries && changes.relationships && changes.waiting);

    assert_eq!(names(&mut journal), ["Robert"]);
    assert_eq!(people(&mut journal)[0].entries, 2);
    assert_eq!(requests(&mut journal, robert), ["by Robert", "by Bob"]);
    assert_eq!(requests(&mut journal, bob), ["by Robert", "by Bob"], "the old id leads to the same person");
    assert!(
        all(&mut journal, &of(robert))
            .iter()
            .all(|entry| entry.name == "Robert" && entry.relationship == robert)
    );
    assert_eq!(journal.waiting().list().unwrap()[0].relationship, robert);
    assert_eq!(found(&mut journal, "robert").len(), 2);
    assert_eq!(found(&mut journal, "bob"), ["by Bob"], "the old name still finds what was written under it");
    assert_eq!(log(&mut journal, "Bob", "later"), robert, "the old name leads to the same person");

    assert!(journal.relationships().unmerge(bob).unwrap().relationships);
    assert_eq!(requests(&mut journal, bob), ["by Bob"]);
    assert_eq!(requests(&mut journal, robert), ["later", "by Robert"]);
    assert_eq!(journal.waiting().list().unwrap()[0].relationship, bob);
    assert!(journal.relationships().unmerge(bob).unwrap().is_empty());
}

#[test]
fn an_amended_entry_of_a_merged_person_still_goes_back_to_them() {
    let mut journal = journal();
    let entry = journal.entries().log(draft("Bob", "by Bob"), now()).unwrap().entry;
    let robert = log(&mut journal, "Robert", "by Robert");
    journal.relationships().merge(entry.relationship, robert).unwrap();
    let shown = journal.entries().get(entry.id).unwrap();
    assert_eq!(shown.relationship, robert);
    journal.entries().amend(EntryDraft { request: "amended".to_owned(), ..again(&shown) }, now()).unwrap();
    journal.relationships().unmerge(entry.relationship).unwrap();
    assert_eq!(requests(&mut journal, entry.relationship), ["amended"]);
}

#[test]
fn merges_follow_one_another_and_come_apart_one_by_one() {
    let mut journal = journal();
    let [a, b, c] = ["A", "B", "C"].map(|name| log(&mut journal, name, name));
    journal.relationships().merge(a, b).unwrap();
    journal.relationships().merge(b, c).unwrap();
    assert_eq!(requests(&mut journal, c).len(), 3);
    assert!(matches!(journal.relationships().merge(c, a), Err(Error::MergeWithItself)), "no circles");
    assert!(matches!(journal.relationships().merge(c, c), Err(Error::MergeWithItself)));
    assert!(journal.relationships().merge(a, b).unwrap().is_empty(), "merging again changes nothing");
    journal.relationships().unmerge(b).unwrap();
    assert_eq!(requests(&mut journal, b), ["B", "A"], "what was merged before stays together");
    assert_eq!(requests(&mut journal, c), ["C"]);
}

#[test]
fn merging_with_nobody_is_refused() {
    let mut journal = journal();
    let mum = log(&mut journal, "Mum", "x");
    assert!(matches!(journal.relationships().merge(mum, person_id()), Err(Error::RelationshipNotFound)));
    assert!(matches!(journal.relationships().merge(person_id(), mum), Err(Error::RelationshipNotFound)));
    assert!(matches!(journal.relationships().archive(person_id(), true), Err(Error::RelationshipNotFound)));
    assert!(matches!(journal.relationships().unmerge(person_id()), Err(Error::RelationshipNotFound)));
}

#[test]
fn the_journal_knows_every_name_for_the_strength_of_a_passphrase() {
    let mut journal = journal();
    let bob = log(&mut journal, "Bob", "x");
    let robert = log(&mut journal, "Robert", "x");
    journal.relationships().merge(bob, robert).unwrap();
    assert_eq!(journal.names().unwrap(), ["Bob", "Robert"]);
}

#[test]
fn an_entry_can_be_given_to_somebody_else() {
    let mut journal = journal();
    let entry = journal.entries().log(draft("Mum", "x"), now()).unwrap().entry;
    let dad = log(&mut journal, "Dad", "y");
    let amended =
        journal.entries().amend(EntryDraft { who: Who::Known { id: dad }, ..again(&entry) }, now()).unwrap();
    assert_eq!((amended.entry.relationship, amended.entry.name.as_str()), (dad, "Dad"));
    assert!(requests(&mut journal, entry.relationship).is_empty());
    assert_eq!(requests(&mut journal, dad).len(), 2);
}

#[test]
fn what_is_done_to_a_merged_person_is_done_to_whom_they_stand_for() {
    let mut journal = journal();
    let bob = log(&mut journal, "Bob", "x");
    let robert = log(&mut journal, "Robert", "y");
    journal.relationships().merge(bob, robert).unwrap();
    let draft = RelationshipDraft { role: Some(Role::Friend), ..RelationshipDraft::named(bob, "Rob") };
    journal.relationships().amend(draft).unwrap();
    journal.relationships().archive(bob, true).unwrap();
    let person = people(&mut journal).remove(0);
    assert_eq!((person.id, person.name.as_str(), person.role), (robert, "Rob", Some(Role::Friend)));
    assert!(person.archived);
    journal.relationships().unmerge(bob).unwrap();
    assert!(names(&mut journal).contains(&"Bob".to_owned()), "the merged one is as it was");
}

#[test]
fn counts_of_entries_stay_right_through_every_change() {
    // Sixteen entries are counted together, so the changes meet some that are counted and some that are not yet.
    for before in 0..20 {
        change_and_count(before);
    }
}

fn change_and_count(before: usize) {
    let mut journal = journal();
    let check = |journal: &mut Journal, after: &str| {
        for person in people(journal) {
            let entries = all(journal, &of(person.id));
            assert_eq!(
                person.entries as usize,
                entries.len(),
                "{} after {before} entries and {after}",
                person.name
            );
            assert_eq!(
                person.last_entry_on,
                entries.first().map(|entry| entry.date),
                "{} after {before} entries and {after}",
                person.name
            );
        }
    };
    // On an earlier day, so that the newest is among those not counted yet, too.
    for _ in 0..before {
        let earlier = EntryDraft { when: at("2026-09-01T10:00:00"), ..draft("A", "before") };
        journal.entries().log(earlier, now()).unwrap();
    }
    let [a, b] = ["A", "B"].map(|name| log(&mut journal, name, "first"));
    let entry = journal.entries().log(draft("A", "second"), now()).unwrap().entry;
    check(&mut journal, "logging");
    journal.entries().amend(EntryDraft { who: Who::Known { id: b }, ..again(&entry) }, now()).unwrap();
    check(&mut journal, "giving it to another");
    journal.entries().amend(EntryDraft { when: at("2026-10-01T10:00:00"), ..again(&entry) }, now()).unwrap();
    check(&mut journal, "giving it back and moving it");
    journal.entries().delete(entry.id, now()).unwrap();
    check(&mut journal, "deleting");
    journal.entries().restore(entry.id).unwrap();
    check(&mut journal, "bringing back");
    journal.relationships().merge(a, b).unwrap();
    check(&mut journal, "merging");
    journal.entries().delete(entry.id, now()).unwrap();
    journal.relationships().unmerge(a).unwrap();
    check(&mut journal, "deleting while merged");
}

#[test]
fn somebody_is_found_by_name_also_under_one_that_was_merged() {
    let mut journal = journal();
    let zoe = log(&mut journal, "Zoë", "one");
    let nickname = log(&mut journal, "Zo", "two");
    journal.relationships().merge(nickname, zoe).unwrap();
    for name in ["zoe", " ZOË ", "Zo"] {
        let found = journal.relationships().named(name).unwrap().expect(name);
        assert_eq!((found.id, found.entries), (zoe, 2), "{name}");
    }
    assert_eq!(journal.relationships().named("Zoey").unwrap(), None);
    assert!(matches!(journal.relationships().named(" "), Err(Error::NameEmpty)));
}
