//! Made-up journals: the same for the same seed, marked, and never mixed with one's own.

use crate::common::*;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::label::Label;
use hedgerow_journal::Error;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::patterns::{Patterns, Period, PersonPattern};
use hedgerow_journal::vocabulary::Cost;
use hedgerow_journal::{Journal, Moment};

fn lives(seed: u64) -> Vec<Entry> {
    let mut journal = journal();
    made_up::fill(&mut journal, seed, now(), Options::default()).unwrap();
    all(&mut journal, &EntryFilter::default())
}

#[test]
fn the_same_seed_makes_the_same_journal() {
    assert_eq!(lives(1), lives(1));
    assert_ne!(lives(1), lives(2));
}

#[test]
fn a_made_up_journal_says_so_and_ones_own_does_not() {
    let mut journal = journal();
    assert!(!journal.is_made_up().unwrap());
    made_up::fill(&mut journal, 1, now(), Options::default()).unwrap();
    assert!(journal.is_made_up().unwrap());
    assert!(journal.relationships().list().unwrap().iter().all(|person| person.note.contains("Made up")));
}

#[test]
fn ones_own_journal_is_never_filled_with_made_up_lives() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    assert!(matches!(made_up::fill(&mut journal, 1, now(), Options::default()), Err(Error::NotEmpty)));
    assert!(!journal.is_made_up().unwrap());
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 1);
}

#[test]
fn a_made_up_journal_has_enough_to_look_around_in() {
    let mut journal = journal();
    made_up::fill(&mut journal, 1, now(), Options::default()).unwrap();
    let entries = all(&mut journal, &EntryFilter::default());
    assert_eq!(entries.len(), Options::default().entries as usize);
    assert!(entries.iter().all(|entry| entry.at <= now().at), "nothing from the future");
    assert!(entries.iter().any(|entry| entry.look_back.is_some()));
    assert!(entries.iter().any(|entry| !entry.details.kept_room_for.is_empty()));
    let looked_at: Vec<_> = entries.iter().filter(|entry| !entry.details.reframe.is_empty()).collect();
    assert!(looked_at.len() > 1 && looked_at.iter().all(|entry| entry.cost == Cost::Guilty));
    let rules = journal.rules().list().unwrap().rules;
    assert!(
        rules
            .iter()
            .any(|rule| !rule.entries.is_empty() && !rule.weeks.is_empty() && !rule.new_words.is_empty())
    );
    assert!(rules.iter().any(|rule| rule.entries.is_empty()), "one is named and not marked yet");
    assert_eq!(journal.relationships().list().unwrap().len(), 8);
    assert_eq!(journal.waiting().list().unwrap().len(), 2);
    assert!(!found(&mut journal, "evening").is_empty());
}

/// The journal that "look around" shows, at some moment: its seed is 1.
fn to_look_around_in(now: Moment) -> Journal {
    let mut journal = journal();
    made_up::fill(&mut journal, 1, now, Options::default()).unwrap();
    journal
}

fn of<'a>(patterns: &'a Patterns, name: &str) -> &'a PersonPattern {
    patterns.people.iter().find(|person| person.relationship.name == name).expect("they are in the journal")
}

/// How many of a hundred marks are `glyph`.
fn share(person: &PersonPattern, glyph: Glyph) -> usize {
    100 * person.strip.iter().filter(|cell| cell.glyph == glyph).count() / person.strip.len().max(1)
}

#[test]
fn whenever_a_stranger_looks_around_they_see_holes_a_wall_and_a_hedge_in_bloom() {
    for hours in (0..14).map(|turn| 13 * turn) {
        let now = Moment { at: now().at + chrono::TimeDelta::hours(hours), zone: now().zone };
        let patterns = to_look_around_in(now).patterns(now.date(), Period::HalfYear).unwrap();
        let label = |name| of(&patterns, name).reading.label;
        assert_eq!(label("Mum"), Label::LeansPorous, "{hours} hours later");
        assert!(share(of(&patterns, "Mum"), Glyph::Gap) >= 50, "{hours} hours later");
        assert_eq!(label("Jonas"), Label::LeansRigid, "{hours} hours later");
        assert!(share(of(&patterns, "Jonas"), Glyph::Stone) >= 50, "{hours} hours later");
        assert_eq!(label("Priya"), Label::InBalance, "{hours} hours later");
        assert!(share(of(&patterns, "Priya"), Glyph::Blossom) >= 50, "{hours} hours later");
        assert_eq!(label("Lena"), Label::NotEnoughYet, "{hours} hours later");
        assert!((1..6).contains(&of(&patterns, "Lena").reading.entries), "{hours} hours later");
    }
}

#[test]
fn a_made_up_journal_was_reflected_on_for_three_weeks_and_opens_the_next_with_a_plan() {
    let mut journal = to_look_around_in(now());
    let reflections = journal.reflections().list(None).unwrap();
    let weeks: Vec<_> = reflections.iter().map(|one| one.week.from).collect();
    assert_eq!(weeks, [day("2026-11-09"), day("2026-11-02"), day("2026-10-26")]);
    assert!(reflections.iter().all(|one| one.finished_on.is_some() && one.plan.is_some()));
    assert!(reflections.iter().any(|one| one.stand_by.is_some()));
    let plans = journal.plans().list().unwrap();
    assert_eq!((plans.open.len(), plans.past.len()), (2, 1));
    assert_eq!((plans.open[0].came_up, plans.open[0].as_planned, plans.past[0].another_way), (2, 1, 1));
    let opened = journal.reflections().open(None, now()).unwrap();
    assert_eq!((opened.week.from, opened.last_plans.len()), (day("2026-11-16"), 2));
    assert!(opened.kept.is_none() && !opened.first_ever && !opened.people.is_empty());
    let ids = |journal: &mut Journal| journal.reflections().list(None).unwrap();
    assert_eq!(ids(&mut journal), ids(&mut to_look_around_in(now())), "the same seed, the same weeks");
}

#[test]
fn a_made_up_journal_has_something_for_every_chart() {
    let mut journal = to_look_around_in(now());
    let charts = journal.everyone_patterns(now().date(), Period::HalfYear).unwrap().charts;
    assert!(charts.facts.is_some() && charts.costs.is_some() && charts.wishes.is_some());
    assert!(charts.ways.is_some_and(|ways| ways.iter().any(|way| way.asked_again > 0)));
    let guilt = charts.guilt.expect("guilty noes");
    assert!(guilt.right.len() > guilt.regret.len() && !guilt.open.is_empty());
    assert!(charts.kinds.is_some() && charts.hours.is_some());
    assert!(
        charts.give_and_take.is_some_and(|both| !both.asked_by_me.is_empty() && !both.held_back.is_empty())
    );
    let client =
        journal.relationships().list().unwrap().into_iter().find(|one| one.name == "Client K3").unwrap();
    let client = journal.person_patterns(client.id, now().date(), Period::HalfYear).unwrap();
    assert!(client.charts.hours.is_some_and(|cells| cells.iter().any(|cell| cell.out_of_hours > 0)));
}
