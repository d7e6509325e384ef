//! Inside the hedge: what noes and partlies kept room for.

use crate::common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, EntryDraft};
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Decision};

/// Something answered to `name` that kept room for `room`.
fn kept(name: &str, decision: Decision, room: &str) -> EntryDraft {
    let details = Details { kept_room_for: room.to_owned(), ..Details::default() };
    EntryDraft { answer: Answer::Received { decision }, details, ..draft(name, "my Saturday") }
}

fn texts(journal: &mut Journal, person: Option<RelationshipId>) -> Vec<String> {
    let page = journal.inside_hedge().list(person, None, 100).unwrap();
    page.sentences.into_iter().map(|sentence| sentence.text).collect()
}

#[test]
fn noes_and_partlies_say_what_they_kept_room_for_the_newest_first() {
    let mut journal = journal();
    let no = log(
        &mut journal,
        EntryDraft { when: at("2026-11-19T10:00:00"), ..kept("Mum", Decision::No, "sleep") },
    );
    log(&mut journal, kept("Dana", Decision::Partly, "my own work"));
    log(&mut journal, kept("Mum", Decision::No, ""));
    log(&mut journal, kept("Mum", Decision::Yes, "nothing, for it was a yes"));
    assert_eq!(texts(&mut journal, None), ["my own work", "sleep"]);
    let mum = texts(&mut journal, Some(no.relationship));
    assert_eq!(mum, ["sleep"], "only hers");
    let sentence = journal.inside_hedge().list(Some(no.relationship), None, 1).unwrap().sentences.remove(0);
    assert_eq!((sentence.entry, sentence.name.as_str(), sentence.date), (no.id, "Mum", day("2026-11-19")));
}

#[test]
fn they_come_page_by_page_none_twice_and_none_lost() {
    let mut journal = journal();
    for number in 0..7 {
        let when = at(&format!("2026-11-1{number}T10:00:00"));
        log(&mut journal, EntryDraft { when, ..kept("Mum", Decision::No, &format!("room {number}")) });
    }
    let (mut found, mut cursor) = (Vec::new(), None);
    loop {
        let page = journal.inside_hedge().list(None, cursor.as_ref(), 3).unwrap();
        assert!(page.sentences.len() <= 3);
        found.extend(page.sentences.into_iter().map(|sentence| sentence.text));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(found, (0..7).rev().map(|number| format!("room {number}")).collect::<Vec<_>>());
}

#[test]
fn nothing_unsafe_and_nothing_deleted_is_among_them() {
    let mut journal = journal();
    let details = |draft: &EntryDraft| Details { r#unsafe: true, ..draft.details.clone() };
    let unfree = kept("Mum", Decision::No, "not free");
    log(&mut journal, EntryDraft { details: details(&unfree), ..unfree });
    let deleted = log(&mut journal, kept("Mum", Decision::No, "deleted"));
    journal.entries().delete(deleted.id, now()).unwrap();
    assert!(texts(&mut journal, None).is_empty());
    let feared = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(person_id(), "Feared") };
    journal.relationships().add(feared.clone()).unwrap();
    log(&mut journal, kept("Feared", Decision::No, "quiet"));
    assert!(texts(&mut journal, None).is_empty());
    assert!(texts(&mut journal, Some(feared.id)).is_empty());
}

#[test]
fn what_was_kept_with_a_merged_person_is_with_the_other() {
    let mut journal = journal();
    let mum = log(&mut journal, kept("Mum", Decision::No, "sleep")).relationship;
    let mother = log(&mut journal, kept("Mother", Decision::No, "the walk")).relationship;
    journal.relationships().merge(mum, mother).unwrap();
    assert_eq!(texts(&mut journal, Some(mother)).len(), 2);
    assert_eq!(texts(&mut journal, Some(mum)).len(), 2);
}
