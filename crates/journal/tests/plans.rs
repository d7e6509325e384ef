//! Plans: made, noted when they come up, counted, ended.

use crate::common::*;
use hedgerow_journal::entries::{Details, Entry, EntryDraft};
use hedgerow_journal::ids::{EntryId, PlanId, RelationshipId};
use hedgerow_journal::plans::{Doable, Plan, PlanDraft, PlanEnd, Went};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::Answer;
use hedgerow_journal::{Error, Journal};
use uuid::Uuid;

fn plan(person: Option<RelationshipId>, situation: &str) -> PlanDraft {
    PlanDraft {
        person,
        situation: situation.to_owned(),
        words: "I'll tell you tomorrow by noon.".to_owned(),
        phrase: Some("tomorrow-by-noon".to_owned()),
        doable: Some(Doable::Doable),
    }
}

fn logged(journal: &mut Journal, name: &str) -> Entry {
    journal.entries().log(draft(name, "my evening"), now()).unwrap().entry
}

fn made(journal: &mut Journal, person: RelationshipId) -> Plan {
    journal.plans().make(plan(Some(person), "asks for my evening"), now()).unwrap().plan
}

#[test]
fn a_plan_is_kept_as_it_was_made_and_once() {
    let mut journal = journal();
    let sister = logged(&mut journal, "Sister").relationship;
    let kept = journal.plans().make(plan(Some(sister), "  asks for\nmy evening "), now()).unwrap();
    assert!(kept.changes.reflections);
    assert_eq!(kept.plan.situation, "asks for my evening", "on one line");
    assert_eq!(kept.plan.person.as_ref().unwrap().name, "Sister");
    assert_eq!((kept.plan.made_on, kept.plan.came_up, kept.plan.ask_smaller), (now().date(), 0, false));
    let again = journal.plans().make(plan(Some(sister), "asks for my evening"), now()).unwrap();
    assert_eq!(again.plan, kept.plan);
    assert!(again.changes.is_empty(), "sent twice it is one plan");
    assert_eq!(journal.plans().list().unwrap().open, [kept.plan]);
}

#[test]
fn a_plan_needs_both_halves_and_somebody_who_is_there() {
    let mut journal = journal();
    let refused = |journal: &mut Journal, draft| journal.plans().make(draft, now()).unwrap_err();
    assert!(matches!(refused(&mut journal, plan(None, " \n ")), Error::PlanSituationEmpty));
    let wordless = PlanDraft { words: String::new(), ..plan(None, "asks") };
    assert!(matches!(refused(&mut journal, wordless), Error::PlanWordsEmpty));
    let long = plan(None, &"x".repeat(301));
    assert!(matches!(refused(&mut journal, long), Error::TextTooLong { limit: 300, found: 301, .. }));
    assert!(matches!(refused(&mut journal, plan(Some(person_id()), "asks")), Error::RelationshipNotFound));
    let odd = PlanDraft { phrase: Some("no id".to_owned()), ..plan(None, "asks") };
    assert!(matches!(refused(&mut journal, odd), Error::PlanPhraseUnreadable));
    assert!(journal.plans().list().unwrap().open.is_empty(), "nothing of a refused plan stays");
    let nobody = journal.plans().make(plan(None, "somebody asks at night"), now()).unwrap().plan;
    assert_eq!(nobody.person, None);
}

#[test]
fn a_time_noted_with_an_entry_is_one_time_and_says_anew_how_it_went() {
    let mut journal = journal();
    let entry = logged(&mut journal, "Sister");
    let id = made(&mut journal, entry.relationship).id;
    let tapped = journal.plans().came_up(id, None, Some(entry.id), days_later(1)).unwrap().plan;
    assert_eq!((tapped.came_up, tapped.as_planned), (1, 0));
    let said =
        journal.plans().came_up(id, Some(Went::AsPlanned), Some(entry.id), days_later(1)).unwrap().plan;
    assert_eq!((said.came_up, said.as_planned), (1, 1));
    let other = journal.plans().came_up(id, Some(Went::InPart), None, days_later(2)).unwrap().plan;
    assert_eq!((other.came_up, other.in_part), (2, 1));
    let undone = journal.plans().undo_came_up(id, None).unwrap();
    assert_eq!((undone.plan.came_up, undone.changes.reflections), (1, true));
    journal.plans().undo_came_up(id, None).unwrap();
    let nothing = journal.plans().undo_came_up(id, None).unwrap();
    assert_eq!((nothing.plan.came_up, nothing.changes.is_empty()), (0, true));
}

#[test]
fn after_three_times_another_way_it_asks_to_be_smaller_while_it_is_open() {
    let mut journal = journal();
    let sister = logged(&mut journal, "Sister").relationship;
    let id = made(&mut journal, sister).id;
    for days in 1..3 {
        let plan = journal.plans().came_up(id, Some(Went::AnotherWay), None, days_later(days)).unwrap().plan;
        assert!(!plan.ask_smaller, "{days}");
    }
    let third = journal.plans().came_up(id, Some(Went::AnotherWay), None, days_later(9)).unwrap().plan;
    assert!(third.ask_smaller);
    journal.plans().end(id, PlanEnd::MadeSmaller, days_later(9)).unwrap();
    let past = journal.plans().list().unwrap().past;
    assert_eq!((past[0].ended, past[0].ask_smaller), (Some(PlanEnd::MadeSmaller), false));
}

#[test]
fn a_plan_that_ended_does_not_come_up_and_can_be_taken_up_again() {
    let mut journal = journal();
    let sister = logged(&mut journal, "Sister").relationship;
    let id = made(&mut journal, sister).id;
    assert!(journal.plans().end(id, PlanEnd::LetGo, days_later(3)).unwrap().reflections);
    assert!(journal.plans().end(id, PlanEnd::LetGo, days_later(8)).unwrap().is_empty());
    journal.plans().end(id, PlanEnd::Done, days_later(8)).unwrap();
    let past = journal.plans().list().unwrap().past;
    assert_eq!((past[0].ended, past[0].ended_on), (Some(PlanEnd::Done), Some(days_later(3).date())));
    assert!(matches!(journal.plans().came_up(id, None, None, now()), Err(Error::PlanEnded)));
    journal.plans().reopen(id).unwrap();
    assert_eq!(journal.plans().list().unwrap().open[0].ended_on, None);
    let unknown = PlanId(Uuid::now_v7());
    assert!(matches!(journal.plans().end(unknown, PlanEnd::Done, now()), Err(Error::PlanNotFound)));
}

#[test]
fn amending_keeps_the_day_and_what_became_of_it() {
    let mut journal = journal();
    let entry = logged(&mut journal, "Sister");
    let id = made(&mut journal, entry.relationship).id;
    journal.plans().came_up(id, Some(Went::AsPlanned), Some(entry.id), now()).unwrap();
    let amended = journal.plans().amend(id, plan(None, "anybody asks for my evening")).unwrap().plan;
    assert_eq!((amended.id, amended.came_up, amended.person), (id, 1, None));
    let same = journal.plans().amend(id, plan(None, "anybody asks for my evening")).unwrap();
    assert!(same.changes.is_empty());
}

#[test]
fn plans_follow_a_merge_and_an_unmerge() {
    let mut journal = journal();
    let (mum, mother) =
        (logged(&mut journal, "Mum").relationship, logged(&mut journal, "Mother").relationship);
    let id = made(&mut journal, mum).id;
    assert!(journal.relationships().merge(mum, mother).unwrap().reflections);
    for asked in [mum, mother] {
        let plans = journal.plans().with(asked).unwrap();
        assert_eq!((plans[0].id, plans[0].person.as_ref().unwrap().id), (id, mother));
    }
    journal.relationships().unmerge(mum).unwrap();
    assert!(journal.plans().with(mother).unwrap().is_empty());
    assert_eq!(journal.plans().with(mum).unwrap()[0].id, id);
    assert!(matches!(journal.plans().with(person_id()), Err(Error::RelationshipNotFound)));
}

#[test]
fn an_entry_shows_the_plans_with_its_person_for_a_week_and_what_was_noted_of_it() {
    let mut journal = journal();
    let plain = logged(&mut journal, "Sister");
    let (sister, brother) = (plain.relationship, logged(&mut journal, "Brother").relationship);
    let id = made(&mut journal, sister).id;
    made(&mut journal, brother);
    let beside = |journal: &mut Journal, entry: &Entry, now| journal.plans().beside(entry.id, now).unwrap();
    let shown = beside(&mut journal, &plain, days_later(6));
    assert_eq!(shown.iter().map(|one| (one.plan.id, one.came_up)).collect::<Vec<_>>(), [(id, false)]);
    assert!(beside(&mut journal, &plain, days_later(7)).is_empty(), "after a week it is past");
    journal.plans().came_up(id, Some(Went::InPart), Some(plain.id), now()).unwrap();
    let again = logged(&mut journal, "Sister");
    let noted = |journal: &mut Journal, entry| {
        let [one] = beside(journal, entry, now()).try_into().unwrap();
        (one.came_up, one.went, one.plan.came_up)
    };
    assert_eq!(noted(&mut journal, &plain), (true, Some(Went::InPart), 1), "it is not offered once more");
    assert_eq!(noted(&mut journal, &again), (false, None, 1));
    journal.plans().came_up(id, None, Some(again.id), now()).unwrap();
    journal.plans().undo_came_up(id, Some(plain.id)).unwrap();
    assert_eq!(noted(&mut journal, &plain), (false, None, 1), "each entry has its own way back");
    assert_eq!(noted(&mut journal, &again), (true, None, 1));
    journal.plans().end(id, PlanEnd::Done, now()).unwrap();
    assert!(beside(&mut journal, &plain, now()).is_empty());
}

#[test]
fn no_plan_is_shown_beside_what_it_cannot_have_come_up_with() {
    let mut journal = journal();
    let early = logged(&mut journal, "Sister");
    let later = PlanDraft { words: "I'll wait.".to_owned(), ..plan(Some(early.relationship), "asks") };
    journal.plans().make(later, days_later(1)).unwrap();
    let shown = |journal: &mut Journal, entry: EntryId| journal.plans().beside(entry, days_later(1)).unwrap();
    assert!(shown(&mut journal, early.id).is_empty(), "a plan made after its day");
    made(&mut journal, early.relationship);
    assert_eq!(shown(&mut journal, early.id).len(), 1);
    let own = EntryDraft { answer: Answer::HeldBack, ..draft("Sister", "an hour") };
    let own = journal.entries().log(own, now()).unwrap().entry;
    assert!(shown(&mut journal, own.id).is_empty(), "a wish of one's own");
    let details = Details { r#unsafe: true, ..Details::default() };
    let feared = EntryDraft { details, ..draft("Sister", "my evening") };
    let feared = journal.entries().log(feared, now()).unwrap().entry;
    assert!(shown(&mut journal, feared.id).is_empty(), "an answer that was not free");
    let person =
        RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(early.relationship, "Sister") };
    journal.relationships().amend(person).unwrap();
    assert!(shown(&mut journal, early.id).is_empty(), "somebody to whom one is not free to say no");
    journal.entries().delete(early.id, now()).unwrap();
    assert!(matches!(journal.plans().beside(early.id, now()), Err(Error::EntryNotFound)));
}

#[test]
fn a_plan_with_somebody_unsafe_says_so() {
    let mut journal = journal();
    let person = person_id();
    let draft = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(person, "Ex".to_owned()) };
    journal.relationships().add(draft).unwrap();
    assert!(made(&mut journal, person).r#unsafe);
}

#[test]
fn a_deleted_entry_shows_no_plan_and_an_erased_one_is_forgotten_but_not_the_time() {
    let (home, mut journal) = Home::with_journal();
    let entry = logged(&mut journal, "Sister");
    let id = made(&mut journal, entry.relationship).id;
    journal.plans().came_up(id, Some(Went::AsPlanned), Some(entry.id), now()).unwrap();
    journal.entries().delete(entry.id, now()).unwrap();
    assert!(matches!(journal.plans().came_up(id, None, Some(entry.id), now()), Err(Error::EntryNotFound)));
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.entries().get(entry.id), Err(Error::EntryNotFound)));
    assert_eq!(journal.plans().list().unwrap().open[0].as_planned, 1, "it came up all the same");
    assert!(!carry::written(&mut journal).contains(&entry.id.0.to_string()), "nothing names it");
}

#[test]
fn words_that_confront_are_no_plan_with_somebody_who_is_not_safe() {
    let mut journal = journal();
    let entry = logged(&mut journal, "Ronja");
    let draft = |phrase: &str| PlanDraft {
        phrase: Some(phrase.to_owned()),
        ..plan(Some(entry.relationship), "asks for my evening")
    };
    let kept = journal.plans().make(draft("do-not-lend"), now()).unwrap().plan;
    let r#unsafe = RelationshipDraft {
        r#unsafe: true,
        ..RelationshipDraft::named(entry.relationship, "Ronja".to_owned())
    };
    journal.relationships().amend(r#unsafe).unwrap();
    let other = PlanDraft { situation: "asks for money".to_owned(), ..draft("tomorrow-by-noon") };
    let other = journal.plans().make(other, now()).unwrap().plan;
    let with_nobody = PlanDraft { person: None, ..draft("do-not-lend") };
    let with_nobody = journal.plans().make(with_nobody, now()).unwrap().plan;
    for refused in [
        journal.plans().make(draft("do-not-lend"), now()),
        journal.plans().amend(other.id, draft("do-not-lend")),
        journal.plans().amend(with_nobody.id, draft("do-not-lend")),
    ] {
        assert!(
            matches!(refused.unwrap_err(), Error::PlanPhraseConfronts),
            "the phrase or the person is new"
        );
    }
    let same = journal.plans().amend(kept.id, draft("do-not-lend")).unwrap();
    assert!(same.changes.is_empty(), "one that was made before can be said again");
    assert_eq!(same.plan, Plan { r#unsafe: true, ..kept });
}

#[test]
fn a_phrase_that_is_not_there_any_more_leaves_the_words_of_the_plan() {
    let mut journal = journal();
    let gone = PlanDraft { phrase: Some("gone-long-ago".to_owned()), ..plan(None, "asks") };
    let kept = journal.plans().make(gone, now()).unwrap().plan;
    assert_eq!((kept.phrase, kept.words.as_str()), (None, "I'll tell you tomorrow by noon."));
}
