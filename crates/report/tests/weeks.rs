//! What comes from looking back on weeks: what became of plans, the lines for the therapist, and the weeks themselves.

use crate::common::*;
use chrono::Days;
use hedgerow_journal::Journal;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::plans::{PlanDraft, PlanEnd, Went};
use hedgerow_journal::reflections::{ReflectionLength, ReflectionStep, StepAnswer};
use hedgerow_journal::vocabulary::Role;
use hedgerow_report::choices::Include;
use hedgerow_report::report::{MadePlan, Plans, StepNote};
use hedgerow_report::{Choices, compose, json, markdown};

fn plan(person: RelationshipId, situation: &str) -> PlanDraft {
    PlanDraft {
        person: Some(person),
        situation: situation.to_owned(),
        words: "I’ll answer tomorrow".to_owned(),
        phrase: None,
        doable: None,
    }
}

/// Two with whom there are plans; the first plan with Annabelle came up three times.
fn planned() -> Journal {
    let mut journal = journal();
    for (number, name) in [(1, "Annabelle"), (2, "Bertram")] {
        person(&mut journal, number, name, Some(Role::Family));
        log(&mut journal, draft(number, person_id(number), "2026-11-18T09:00:00", "my Saturday"));
    }
    let made = journal.plans().make(plan(person_id(1), "asks for my evening"), now()).unwrap().plan;
    for went in [Some(Went::AsPlanned), Some(Went::InPart), None] {
        journal.plans().came_up(made.id, went, None, now()).unwrap();
    }
    let other = journal.plans().make(plan(person_id(2), "rings at night"), now()).unwrap().plan;
    journal.plans().end(other.id, PlanEnd::LetGo, now()).unwrap();
    journal
}

fn keep_line(journal: &mut Journal, days_ago: u64, line: &str) {
    say_of_week(journal, days_ago, StepAnswer::Therapist { note: None, line: Some(line.to_owned()) });
}

fn say_of_week(journal: &mut Journal, days_ago: u64, answer: StepAnswer) {
    let day = now().date() - Days::new(days_ago);
    let begun = journal.reflections().begin(day, ReflectionLength::Full, now()).unwrap().reflection;
    journal.reflections().keep(begun.id, answer, now()).unwrap();
}

fn note(words: &str) -> Option<String> {
    Some(words.to_owned())
}

/// The weeks that were looked back on, and nothing else beside the page.
fn reflections() -> Choices {
    Choices { include: Include { reflections: true, ..Include::default() }, ..Choices::default() }
}

#[test]
fn plans_are_told_as_counts_of_those_who_go_in() {
    let mut journal = planned();
    let all = report(&mut journal, &Choices::default());
    assert_eq!(all.plans, Some(Plans { made: 2, came_up: 3, as_planned: 1, in_part: 1, another_way: 0 }));
    let text = markdown::text(&compose::document(&all));
    assert!(text.contains("2 plans, which came up 3 times: 1 as planned, 1 in part."), "{text}");
    assert!(!text.contains("evening") && !text.contains("tomorrow"), "none of their words: {text}");
    let one = report(&mut journal, &Choices { people: Some(vec![person_id(2)]), ..Choices::default() });
    let text = markdown::text(&compose::document(&one));
    assert!(text.contains("One plan; none came up."), "{text}");
    let before = Choices { until: now().date().checked_sub_days(Days::new(1)), ..Choices::default() };
    assert_eq!(report(&mut journal, &before).plans, None, "made later");
}

#[test]
fn lines_for_the_therapist_stand_first_under_aliases_and_only_those_of_the_days() {
    let mut journal = planned();
    keep_line(&mut journal, 0, "the second line, about Annabelle");
    keep_line(&mut journal, 14, "the first line");
    keep_line(&mut journal, 200, "an old line");
    let include = Include { therapist_lines: true, ..Include::default() };
    let chosen = report(&mut journal, &Choices { include, ..Choices::default() });
    assert_eq!(chosen.leaves.therapist_lines, 2);
    let text = markdown::text(&compose::document(&chosen));
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("“{words}” is not in\n{text}"));
    assert!(place("What I’d like to talk about") < place("the first line"));
    assert!(place("the first line") < place("the second line, about Family A"));
    assert!(place("the second line") < place("Relationships"));
    assert!(!text.contains("an old line"));
    assert_eq!(report(&mut journal, &Choices::default()).therapist_lines, None, "nothing unless chosen");
}

#[test]
fn with_names_chosen_a_line_still_names_nobody_who_was_not_chosen() {
    let mut journal = planned();
    keep_line(&mut journal, 0, "Annabelle and what Bertram said of her");
    let include = Include { therapist_lines: true, names: true, ..Include::default() };
    let choices = Choices { include, people: Some(vec![person_id(1)]), ..Choices::default() };
    let chosen = report(&mut journal, &choices);
    assert_eq!(chosen.therapist_lines.unwrap()[0].words, "Annabelle and what Family B said of her");
}

#[test]
fn a_week_looked_back_on_is_told_step_by_step_under_aliases_after_the_notes() {
    let mut journal = planned();
    let made = Some(plan(person_id(1), "asks Bertram for my evening"));
    let old_rule = note("what Annabelle wants comes first");
    say_of_week(&mut journal, 0, StepAnswer::Plan { note: note("small enough"), plan: made, old_rule });
    say_of_week(&mut journal, 0, StepAnswer::Facts { note: note("a lot from Annabelle") });
    say_of_week(
        &mut journal,
        0,
        StepAnswer::Therapist { note: note("or not yet"), line: note("kept for a session") },
    );
    say_of_week(&mut journal, 14, StepAnswer::StandBy { note: note("the week before"), entry: None });
    let choices = Choices { include: Include { notes: true, ..reflections().include }, ..reflections() };
    let chosen = report(&mut journal, &choices);
    assert_eq!(chosen.leaves.reflections, 2);
    let weeks = chosen.reflections.as_deref().unwrap();
    let notes: Vec<_> = weeks[1].notes.iter().map(|note| (note.step, note.words.as_str())).collect();
    let expected = [
        (ReflectionStep::Facts, "a lot from Family A"),
        (ReflectionStep::Plan, "small enough"),
        (ReflectionStep::Therapist, "or not yet"),
    ];
    assert_eq!(notes, expected);
    let text = markdown::text(&compose::document(&chosen));
    let places = [
        "## Notes",
        "## Weeks I looked back on",
        "Week of 2 November 2026",
        "One answer I’d stand by:",
        "the week before",
        "Week of 16 November 2026",
        "What the week held:",
        "a lot from Family A",
        "One small plan:",
        "If Family A asks Family B for my evening, then: I’ll answer tomorrow",
        "small enough",
        "For the session:",
        "An old rule:",
        "what Family A wants comes first",
        "## What leaves",
        "Weeks looked back on",
    ]
    .map(|words| text.find(words).unwrap_or_else(|| panic!("“{words}” is not in\n{text}")));
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("kept for a session"), "the line for the therapist is chosen by itself: {text}");
}

#[test]
fn every_step_at_which_something_was_noted_has_its_name() {
    let mut journal = planned();
    let said = || note("said here");
    for answer in [
        StepAnswer::Facts { note: said() },
        StepAnswer::LastPlan { note: said(), follow_ups: Vec::new() },
        StepAnswer::StandBy { note: said(), entry: None },
        StepAnswer::LookBacks { note: said() },
        StepAnswer::People { note: said(), people: Vec::new() },
        StepAnswer::Plan { note: said(), plan: None, old_rule: None },
        StepAnswer::Therapist { note: said(), line: None },
    ] {
        say_of_week(&mut journal, 0, answer);
    }
    let text = markdown::text(&compose::document(&report(&mut journal, &reflections())));
    let (_, told) = text.split_once("## Weeks I looked back on").unwrap();
    let names = [
        "What the week held:",
        "The plan I had:",
        "One answer I’d stand by:",
        "Looking back:",
        "The people of the week:",
        "One small plan:",
        "For the session:",
    ];
    let places = names.map(|name| told.find(&format!("{name}\n\n> said here")));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{told}");
}

#[test]
fn a_plan_with_nobody_is_told_and_one_with_somebody_who_does_not_go_in_is_not() {
    let mut journal = planned();
    let made = |person| {
        let plan = Some(PlanDraft { person, ..plan(person_id(1), "wants an answer at once") });
        StepAnswer::Plan { note: None, plan, old_rule: None }
    };
    say_of_week(&mut journal, 7, made(None));
    say_of_week(&mut journal, 0, made(Some(person_id(2))));
    let only_annabelle = Choices { people: Some(vec![person_id(1)]), ..reflections() };
    let chosen = report(&mut journal, &only_annabelle);
    let plans: Vec<_> = chosen.reflections.iter().flatten().map(|week| week.plan.clone()).collect();
    let nobody = MadePlan {
        who: None,
        situation: note("wants an answer at once").unwrap(),
        words: note("I’ll answer tomorrow").unwrap(),
    };
    assert_eq!(plans, [Some(nobody)], "and a week that would have nothing else is left out");
    let text = markdown::text(&compose::document(&chosen));
    assert!(text.contains("If somebody wants an answer at once, then: I’ll answer tomorrow"), "{text}");
    assert_eq!(report(&mut journal, &reflections()).leaves.reflections, 2, "with everyone both go in");
}

#[test]
fn with_names_chosen_a_week_still_names_nobody_who_was_not_chosen() {
    let mut journal = planned();
    let answer = StepAnswer::Plan {
        note: note("Annabelle, and Bertram after her"),
        plan: Some(plan(person_id(1), "brings Bertram along")),
        old_rule: note("Bertram is not to be woken"),
    };
    say_of_week(&mut journal, 0, answer);
    let include = Include { names: true, ..reflections().include };
    let choices = Choices { include, people: Some(vec![person_id(1)]), ..Choices::default() };
    let chosen = report(&mut journal, &choices);
    let week = &chosen.reflections.unwrap()[0];
    let words = note("Annabelle, and Family B after her").unwrap();
    assert_eq!(week.notes, [StepNote { step: ReflectionStep::Plan, words }]);
    let plan = week.plan.as_ref().unwrap();
    assert_eq!((plan.who.as_deref(), plan.situation.as_str()), (Some("Annabelle"), "brings Family B along"));
    assert_eq!(week.old_rule, "Family B is not to be woken");
}

#[test]
fn a_client_is_never_named_though_names_and_clients_are_chosen_and_no_entry_is_about_one() {
    let mut journal = planned();
    person(&mut journal, 3, "Cassandra", Some(Role::Client));
    let answer = StepAnswer::Plan {
        note: note("Cassandra and Annabelle"),
        plan: Some(plan(person_id(3), "writes at night, Cassandra does")),
        old_rule: None,
    };
    say_of_week(&mut journal, 0, answer);
    keep_line(&mut journal, 7, "Cassandra again");
    let include = Include { names: true, clients: true, therapist_lines: true, ..reflections().include };
    let chosen = report(&mut journal, &Choices { include, ..Choices::default() });
    assert!(chosen.names_shown && !chosen.codes_only);
    let text = markdown::text(&compose::document(&chosen));
    assert!(
        text.contains("If Client A writes at night, Client A does, then: I’ll answer tomorrow"),
        "{text}"
    );
    assert!(text.contains("Client A and Annabelle") && text.contains("Client A again"), "{text}");
    assert!(!text.contains("Cassandra"), "{text}");
}

#[test]
fn weeks_of_other_days_deleted_ones_and_those_with_nothing_to_say_are_left_out() {
    let mut journal = planned();
    keep_line(&mut journal, 0, "a line alone says nothing here");
    say_of_week(&mut journal, 200, StepAnswer::Facts { note: note("long ago") });
    say_of_week(&mut journal, 7, StepAnswer::Facts { note: note("deleted") });
    let deleted = journal.reflections().list(Some("deleted")).unwrap()[0].id;
    journal.reflections().delete(deleted, now()).unwrap();
    let chosen = report(&mut journal, &reflections());
    assert_eq!((chosen.reflections.as_deref(), chosen.leaves.reflections), (Some(&[][..]), 0));
    let text = markdown::text(&compose::document(&chosen));
    assert!(text.contains("No week of these days was looked back on."), "{text}");
    let unasked = report(&mut journal, &Choices::default());
    assert_eq!(unasked.reflections, None, "nothing unless chosen");
    let [chosen, unasked] =
        [&chosen, &unasked].map(|report| String::from_utf8(json::facts(report).unwrap()).unwrap());
    assert!(chosen.contains("reflections") && !unasked.contains("reflections"), "not even as a field");
}
