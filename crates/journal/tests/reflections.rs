//! The weekly reflection: opened, kept step by step, resumed, read, deleted.

use crate::common::*;
use chrono::NaiveDate;
use chrono_tz::Tz;
use hedgerow_journal::entries::{Details, Entry, EntryDraft};
use hedgerow_journal::ids::{PlanId, ReflectionId, RelationshipId};
use hedgerow_journal::plans::{PlanDraft, PlanEnd};
use hedgerow_journal::reflections::{
    CameUp, KeptReflection, PlanFollowUp, Reflection, ReflectionLength, ReflectionStep, RoomWith, StepAnswer,
    Went, WhyAsked,
};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::settings::{Settings, WeekStart};
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Want};
use hedgerow_journal::{Error, Journal, Moment};
use uuid::Uuid;

/// A no to what one would rather not do, at ease, at a civil time.
fn held(name: &str, local: &str) -> EntryDraft {
    EntryDraft {
        when: at(local),
        want: Some(Want::No),
        answer: Answer::Received { decision: Decision::No },
        cost: Cost::Calm,
        ..draft(name, "my evening")
    }
}

fn log(journal: &mut Journal, draft: EntryDraft) -> Entry {
    journal.entries().log(draft, days_later(30)).unwrap().entry
}

/// Begins the reflection on the week of [`now`], from Monday the 16th to Sunday the 22nd of November 2026.
fn begun(journal: &mut Journal, length: ReflectionLength) -> Reflection {
    journal.reflections().begin(now().date(), length, now()).unwrap().reflection
}

fn keep(journal: &mut Journal, id: ReflectionId, answer: StepAnswer) -> KeptReflection {
    journal.reflections().keep(id, answer, now()).unwrap()
}

fn opened(journal: &mut Journal, now: Moment) -> hedgerow_journal::reflections::OpenedReflection {
    journal.reflections().open(None, now).unwrap()
}

fn plan(person: Option<RelationshipId>) -> PlanDraft {
    PlanDraft {
        person,
        situation: "asks for my evening".to_owned(),
        words: "I'll answer tomorrow".to_owned(),
        phrase: None,
        doable: None,
    }
}

fn note(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// What a reflection says of a plan.
fn said(plan: PlanId, came_up: CameUp, went: Option<Went>) -> StepAnswer {
    let follow_ups = vec![PlanFollowUp { plan, came_up, went, cost: Some(Cost::Glad) }];
    StepAnswer::LastPlan { note: None, follow_ups }
}

#[test]
fn a_first_week_without_anything_opens_all_the_same() {
    let mut journal = journal();
    let opened = opened(&mut journal, now());
    assert_eq!((opened.week.from, opened.week.to), (day("2026-11-16"), day("2026-11-22")));
    assert!(opened.is_current && opened.first_ever);
    assert_eq!((opened.entries, opened.people_count, opened.days.len()), (0, 0, 7));
    assert!(opened.people.is_empty() && opened.look_backs.is_empty() && opened.last_plans.is_empty());
    assert_eq!((opened.stand_by, opened.kept, opened.before), (None, None, None));
}

#[test]
fn a_week_shows_its_days_an_answer_to_stand_by_and_whom_it_was_about() {
    let mut journal = journal();
    log(&mut journal, draft_at("Mum", "2026-11-15T23:59:00"));
    let mum = log(&mut journal, draft_at("Mum", "2026-11-16T00:00:00"));
    for minute in 0..9 {
        log(&mut journal, draft_at("Mum", &format!("2026-11-17T10:0{minute}:00")));
    }
    let stood = log(&mut journal, held("Tim", "2026-11-18T19:00:00"));
    log(&mut journal, draft_at("Old friend", "2026-10-01T12:00:00"));
    let opened = opened(&mut journal, now());
    assert_eq!((opened.entries, opened.people_count), (11, 2), "the Sunday before is another week");
    let sizes: Vec<_> = opened.days.iter().map(|day| (day.entries.len(), day.a_lot)).collect();
    assert_eq!(sizes[..4], [(1, false), (9, true), (1, false), (0, false)]);
    assert_eq!(opened.stand_by, Some(stood));
    let asked: Vec<_> = opened.people.iter().map(|one| (one.name.as_str(), one.why, one.entries)).collect();
    assert_eq!(asked, [("Mum", WhyAsked::MostEntries, 10), ("Old friend", WhyAsked::LongestUnseen, 0)]);
    assert_eq!(opened.people[0].id, mum.relationship);
    assert_eq!(opened.before.unwrap().from, day("2026-11-09"), "that week has an entry and no reflection");
}

#[test]
fn a_plan_whose_person_became_unsafe_keeps_nobody_from_amending_what_is_beside_it() {
    let mut journal = journal();
    let ronja = log(&mut journal, held("Ronja", "2026-11-17T12:00:00")).relationship;
    let id = begun(&mut journal, ReflectionLength::Full).id;
    let firm = || PlanDraft { phrase: Some("do-not-lend".to_owned()), ..plan(Some(ronja)) };
    let step = |note: &str, plan| StepAnswer::Plan {
        note: Some(note.to_owned()),
        plan,
        old_rule: Some("Be kind".to_owned()),
    };
    let planned = keep(&mut journal, id, step("first", Some(firm()))).reflection.plan.unwrap();
    let named = RelationshipDraft::named(ronja, "Ronja");
    journal.relationships().amend(RelationshipDraft { r#unsafe: true, ..named }).unwrap();
    let kept = keep(&mut journal, id, step("second", Some(firm()))).reflection;
    assert_eq!((kept.notes[0].text.as_str(), kept.old_rule.as_deref()), ("second", Some("Be kind")));
    assert_eq!(kept.plan.unwrap().id, planned.id);

    journal.plans().came_up(planned.id, None, None, now()).unwrap();
    keep(&mut journal, id, step("third", None));
    let again = journal.reflections().keep(id, step("fourth", Some(firm())), now());
    assert!(matches!(again, Err(Error::PlanPhraseConfronts)), "one that was let go is not taken up again");
}

fn draft_at(name: &str, local: &str) -> EntryDraft {
    EntryDraft { when: at(local), ..draft(name, "my Saturday") }
}

#[test]
fn at_most_three_answers_of_two_to_seven_days_ago_are_looked_back_on() {
    let mut journal = journal();
    for day in 12..=20 {
        log(&mut journal, draft_at("Mum", &format!("2026-11-{day}T12:00:00")));
    }
    let dates = |journal: &mut Journal, asked: Option<NaiveDate>| -> Vec<u32> {
        let opened = journal.reflections().open(asked, now()).unwrap();
        opened.look_backs.iter().map(|entry| chrono::Datelike::day(&entry.date)).collect()
    };
    assert_eq!(dates(&mut journal, None), [13, 14, 15]);
    let first = journal.reflections().open(None, now()).unwrap().look_backs[0].id;
    journal.look_backs().skip(first, true).unwrap();
    assert_eq!(dates(&mut journal, None), [14, 15, 16]);
    assert!(dates(&mut journal, Some(day("2026-11-04"))).is_empty(), "an old week asks for none of today's");
}

#[test]
fn in_the_first_two_days_the_week_before_is_due_until_it_is_finished() {
    let mut journal = journal();
    let (monday, wednesday) = (days_later(3), days_later(5));
    assert_eq!(opened(&mut journal, monday).week.from, day("2026-11-23"), "nothing happened the week before");
    log(&mut journal, draft_at("Mum", "2026-11-18T12:00:00"));
    assert_eq!(opened(&mut journal, monday).week.from, day("2026-11-16"));
    assert!(!opened(&mut journal, monday).is_current);
    assert_eq!(opened(&mut journal, wednesday).week.from, day("2026-11-23"));
    assert_eq!(
        opened(&mut journal, wednesday).before.unwrap().from,
        day("2026-11-16"),
        "it can be done late"
    );
    let id = journal
        .reflections()
        .begin(day("2026-11-18"), ReflectionLength::Short, monday)
        .unwrap()
        .reflection
        .id;
    journal.reflections().finish(id, monday).unwrap();
    assert_eq!(opened(&mut journal, monday).week.from, day("2026-11-23"));
    assert_eq!(opened(&mut journal, monday).before, None);
}

#[test]
fn every_step_is_kept_as_it_is_made_and_found_again_where_it_was_left_after_a_lock() {
    let (home, mut journal) = Home::with_journal();
    let entry = log(&mut journal, held("Mum", "2026-11-17T12:00:00"));
    let reflection = begun(&mut journal, ReflectionLength::Full);
    assert_eq!(reflection.at, ReflectionStep::Facts);
    let id = reflection.id;
    keep(&mut journal, id, StepAnswer::Facts { note: note("a full week") });
    keep(&mut journal, id, StepAnswer::LastPlan { note: None, follow_ups: Vec::new() });
    keep(&mut journal, id, StepAnswer::StandBy { note: None, entry: Some(entry.id) });
    let kept = keep(&mut journal, id, StepAnswer::LookBacks { note: note("  ") }).reflection;
    assert_eq!(kept.at, ReflectionStep::People);
    journal.lock().unwrap();

    let mut journal = home.open(now());
    let resumed = opened(&mut journal, now()).kept.unwrap();
    assert_eq!(resumed, kept);
    assert_eq!((resumed.stand_by, resumed.notes.len()), (Some(entry.id), 1), "an empty note is none");
    let people = vec![RoomWith { id: entry.relationship, room: Some(4) }];
    keep(&mut journal, id, StepAnswer::People { note: None, people });
    keep(
        &mut journal,
        id,
        StepAnswer::Plan { note: None, plan: Some(plan(Some(entry.relationship))), old_rule: None },
    );
    let line = note(" the Saturdays ");
    let last = keep(&mut journal, id, StepAnswer::Therapist { note: None, line }).reflection;
    assert_eq!((last.at, last.finished_on), (ReflectionStep::Therapist, None));
    assert_eq!(last.for_therapist.as_deref(), Some("the Saturdays"));
    assert_eq!((last.people[0].name.as_str(), last.people[0].room), ("Mum", Some(4)));
    let finished = journal.reflections().finish(id, days_later(1)).unwrap().reflection;
    assert_eq!(finished.finished_on, Some(days_later(1).date()));
    assert!(journal.reflections().finish(id, days_later(2)).unwrap().changes.is_empty());
}

#[test]
fn the_short_way_has_two_steps_and_the_way_can_be_changed() {
    let mut journal = journal();
    let id = begun(&mut journal, ReflectionLength::Short).id;
    let kept = keep(&mut journal, id, StepAnswer::LastPlan { note: None, follow_ups: Vec::new() }).reflection;
    assert_eq!(kept.at, ReflectionStep::Plan);
    let again = begun(&mut journal, ReflectionLength::Full);
    assert_eq!((again.id, again.length, again.at), (id, ReflectionLength::Full, ReflectionStep::Plan));
    assert_eq!(journal.reflections().list(None).unwrap().len(), 1, "there is one of a week");
}

#[test]
fn a_finished_one_is_amended_and_stays_finished_where_it_was() {
    let mut journal = journal();
    let id = begun(&mut journal, ReflectionLength::Full).id;
    keep(&mut journal, id, StepAnswer::Facts { note: note("first") });
    journal.reflections().finish(id, now()).unwrap();
    let amended = keep(&mut journal, id, StepAnswer::People { note: note("late"), people: Vec::new() });
    assert!(amended.changes.reflections);
    assert_eq!(amended.reflection.at, ReflectionStep::LastPlan);
    assert_eq!(amended.reflection.finished_on, Some(now().date()));
    let same = keep(&mut journal, id, StepAnswer::People { note: note("late"), people: Vec::new() });
    assert!(same.changes.is_empty());
    let gone = keep(&mut journal, id, StepAnswer::Facts { note: None }).reflection;
    assert_eq!(gone.notes.len(), 1, "nothing takes a note away");
}

#[test]
fn next_week_opens_with_the_plan_and_its_fate_is_counted_once() {
    let mut journal = journal();
    let mum = log(&mut journal, held("Mum", "2026-11-17T12:00:00")).relationship;
    let first = begun(&mut journal, ReflectionLength::Short);
    let made = keep(
        &mut journal,
        first.id,
        StepAnswer::Plan { note: None, plan: Some(plan(Some(mum))), old_rule: None },
    );
    let plan = made.reflection.plan.unwrap().id;
    assert!(opened(&mut journal, now()).last_plans.is_empty(), "this week's own plan is not last week's");

    let next = days_later(7);
    assert_eq!(opened(&mut journal, next).last_plans[0].id, plan);
    journal.plans().came_up(plan, Some(Went::AsPlanned), None, days_later(5)).unwrap();
    let second =
        journal.reflections().begin(next.date(), ReflectionLength::Short, next).unwrap().reflection.id;
    journal.reflections().keep(second, said(plan, CameUp::More, Some(Went::AnotherWay)), next).unwrap();
    let counted = journal.plans().list().unwrap().open.remove(0);
    assert_eq!((counted.came_up, counted.as_planned, counted.another_way), (2, 1, 0));

    journal.plans().end(plan, PlanEnd::Done, next).unwrap();
    let asked = opened(&mut journal, next).last_plans;
    assert_eq!(asked[0].ended, Some(PlanEnd::Done), "what was said of it can still be amended");
    journal.reflections().delete(second, next).unwrap();
    assert_eq!(journal.plans().list().unwrap().past[0].came_up, 1, "a deleted reflection says nothing");
}

#[test]
fn the_plan_made_here_gets_new_words_or_is_taken_back() {
    let mut journal = journal();
    let id = begun(&mut journal, ReflectionLength::Short).id;
    let make = |journal: &mut Journal, words: &str| {
        let draft = PlanDraft { words: words.to_owned(), ..plan(None) };
        keep(journal, id, StepAnswer::Plan { note: None, plan: Some(draft), old_rule: None })
            .reflection
            .plan
            .unwrap()
    };
    let first = make(&mut journal, "I'll answer tomorrow");
    let second = make(&mut journal, "I'll answer on Sunday");
    assert_eq!((second.id, second.words.as_str()), (first.id, "I'll answer on Sunday"));
    let back = keep(&mut journal, id, StepAnswer::Plan { note: None, plan: None, old_rule: None }).reflection;
    assert_eq!(back.plan, None);
    assert!(journal.plans().list().unwrap().open.is_empty(), "of which nothing was said is gone");

    let third = make(&mut journal, "Not tonight");
    journal.plans().came_up(third.id, None, None, now()).unwrap();
    let back = keep(&mut journal, id, StepAnswer::Plan { note: None, plan: None, old_rule: None })
        .reflection
        .plan
        .unwrap();
    assert_eq!((back.ended, back.came_up), (Some(PlanEnd::LetGo), 1), "what came up is not forgotten");
    assert_eq!(make(&mut journal, "Not tonight").ended, None);
}

#[test]
fn what_was_said_of_a_reading_is_copied_while_the_reflection_is_made() {
    let mut journal = journal();
    let mut mum = None;
    for back in 0..30 {
        let date = now().date() - chrono::TimeDelta::days(3 * back);
        mum = Some(log(&mut journal, held("Mum", &format!("{date}T09:00:00"))).relationship);
    }
    let mum = mum.unwrap();
    let asked = opened(&mut journal, now()).people;
    assert!(asked[0].reading.is_some() && asked[0].verdict.is_none());
    let id = begun(&mut journal, ReflectionLength::Full).id;
    let ask = |journal: &mut Journal, now| {
        let people = vec![RoomWith { id: mum, room: Some(2) }];
        let answer = StepAnswer::People { note: None, people };
        journal.reflections().keep(id, answer, now).unwrap().reflection.people[0].fit
    };
    assert_eq!(ask(&mut journal, now()), None);
    journal.verdicts().set(mum, Some(Fit::Partly), now()).unwrap();
    assert_eq!(ask(&mut journal, now()), Some(Fit::Partly));
    journal.reflections().finish(id, now()).unwrap();
    journal.verdicts().set(mum, Some(Fit::No), days_later(9)).unwrap();
    assert_eq!(ask(&mut journal, days_later(9)), Some(Fit::Partly), "what was said since is of another day");
}

#[test]
fn people_who_are_one_by_now_are_shown_once_and_go_their_ways_again() {
    let mut journal = journal();
    let mum = log(&mut journal, draft_at("Mum", "2026-11-17T12:00:00")).relationship;
    let mother = log(&mut journal, draft_at("Mother", "2026-11-17T13:00:00")).relationship;
    let id = begun(&mut journal, ReflectionLength::Full).id;
    let people = vec![RoomWith { id: mum, room: Some(1) }, RoomWith { id: mother, room: None }];
    keep(&mut journal, id, StepAnswer::People { note: None, people });
    journal.relationships().merge(mum, mother).unwrap();
    let shown = journal.reflections().list(None).unwrap().remove(0).people;
    assert_eq!((shown.len(), shown[0].id, shown[0].room), (1, mother, Some(1)));
    journal.relationships().unmerge(mum).unwrap();
    assert_eq!(journal.reflections().list(None).unwrap().remove(0).people.len(), 2);
}

#[test]
fn what_was_said_of_one_of_two_who_are_one_by_now_is_said_of_both() {
    let mut journal = journal();
    let mum = log(&mut journal, draft_at("Mum", "2026-11-17T12:00:00")).relationship;
    let mother = log(&mut journal, draft_at("Mother", "2026-11-17T13:00:00")).relationship;
    let id = begun(&mut journal, ReflectionLength::Full).id;
    let people = vec![RoomWith { id: mum, room: None }, RoomWith { id: mother, room: Some(4) }];
    keep(&mut journal, id, StepAnswer::People { note: None, people });
    journal.relationships().merge(mum, mother).unwrap();
    let shown = journal.reflections().list(None).unwrap().remove(0).people;
    assert_eq!((shown.len(), shown[0].room), (1, Some(4)));
}

#[test]
fn a_plan_that_has_ended_stays_as_it_is_when_its_step_is_kept_without_one() {
    let mut journal = journal();
    let id = begun(&mut journal, ReflectionLength::Full).id;
    keep(&mut journal, id, StepAnswer::Plan { note: None, plan: Some(plan(None)), old_rule: None });
    let made = journal.plans().list().unwrap().open.remove(0);
    journal.plans().end(made.id, PlanEnd::Done, now()).unwrap();
    keep(&mut journal, id, StepAnswer::Plan { note: note("beside it"), plan: None, old_rule: None });
    let past = journal.plans().list().unwrap().past;
    assert_eq!(
        (past.len(), past[0].ended),
        (1, Some(PlanEnd::Done)),
        "a note beside it is no change of mind"
    );
}

#[test]
fn a_deleted_entry_is_forgotten_and_comes_back_and_an_erased_one_does_not() {
    let (home, mut journal) = Home::with_journal();
    let entry = journal.entries().log(held("Mum", "2026-11-17T12:00:00"), now()).unwrap().entry;
    let id = begun(&mut journal, ReflectionLength::Full).id;
    keep(&mut journal, id, StepAnswer::StandBy { note: None, entry: Some(entry.id) });
    let shown = |journal: &mut Journal| journal.reflections().list(None).unwrap().remove(0).stand_by;
    journal.entries().delete(entry.id, now()).unwrap();
    assert_eq!(shown(&mut journal), None);
    let again = StepAnswer::StandBy { note: None, entry: Some(entry.id) };
    assert!(matches!(journal.reflections().keep(id, again, now()), Err(Error::EntryNotFound)));
    journal.entries().restore(entry.id).unwrap();
    assert_eq!(shown(&mut journal), Some(entry.id));
    journal.entries().delete(entry.id, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert_eq!(shown(&mut journal), None);
    assert!(!carry::written(&mut journal).contains(&entry.id.0.to_string()), "nothing names it");
}

#[test]
fn a_deleted_reflection_can_come_back_for_thirty_days_and_is_then_erased_without_its_plan() {
    let (home, mut journal) = Home::with_journal();
    let id = begun(&mut journal, ReflectionLength::Full).id;
    keep(&mut journal, id, StepAnswer::Facts { note: note("quitte") });
    keep(&mut journal, id, StepAnswer::Plan { note: None, plan: Some(plan(None)), old_rule: None });
    assert!(journal.reflections().delete(id, now()).unwrap().reflections);
    assert!(journal.reflections().list(None).unwrap().is_empty());
    assert_eq!(opened(&mut journal, now()).kept, None);
    let answer = StepAnswer::Facts { note: None };
    assert!(matches!(journal.reflections().keep(id, answer, now()), Err(Error::ReflectionNotFound)));
    journal.reflections().restore(id).unwrap();
    assert_eq!(journal.reflections().list(None).unwrap()[0].notes[0].text, "quitte");

    journal.reflections().delete(id, now()).unwrap();
    let other = begun(&mut journal, ReflectionLength::Short).id;
    assert_ne!(other, id, "its week is free again");
    assert!(matches!(journal.reflections().restore(id), Err(Error::ReflectionWeekTaken)));
    journal.lock().unwrap();
    let mut journal = home.open(days_later(30));
    journal.reflections().delete(other, now()).unwrap();
    journal.reflections().restore(id).unwrap();
    journal.reflections().delete(id, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.reflections().restore(id), Err(Error::ReflectionNotFound)));
    assert!(!carry::written(&mut journal).contains("quitte"));
    assert_eq!(journal.plans().list().unwrap().open.len(), 1, "a plan is a thing of its own");
}

#[test]
fn reflections_are_found_by_words_in_notes_line_and_plan_newest_first() {
    let mut journal = journal();
    for (back, text) in [(14, "Zoë and the garden"), (7, "the garden alone"), (0, "nothing")] {
        let date = now().date() - chrono::TimeDelta::days(back);
        let id = journal.reflections().begin(date, ReflectionLength::Full, now()).unwrap().reflection.id;
        keep(&mut journal, id, StepAnswer::Facts { note: note(text) });
        if back == 7 {
            keep(&mut journal, id, StepAnswer::Plan { note: None, plan: Some(plan(None)), old_rule: None });
            keep(&mut journal, id, StepAnswer::Therapist { note: None, line: note("Straße") });
        }
    }
    let mut days = |words: Option<&str>| -> Vec<String> {
        let found = journal.reflections().list(words).unwrap();
        found.iter().map(|one| one.week.from.to_string()).collect()
    };
    assert_eq!(days(None), ["2026-11-16", "2026-11-09", "2026-11-02"]);
    assert_eq!(days(Some("GARDEN")), ["2026-11-09", "2026-11-02"]);
    assert_eq!(days(Some(" zoe gard")), ["2026-11-02"], "all of the words");
    assert_eq!(days(Some("strasse evening")), ["2026-11-09"]);
    assert!(days(Some("nowhere")).is_empty());
}

#[test]
fn a_kept_week_stays_the_same_week_when_weeks_begin_on_another_day() {
    let mut journal = journal();
    let kept = begun(&mut journal, ReflectionLength::Full);
    for week_start in [WeekStart::Saturday, WeekStart::Sunday, WeekStart::Monday] {
        journal.settings().change(&Settings { week_start, ..Settings::default() }).unwrap();
        let opened = journal.reflections().open(Some(kept.week.from), now()).unwrap();
        assert_eq!(
            (opened.week, opened.kept.map(|kept| kept.id)),
            (kept.week, Some(kept.id)),
            "{week_start:?}"
        );
        let again = journal.reflections().begin(kept.week.from, ReflectionLength::Full, now()).unwrap();
        assert_eq!(again.reflection.id, kept.id);
    }
    journal.settings().change(&Settings { week_start: WeekStart::Sunday, ..Settings::default() }).unwrap();
    let other = journal.reflections().open(Some(day("2026-11-22")), days_later(3)).unwrap();
    assert_eq!((other.week.from, other.kept), (day("2026-11-22"), None), "the next week is free");
}

#[test]
fn entries_lie_in_the_week_of_their_civil_date_also_when_the_clock_changes_and_when_written_later() {
    let mut journal = journal();
    let berlin = |local: &str| moment(local, Tz::Europe__Berlin);
    for local in ["2026-10-25T00:30:00", "2026-10-25T02:30:00", "2026-10-25T23:59:00", "2026-10-26T00:00:00"]
    {
        journal.entries().log(EntryDraft { when: None, ..draft("Mum", local) }, berlin(local)).unwrap();
    }
    let far = moment("2026-10-26T01:00:00", Tz::Pacific__Auckland);
    journal.entries().log(draft("Mum", "at the other end of the world"), far).unwrap();
    let week =
        |journal: &mut Journal, date: &str| journal.reflections().open(Some(day(date)), now()).unwrap();
    let autumn = week(&mut journal, "2026-10-25");
    assert_eq!((autumn.entries, autumn.days[6].entries.len()), (3, 3));
    assert_eq!(week(&mut journal, "2026-10-26").entries, 2, "already Monday over there");
    log(&mut journal, draft_at("Tim", "2026-10-20T12:00:00"));
    assert_eq!(week(&mut journal, "2026-10-25").days[1].entries.len(), 1, "back-dated into it");
}

#[test]
fn nothing_that_was_not_safe_is_offered_and_nobody_asked_about() {
    let mut journal = journal();
    let details = Details { r#unsafe: true, ..Details::default() };
    log(&mut journal, EntryDraft { details, ..held("Ex", "2026-11-17T12:00:00") });
    let opened = opened(&mut journal, now());
    assert_eq!((opened.stand_by, opened.people.len(), opened.look_backs.len()), (None, 0, 0));
    assert_eq!(opened.entries, 1, "that it happened is a fact");
}

#[test]
fn what_cannot_be_kept_is_refused_and_leaves_nothing_behind() {
    let mut journal = journal();
    let begin = |journal: &mut Journal, date: &str| {
        journal.reflections().begin(day(date), ReflectionLength::Full, now()).map(|_| ())
    };
    assert!(matches!(begin(&mut journal, "2026-11-23"), Err(Error::InFuture)), "next week");
    assert!(matches!(begin(&mut journal, "1899-01-01"), Err(Error::BeforeAllTime)));
    let before = begun(&mut journal, ReflectionLength::Full);
    let mut refused = |answer| journal.reflections().keep(before.id, answer, now()).unwrap_err();
    let with = |id, room| StepAnswer::People { note: note("x"), people: vec![RoomWith { id, room }] };
    assert!(matches!(refused(with(person_id(), Some(6))), Error::RoomOutOfRange { found: 6 }));
    assert!(matches!(refused(with(person_id(), Some(0))), Error::RoomOutOfRange { found: 0 }));
    assert!(matches!(refused(with(person_id(), Some(5))), Error::RelationshipNotFound));
    let unknown = PlanId(Uuid::now_v7());
    assert!(matches!(refused(said(unknown, CameUp::No, None)), Error::PlanNotFound));
    let long = StepAnswer::Facts { note: note(&"x".repeat(2_001)) };
    assert!(matches!(refused(long), Error::TextTooLong { limit: 2_000, .. }));
    let wordless = PlanDraft { words: " ".to_owned(), ..plan(None) };
    let wordless = StepAnswer::Plan { note: note("x"), plan: Some(wordless), old_rule: None };
    assert!(matches!(refused(wordless), Error::PlanWordsEmpty));
    assert_eq!(journal.reflections().list(None).unwrap(), [before]);
    let nobody = ReflectionId(Uuid::now_v7());
    assert!(matches!(journal.reflections().finish(nobody, now()), Err(Error::ReflectionNotFound)));
    assert!(matches!(journal.reflections().delete(nobody, now()), Err(Error::ReflectionNotFound)));
}
