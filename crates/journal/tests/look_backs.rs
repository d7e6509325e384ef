//! Looking back: asked once, some days later, and kept whenever it is said.

use crate::common::*;
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use hedgerow_journal::entries::{Details, Entry, EntryDraft, LookingBack};
use hedgerow_journal::ids::EntryId;
use hedgerow_journal::look_backs::LookBackDraft;
use hedgerow_journal::patterns::Period;
use hedgerow_journal::relationships::{Relationship, RelationshipDraft};
use hedgerow_journal::vocabulary::{Afterwards, Answer, Cost, Decision, LookBack, Pressure, Word};
use hedgerow_journal::{Error, Journal};

/// A calm no: nothing that would be asked about sooner.
fn easy(request: &str) -> EntryDraft {
    EntryDraft {
        answer: Answer::Received { decision: Decision::No },
        cost: Cost::Calm,
        ..draft("Mum", request)
    }
}

/// What is asked about `days` after [`now`].
fn due(journal: &mut Journal, days: i64) -> Vec<String> {
    let due = journal.look_backs().due(days_later(days)).unwrap();
    due.into_iter().map(|entry| entry.request).collect()
}

/// The days after it on which `draft` is asked about.
fn days_of(draft: EntryDraft) -> Vec<i64> {
    let mut journal = journal();
    log(&mut journal, draft);
    (-1..=30).filter(|&days| !due(&mut journal, days).is_empty()).collect()
}

fn still_right() -> LookBackDraft {
    LookBackDraft { after: LookBack::Right, later_cost: None, afterwards: None }
}

fn look_back(journal: &mut Journal, id: EntryId) -> Option<LookingBack> {
    journal.entries().get(id).unwrap().look_back
}

fn plus(days: u64) -> NaiveDate {
    now().date() + Days::new(days)
}

#[test]
fn an_answer_is_asked_about_from_the_second_day_to_the_seventh() {
    assert_eq!(days_of(easy("my Saturday")), [2, 3, 4, 5, 6, 7]);
}

#[test]
fn a_strong_push_is_asked_about_from_the_first_day() {
    for (pressure, first) in [(Pressure::None, 2), (Pressure::Some, 2), (Pressure::Strong, 1)] {
        let details = Details { pressure: Some(pressure), ..Details::default() };
        assert_eq!(days_of(EntryDraft { details, ..easy("x") })[0], first, "{pressure:?}");
    }
}

#[test]
fn a_yes_or_a_partly_that_cost_something_is_asked_about_from_the_first_day() {
    for decision in Decision::ALL.iter().copied() {
        for cost in Cost::ALL.iter().copied() {
            let gave = matches!(decision, Decision::Yes | Decision::Partly);
            let costly = !matches!(cost, Cost::Calm | Cost::Glad);
            let days = days_of(EntryDraft { answer: Answer::Received { decision }, cost, ..easy("x") });
            let first = if gave && costly { 1 } else { 2 };
            assert_eq!((days[0], *days.last().unwrap()), (first, 7), "{decision:?}, {cost:?}");
        }
    }
}

#[test]
fn days_are_civil_days_as_they_were_written_and_as_they_are_now() {
    let mut journal = journal();
    // Half an hour before midnight in Berlin; in New York it is still the afternoon.
    let late = moment("2026-11-20T23:30:00", Tz::Europe__Berlin);
    journal.entries().log(easy("late"), late).unwrap();
    let mut asked =
        |local: &str, zone: Tz| !journal.look_backs().due(moment(local, zone)).unwrap().is_empty();
    assert!(
        asked("2026-11-22T00:05:00", Tz::Europe__Berlin),
        "two civil days later, though only one by the clock"
    );
    assert!(
        !asked("2026-11-21T18:05:00", Tz::America__New_York),
        "the same instant where it is still the day before"
    );
    assert!(
        asked("2026-11-27T23:55:00", Tz::America__New_York),
        "the seventh day lasts as long as it does here"
    );
    assert!(!asked("2026-11-28T00:05:00", Tz::America__New_York));
}

#[test]
fn a_clock_change_in_between_moves_no_day() {
    let mut journal = journal();
    // On 29 March 2026 a Berlin day has 23 hours.
    journal.entries().log(easy("spring"), moment("2026-03-28T00:30:00", Tz::Europe__Berlin)).unwrap();
    let asked = |journal: &mut Journal, local| {
        !journal.look_backs().due(moment(local, Tz::Europe__Berlin)).unwrap().is_empty()
    };
    assert!(!asked(&mut journal, "2026-03-29T23:55:00"));
    assert!(asked(&mut journal, "2026-03-30T00:05:00"), "46 hours and a half are two days here");
}

#[test]
fn the_oldest_is_asked_about_first_because_its_days_end_first() {
    let mut journal = journal();
    log(&mut journal, EntryDraft { when: at("2026-11-18T10:00:00"), ..easy("second") });
    log(&mut journal, EntryDraft { when: at("2026-11-17T20:00:00"), ..easy("first") });
    log(&mut journal, EntryDraft { when: at("2026-11-18T11:00:00"), ..easy("third") });
    assert_eq!(due(&mut journal, 0), ["first", "second", "third"]);
}

#[test]
fn of_very_many_the_sixty_oldest_are_asked_about() {
    let mut journal = journal();
    for minute in 0..59 {
        let when = at(&format!("2026-11-18T10:{minute:02}:00"));
        log(&mut journal, EntryDraft { when, ..easy("of the second day") });
    }
    for _ in 0..2 {
        log(&mut journal, EntryDraft { when: at("2026-11-17T10:00:00"), ..easy("of the third") });
    }
    let due = due(&mut journal, 0);
    assert_eq!((due.len(), due[1].as_str(), due[2].as_str()), (60, "of the third", "of the second day"));
}

#[test]
fn what_was_looked_back_on_is_not_asked_about_again() {
    let mut journal = journal();
    let entry = log(&mut journal, easy("my Saturday"));
    let given = journal.look_backs().give(entry.id, still_right(), days_later(3)).unwrap();
    assert!(given.changes.entries && !given.changes.relationships);
    let kept = LookingBack { after: LookBack::Right, after_at: plus(3), later_cost: None, afterwards: None };
    assert_eq!(given.entry, Entry { look_back: Some(kept), ..entry.clone() }, "nothing else of it changed");
    assert_eq!(journal.entries().get(entry.id).unwrap(), given.entry);
    assert!(due(&mut journal, 3).is_empty());
    assert_eq!(found(&mut journal, "saturday"), ["my Saturday"], "it is found as before");
}

#[test]
fn what_is_told_beside_the_word_leaves_its_day_and_another_word_has_a_day_of_its_own() {
    let mut journal = journal();
    let id = log(&mut journal, easy("my Saturday")).id;
    journal.look_backs().give(id, still_right(), days_later(2)).unwrap();
    let told = LookBackDraft {
        later_cost: Some(Cost::Resentful),
        afterwards: Some(Afterwards::PulledAway),
        ..still_right()
    };
    journal.look_backs().give(id, told, days_later(5)).unwrap();
    let kept = LookingBack {
        after: LookBack::Right,
        after_at: plus(2),
        later_cost: Some(Cost::Resentful),
        afterwards: Some(Afterwards::PulledAway),
    };
    assert_eq!(look_back(&mut journal, id), Some(kept), "readings hear the word from the day it was said");
    assert!(
        journal.look_backs().give(id, told, days_later(9)).unwrap().changes.is_empty(),
        "said twice is once"
    );
    let otherwise = LookBackDraft { after: LookBack::Regret, ..told };
    journal.look_backs().give(id, otherwise, days_later(40)).unwrap();
    let kept = LookingBack { after: LookBack::Regret, after_at: plus(40), ..kept };
    assert_eq!(look_back(&mut journal, id), Some(kept), "at any age");
}

#[test]
fn a_look_back_that_is_undone_was_never_given_or_is_what_it_was() {
    let mut journal = journal();
    let id = log(&mut journal, easy("my Saturday")).id;
    journal.look_backs().give(id, still_right(), days_later(2)).unwrap();
    let first = look_back(&mut journal, id);
    journal
        .look_backs()
        .give(id, LookBackDraft { after: LookBack::Unsure, ..still_right() }, days_later(4))
        .unwrap();
    assert!(journal.look_backs().restore(id, first, days_later(4)).unwrap().entries);
    assert_eq!(look_back(&mut journal, id), first, "its day included");
    assert!(journal.look_backs().restore(id, first, days_later(4)).unwrap().is_empty());
    journal.look_backs().restore(id, None, days_later(4)).unwrap();
    assert_eq!(look_back(&mut journal, id), None);
    assert_eq!(due(&mut journal, 4), ["my Saturday"], "asked about again while its days last");
    assert!(
        matches!(journal.look_backs().restore(id, first, now()), Err(Error::InFuture)),
        "nobody looked back on a day that has not come"
    );
}

#[test]
fn a_look_back_is_undone_all_the_same_by_somebody_who_flew_a_day_back() {
    let mut journal = journal();
    let id = log(&mut journal, easy("my Saturday")).id;
    let there = moment("2026-11-24T08:00:00", Tz::Pacific__Auckland);
    journal.look_backs().give(id, still_right(), there).unwrap();
    let said_there = look_back(&mut journal, id);
    assert_eq!(said_there.map(|back| back.after_at), Some(day("2026-11-24")));
    let here = moment("2026-11-23T21:00:00", Tz::Europe__Berlin);
    let unsure = LookBackDraft { after: LookBack::Unsure, ..still_right() };
    journal.look_backs().give(id, unsure, here).unwrap();
    journal.look_backs().restore(id, said_there, here).unwrap();
    assert_eq!(look_back(&mut journal, id), said_there);
    let nowhere_yet = said_there.map(|back| LookingBack { after_at: day("2026-11-25"), ..back });
    assert!(matches!(journal.look_backs().restore(id, nowhere_yet, here), Err(Error::InFuture)));
}

#[test]
fn no_look_back_is_from_a_day_before_its_entry() {
    let mut journal = journal();
    let entry = log(&mut journal, EntryDraft { when: at("2026-11-16T20:00:00"), ..easy("my Saturday") });
    let given =
        |after_at| LookingBack { after: LookBack::Regret, after_at, later_cost: None, afterwards: None };
    journal.look_backs().restore(entry.id, Some(given(day("1990-01-01"))), now()).unwrap();
    assert_eq!(look_back(&mut journal, entry.id), Some(given(day("2026-11-16"))));
    journal.look_backs().restore(entry.id, Some(given(day("2026-11-18"))), now()).unwrap();
    let earlier = EntryDraft { when: at("2026-11-02T20:00:00"), ..again(&entry) };
    journal.entries().amend(earlier, now()).unwrap();
    assert_eq!(look_back(&mut journal, entry.id), Some(given(day("2026-11-18"))), "a day that can be stays");
    let later = EntryDraft { when: at("2026-11-20T13:00:00"), ..again(&entry) };
    journal.entries().amend(later, now()).unwrap();
    assert_eq!(
        look_back(&mut journal, entry.id),
        Some(given(day("2026-11-20"))),
        "an entry that is moved on takes it along"
    );
}

#[test]
fn what_turns_out_to_be_a_wish_of_ones_own_keeps_no_look_back_that_nobody_could_take_away() {
    for answer in [Answer::HeldBack, Answer::Asked { met: None }] {
        let mut journal = journal();
        let entry = log(&mut journal, easy("my Saturday"));
        journal.look_backs().give(entry.id, still_right(), days_later(2)).unwrap();
        let amended = journal.entries().amend(EntryDraft { answer, ..again(&entry) }, days_later(3)).unwrap();
        assert_eq!(amended.entry.look_back, None);
        journal.entries().amend(again(&entry), days_later(3)).unwrap();
        assert_eq!(due(&mut journal, 3), ["my Saturday"], "an answer again, it is asked about anew");
    }
}

#[test]
fn what_was_skipped_is_not_asked_about_again_and_can_be_looked_back_on_all_the_same() {
    let mut journal = journal();
    let entry = log(&mut journal, easy("my Saturday"));
    assert!(journal.look_backs().skip(entry.id, true).unwrap().entries);
    assert!(journal.look_backs().skip(entry.id, true).unwrap().is_empty());
    assert!((2..=7).all(|days| due(&mut journal, days).is_empty()));
    journal.entries().amend(EntryDraft { request: "my Sunday".into(), ..again(&entry) }, now()).unwrap();
    assert!(due(&mut journal, 3).is_empty(), "an amendment does not ask again");

    assert!(journal.look_backs().skip(entry.id, false).unwrap().entries, "a skip can be undone");
    assert_eq!(due(&mut journal, 3), ["my Sunday"]);
    journal.look_backs().skip(entry.id, true).unwrap();
    journal.look_backs().give(entry.id, still_right(), days_later(9)).unwrap();
    assert!(look_back(&mut journal, entry.id).is_some());
}

#[test]
fn a_deleted_entry_is_neither_asked_about_nor_looked_back_on() {
    let mut journal = journal();
    let id = log(&mut journal, easy("my Saturday")).id;
    journal.entries().delete(id, now()).unwrap();
    assert!(due(&mut journal, 3).is_empty());
    assert!(matches!(journal.look_backs().give(id, still_right(), now()), Err(Error::EntryNotFound)));
    assert!(matches!(journal.look_backs().skip(id, true), Err(Error::EntryNotFound)));
    assert!(matches!(journal.look_backs().restore(id, None, now()), Err(Error::EntryNotFound)));
    assert!(matches!(journal.look_backs().give(entry_id(), still_right(), now()), Err(Error::EntryNotFound)));
    journal.entries().restore(id).unwrap();
    assert_eq!(due(&mut journal, 3), ["my Saturday"]);
}

#[test]
fn a_wish_of_ones_own_is_no_answer_to_look_back_on() {
    let mut journal = journal();
    for answer in [Answer::HeldBack, Answer::Asked { met: None }] {
        let id = log(&mut journal, EntryDraft { answer, cost: Cost::CutOff, ..easy("an ear") }).id;
        assert!((0..=8).all(|days| due(&mut journal, days).is_empty()));
        assert!(matches!(journal.look_backs().give(id, still_right(), now()), Err(Error::NotAnAnswer)));
    }
}

#[test]
fn nothing_that_was_not_safe_is_asked_about() {
    let mut journal = journal();
    let details = Details { r#unsafe: true, ..Details::default() };
    log(&mut journal, EntryDraft { details, ..easy("unsafe") });
    let entry = log(&mut journal, easy("my Saturday"));
    assert_eq!(due(&mut journal, 3), ["my Saturday"]);
    set_unsafe(&mut journal, true);
    assert!(due(&mut journal, 3).is_empty(), "nor is anything about somebody with whom one is not");
    set_unsafe(&mut journal, false);
    assert_eq!(due(&mut journal, 3), ["my Saturday"]);
    set_unsafe(&mut journal, true);
    journal.look_backs().give(entry.id, still_right(), days_later(3)).unwrap();
    assert!(look_back(&mut journal, entry.id).is_some(), "who wants to look back may");
}

/// Says of the only person whether it is safe with them.
fn set_unsafe(journal: &mut Journal, r#unsafe: bool) {
    let Relationship { id, name, .. } = journal.relationships().list().unwrap().remove(0);
    let draft = RelationshipDraft {
        id,
        name,
        role: None,
        care: false,
        distance: false,
        r#unsafe,
        frame: Default::default(),
        note: String::new(),
    };
    journal.relationships().amend(draft).unwrap();
}

#[test]
fn what_was_written_for_a_merged_person_is_asked_about_under_the_name_it_is_shown_under() {
    let mut journal = journal();
    let mother = log(&mut journal, EntryDraft { who: someone_new("Mother"), ..easy("my Saturday") });
    let mum = log(&mut journal, easy("my Sunday"));
    journal.relationships().merge(mother.relationship, mum.relationship).unwrap();
    let due = journal.look_backs().due(days_later(3)).unwrap();
    let names: Vec<_> = due.iter().map(|entry| (entry.name.as_str(), entry.relationship)).collect();
    assert_eq!(names, [("Mum", mum.relationship), ("Mum", mum.relationship)]);
    journal.look_backs().give(mother.id, still_right(), days_later(3)).unwrap();
    journal.relationships().unmerge(mother.relationship).unwrap();
    let apart = journal.entries().get(mother.id).unwrap();
    assert_eq!((apart.name.as_str(), apart.look_back.is_some()), ("Mother", true));
}

#[test]
fn an_entry_that_is_moved_to_another_day_is_asked_about_from_there() {
    let mut journal = journal();
    let entry = log(&mut journal, easy("my Saturday"));
    let earlier = EntryDraft { when: at("2026-11-16T09:00:00"), ..again(&entry) };
    journal.entries().amend(earlier, now()).unwrap();
    assert_eq!(due(&mut journal, 0), ["my Saturday"]);
    assert!(due(&mut journal, 4).is_empty(), "its seven days are over");
}

#[test]
fn a_look_back_and_a_skip_are_on_the_disk() {
    let (home, mut journal) = Home::with_journal();
    let looked = log(&mut journal, easy("my Saturday")).id;
    let skipped = log(&mut journal, easy("my Sunday")).id;
    log(&mut journal, easy("my Monday"));
    journal.look_backs().give(looked, still_right(), days_later(2)).unwrap();
    journal.look_backs().skip(skipped, true).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(3));
    assert_eq!(look_back(&mut journal, looked).map(|back| back.after_at), Some(plus(2)));
    assert_eq!(due(&mut journal, 3), ["my Monday"]);
}

#[test]
fn readings_hear_a_look_back_at_once_from_its_day_on_and_forget_one_that_is_undone() {
    let mut journal = journal();
    let entry = log(&mut journal, EntryDraft { cost: Cost::Guilty, ..easy("my Saturday") });
    let regret = LookBackDraft { after: LookBack::Regret, ..still_right() };
    let read = |journal: &mut Journal, days| {
        journal.person_patterns(entry.relationship, plus(days), Period::All).unwrap().reading
    };
    let before = [2, 3].map(|days| read(&mut journal, days));
    journal.look_backs().give(entry.id, regret, days_later(3)).unwrap();
    assert_ne!(read(&mut journal, 3), before[1]);
    assert_eq!(read(&mut journal, 2), before[0], "nobody had said so the day before");
    journal.look_backs().restore(entry.id, None, days_later(3)).unwrap();
    assert_eq!(read(&mut journal, 3), before[1]);
}

#[test]
fn a_look_back_is_among_the_reasons_from_the_next_sunday_on() {
    let mut journal = journal();
    let entry = log(&mut journal, EntryDraft { cost: Cost::Guilty, ..easy("my Saturday") });
    let regret = LookBackDraft { after: LookBack::Regret, ..still_right() };
    journal.look_backs().give(entry.id, regret, days_later(3)).unwrap();
    let heard = |journal: &mut Journal, local: &str| {
        let why = journal.explain_reading(entry.relationship, day(local)).unwrap();
        why.moved[0].reasons.iter().any(|reason| reason == "reason-after-regret")
    };
    assert!(!heard(&mut journal, "2026-11-28"), "on the Sunday before it nobody had said so");
    assert!(heard(&mut journal, "2026-11-30"));
}
