//! What comes from looking back on weeks: what became of plans, and the lines for the therapist.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod common;

use chrono::Days;
use common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::plans::{PlanDraft, PlanEnd, Went};
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::vocabulary::Role;
use hedgerow_report::choices::Include;
use hedgerow_report::report::Plans;
use hedgerow_report::{Choices, compose, markdown};

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
    let day = now().date() - Days::new(days_ago);
    let begun = journal.reflections().begin(day, ReflectionLength::Full, now()).unwrap().reflection;
    let answer = StepAnswer::Therapist { note: None, line: Some(line.to_owned()) };
    journal.reflections().keep(begun.id, answer, now()).unwrap();
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
