//! What the person says of a reading is kept beside it, and never changes it.

use crate::common::*;
use chrono::TimeDelta;
use hedgerow_insight::label::Label;
use hedgerow_journal::entries::EntryDraft;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::patterns::Period;
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::verdicts::{Fit, Verdict};
use hedgerow_journal::vocabulary::Want;
use hedgerow_journal::{Error, Journal};

/// A journal in which somebody leans porous.
fn with_mum() -> (Journal, RelationshipId) {
    let mut journal = journal();
    for back in 0..20 {
        let day = now().date() - TimeDelta::days(3 * back);
        let draft = draft("Mum", "my Saturday");
        let draft = EntryDraft { when: at(&format!("{day}T09:00:00")), want: Some(Want::No), ..draft };
        journal.entries().log(draft, now()).unwrap();
    }
    let id = journal.relationships().list().unwrap()[0].id;
    (journal, id)
}

fn verdict(journal: &mut Journal, id: RelationshipId) -> Option<Verdict> {
    journal.person_patterns(id, now().date(), Period::All).unwrap().verdict
}

#[test]
fn a_verdict_stands_beside_the_label_it_was_said_of_and_changes_no_reading() {
    let (mut journal, id) = with_mum();
    let before = journal.patterns(now().date(), Period::All).unwrap();
    assert_eq!(before.people[0].verdict, None);
    let changes = journal.verdicts().set(id, Some(Fit::No), now()).unwrap();
    assert!(changes.verdicts && !changes.entries && !changes.relationships);
    let said = Verdict { fit: Fit::No, label: Label::LeansPorous, on: now().date() };
    let after = journal.patterns(now().date(), Period::All).unwrap();
    assert_eq!(after.people[0].verdict, Some(said));
    assert_eq!(after.people[0].reading, before.people[0].reading);
    assert_eq!(verdict(&mut journal, id), Some(said));
}

#[test]
fn said_again_nothing_changes_and_said_otherwise_on_the_same_day_it_is_replaced() {
    let (mut journal, id) = with_mum();
    journal.verdicts().set(id, Some(Fit::No), now()).unwrap();
    assert!(journal.verdicts().set(id, Some(Fit::No), now()).unwrap().is_empty());
    journal.verdicts().set(id, Some(Fit::Partly), now()).unwrap();
    assert_eq!(verdict(&mut journal, id).map(|verdict| verdict.fit), Some(Fit::Partly));
    journal.verdicts().set(id, None, now()).unwrap();
    assert_eq!(verdict(&mut journal, id), None, "the slip of the same day was not kept");
}

#[test]
fn taking_the_last_back_lets_what_was_said_earlier_count_again() {
    let (mut journal, id) = with_mum();
    journal.verdicts().set(id, Some(Fit::Yes), now()).unwrap();
    journal.verdicts().set(id, Some(Fit::No), days_later(9)).unwrap();
    assert_eq!(
        verdict(&mut journal, id).map(|said| (said.fit, said.on)),
        Some((Fit::No, days_later(9).date()))
    );
    assert!(journal.verdicts().set(id, None, days_later(9)).unwrap().verdicts);
    assert_eq!(verdict(&mut journal, id).map(|said| (said.fit, said.on)), Some((Fit::Yes, now().date())));
    journal.verdicts().set(id, None, days_later(9)).unwrap();
    assert!(
        journal.verdicts().set(id, None, days_later(9)).unwrap().is_empty(),
        "there is none to take back"
    );
}

#[test]
fn a_verdict_said_of_a_merged_person_is_of_the_one_they_stand_for() {
    let (mut journal, mum) = with_mum();
    journal.entries().log(draft("Mother", "an hour"), now()).unwrap();
    let mother = journal.relationships().list().unwrap()[0].id;
    journal.verdicts().set(mother, Some(Fit::Yes), now()).unwrap();
    journal.relationships().merge(mother, mum).unwrap();
    assert_eq!(verdict(&mut journal, mum), None, "it was said of another reading");
    journal.verdicts().set(mother, Some(Fit::No), now()).unwrap();
    assert_eq!(verdict(&mut journal, mum).map(|verdict| verdict.fit), Some(Fit::No));
    journal.relationships().unmerge(mother).unwrap();
    assert_eq!(verdict(&mut journal, mother).map(|verdict| verdict.fit), Some(Fit::Yes), "nothing was lost");
}

#[test]
fn where_one_is_not_free_to_choose_there_is_no_reading_to_say_anything_of() {
    let (mut journal, id) = with_mum();
    journal.verdicts().set(id, Some(Fit::Partly), now()).unwrap();
    let draft = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(id, "Mum") };
    journal.relationships().amend(draft).unwrap();
    assert!(journal.verdicts().set(id, Some(Fit::No), now()).unwrap().is_empty());
    let kept = Verdict { fit: Fit::Partly, label: Label::LeansPorous, on: now().date() };
    assert_eq!(verdict(&mut journal, id), Some(kept), "what was said of the label before stays said of it");
    assert!(journal.verdicts().set(id, None, now()).unwrap().verdicts, "and can be taken back");
    assert_eq!(verdict(&mut journal, id), None);
}

#[test]
fn of_nobody_nothing_can_be_said() {
    let mut journal = journal();
    for fit in [Some(Fit::Yes), None] {
        let error = journal.verdicts().set(person_id(), fit, now()).unwrap_err();
        assert!(matches!(error, Error::RelationshipNotFound));
    }
}

#[test]
fn verdicts_are_there_after_locking_and_opening() {
    let (home, mut journal) = Home::with_journal();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    let id = journal.relationships().list().unwrap()[0].id;
    for fit in [Fit::Yes, Fit::Partly, Fit::No] {
        journal.verdicts().set(id, Some(fit), now()).unwrap();
        let said = verdict(&mut journal, id);
        journal.lock().unwrap();
        journal = home.open(now());
        assert_eq!(verdict(&mut journal, id), said);
        assert_eq!(said.map(|said| (said.fit, said.label)), Some((fit, Label::NotEnoughYet)));
    }
}
