//! Patterns: what lies in a period, who is among the people, and which entries stand behind a mark.

use crate::common::*;
use chrono_tz::Tz;
use hedgerow_insight::Side;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::label::Label;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Who};
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::patterns::{Cell, MOST_REASONS, Period, STRIP_CELLS};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Pressure, Want};
use hedgerow_journal::{Error, Journal, Moment};

/// A yes that was not wanted and left one drained: a gap.
fn gap(name: &str, local: &str) -> EntryDraft {
    EntryDraft { when: at(local), want: Some(Want::No), ..draft(name, "my Saturday") }
}

/// A no that was not wanted otherwise: a leaf.
fn leaf(name: &str, local: &str) -> EntryDraft {
    EntryDraft { answer: Answer::Received { decision: Decision::No }, cost: Cost::Calm, ..gap(name, local) }
}

/// Gaps with `name` every third day up to today.
fn many_gaps(journal: &mut Journal, name: &str, count: i64) {
    for back in 0..count {
        let day = now().date() - chrono::TimeDelta::days(3 * back);
        log(journal, gap(name, &format!("{day}T09:00:00")));
    }
}

fn person(journal: &mut Journal, name: &str) -> RelationshipId {
    journal.relationships().list().unwrap().into_iter().find(|person| person.name == name).unwrap().id
}

fn glyphs(cells: &[Cell]) -> Vec<Glyph> {
    cells.iter().map(|cell| cell.glyph).collect()
}

fn today(journal: &mut Journal, period: Period) -> hedgerow_journal::patterns::Patterns {
    journal.patterns(now().date(), period).unwrap()
}

#[test]
fn an_empty_journal_has_patterns_of_nothing() {
    let mut journal = journal();
    let patterns = today(&mut journal, Period::All);
    assert!(patterns.people.is_empty() && !patterns.all_no.ask);
    assert_eq!((patterns.basis.entries, patterns.basis.days), (0, 0));
    assert_eq!(patterns.basis.wish_known.to_bits(), 0.0_f64.to_bits());
    let everyone = journal.everyone_patterns(now().date(), Period::All).unwrap();
    assert!(everyone.cells.is_empty() && everyone.charts.facts.is_none());
}

#[test]
fn a_strip_shows_the_entries_of_the_period_the_oldest_first() {
    let mut journal = journal();
    log(&mut journal, gap("Mum", "2026-11-19T20:00:00"));
    log(&mut journal, leaf("Mum", "2026-11-20T08:00:00"));
    log(&mut journal, gap("Mum", "2026-08-28T08:00:00"));
    log(&mut journal, leaf("Mum", "2026-08-29T08:00:00"));
    let patterns = today(&mut journal, Period::TwelveWeeks);
    assert_eq!(patterns.basis.from, Some(day("2026-08-29")), "the first of twelve weeks");
    assert_eq!((patterns.basis.entries, patterns.basis.days), (3, 3));
    let mum = &patterns.people[0];
    assert_eq!(glyphs(&mum.strip), [Glyph::Leaf, Glyph::Gap, Glyph::Leaf]);
    assert_eq!((mum.in_period, mum.reading.entries), (3, 4), "a reading is over everything");
    assert_eq!(today(&mut journal, Period::All).people[0].in_period, 4);
}

#[test]
fn a_strip_ends_with_the_newest_entries_and_counts_all() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", STRIP_CELLS as i64 + 5);
    let mum = today(&mut journal, Period::All).people.remove(0);
    assert_eq!((mum.strip.len(), mum.in_period as usize), (STRIP_CELLS, STRIP_CELLS + 5));
    assert_eq!(mum.strip.last().unwrap().date, now().date());
    assert!(mum.strip.is_sorted_by_key(|cell| cell.date));
}

#[test]
fn the_most_recently_used_stand_first_archived_ones_are_kept() {
    let mut journal = journal();
    for (name, local) in [("Mum", "2026-11-01T08:00:00"), ("Sam", "2026-11-03T08:00:00")] {
        log(&mut journal, gap(name, local));
    }
    journal.relationships().add(RelationshipDraft::named(person_id(), "Nobody yet")).unwrap();
    let sam = person(&mut journal, "Sam");
    journal.relationships().archive(sam, true).unwrap();
    let people = today(&mut journal, Period::All).people;
    let names: Vec<_> = people.iter().map(|person| person.relationship.name.as_str()).collect();
    assert_eq!(names, ["Sam", "Mum", "Nobody yet"]);
    assert_eq!((people[2].reading.label, people[2].reading.entries), (Label::NotEnoughYet, 0));
    assert!(people[0].relationship.archived);
}

#[test]
fn deleted_entries_are_nowhere_and_come_back_to_their_place() {
    let mut journal = journal();
    log(&mut journal, gap("Mum", "2026-11-01T08:00:00"));
    let leaf = log(&mut journal, leaf("Mum", "2026-11-02T08:00:00"));
    log(&mut journal, gap("Mum", "2026-11-03T08:00:00"));
    journal.entries().delete(leaf.id, now()).unwrap();
    assert_eq!(glyphs(&today(&mut journal, Period::All).people[0].strip), [Glyph::Gap, Glyph::Gap]);
    journal.entries().restore(leaf.id).unwrap();
    let strip = today(&mut journal, Period::All).people.remove(0).strip;
    assert_eq!(glyphs(&strip), [Glyph::Gap, Glyph::Leaf, Glyph::Gap]);
    assert_eq!(strip[1].id, leaf.id);
}

#[test]
fn merged_people_are_read_as_the_one_they_stand_for() {
    let mut journal = journal();
    log(&mut journal, gap("Mum", "2026-11-01T08:00:00"));
    log(&mut journal, leaf("Mother", "2026-11-02T08:00:00"));
    let (mum, mother) = (person(&mut journal, "Mum"), person(&mut journal, "Mother"));
    journal.relationships().merge(mother, mum).unwrap();
    let people = today(&mut journal, Period::All).people;
    assert_eq!(people.len(), 1);
    assert_eq!(glyphs(&people[0].strip), [Glyph::Gap, Glyph::Leaf]);
    let by_old_id = journal.person_patterns(mother, now().date(), Period::All).unwrap();
    assert_eq!(
        (by_old_id.relationship.id, by_old_id.cells.len()),
        (mum, 2),
        "old ids lead to the one that stands"
    );
    assert_eq!(journal.explain_reading(mother, now().date()).unwrap().reading, by_old_id.reading);
    journal.relationships().unmerge(mother).unwrap();
    assert_eq!(today(&mut journal, Period::All).people.len(), 2);
}

#[test]
fn a_relationship_that_does_not_exist_has_no_patterns() {
    let mut journal = journal();
    let id = person_id();
    let error = journal.person_patterns(id, now().date(), Period::All).unwrap_err();
    assert!(matches!(error, Error::RelationshipNotFound));
    let error = journal.explain_reading(id, now().date()).unwrap_err();
    assert!(matches!(error, Error::RelationshipNotFound));
}

#[test]
fn where_one_is_not_free_to_choose_nothing_is_read_and_no_week_is_drawn() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 20);
    let id = person(&mut journal, "Mum");
    let draft = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(id, "Mum") };
    journal.relationships().amend(draft).unwrap();
    let mum = journal.person_patterns(id, now().date(), Period::All).unwrap();
    assert_eq!((mum.reading.label, mum.reading.figures.is_some(), mum.weeks), (Label::NotRead, false, None));
    assert!(mum.cells.iter().all(|cell| cell.glyph == Glyph::Dot));
    assert!(mum.charts.wishes.is_none() && mum.charts.facts.is_none());
    assert!(journal.explain_reading(id, now().date()).unwrap().moved.is_empty());
}

#[test]
fn a_person_has_their_own_cells_and_the_charts_name_them_by_place() {
    let mut journal = journal();
    for (name, local) in [("Sam", "2026-11-02T08:00:00"), ("Mum", "2026-11-01T08:00:00")] {
        log(&mut journal, gap(name, local));
        log(&mut journal, leaf(name, &local.replace("08", "09")));
    }
    let id = person(&mut journal, "Sam");
    let sam = journal.person_patterns(id, now().date(), Period::All).unwrap();
    assert_eq!((sam.basis.entries, sam.cells.len()), (2, 2));
    let costs = sam.charts.costs.unwrap();
    assert_eq!((costs[0].cost, &costs[0].behind), (Cost::Calm, &vec![1]));
    assert_eq!(sam.cells[1].cost, Cost::Calm);
    let everyone = journal.everyone_patterns(now().date(), Period::All).unwrap();
    assert_eq!(everyone.cells.len(), 4);
    assert_eq!(everyone.charts.costs.unwrap()[0].behind, [1, 3]);
}

#[test]
fn a_leaning_has_weeks_and_entries_that_moved_it_the_weightiest_first() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 60);
    let id = person(&mut journal, "Mum");
    let mum = journal.person_patterns(id, now().date(), Period::TwelveWeeks).unwrap();
    assert_eq!(mum.reading.label, Label::LeansPorous);
    let weeks = mum.weeks.expect("both rates can be drawn");
    assert!(weeks.len() >= 24, "at least half a year of Sundays, not the period alone: {}", weeks.len());
    assert!(weeks.iter().any(|week| week.porous.is_some()));
    let why = journal.explain_reading(id, now().date()).unwrap();
    assert_eq!(why.reading, mum.reading);
    assert_eq!((why.moved.len(), why.in_all > MOST_REASONS as u32), (MOST_REASONS, true));
    assert_eq!((why.judged_on, why.since_then, why.left_out), (day("2026-11-15"), 2, 0));
    assert_eq!(why.moved[0].entry.date, day("2026-11-14"), "the newest of equals counts most");
    assert!(why.moved.iter().all(|moved| moved.side == Side::For));
    assert!(
        why.moved.iter().all(|moved| moved.reasons.len() == 1 && moved.reasons[0].starts_with("reason-"))
    );
    assert!(why.moved.is_sorted_by(|one, next| one.counts >= next.counts));
}

#[test]
fn what_speaks_against_a_label_is_named_however_much_speaks_for_it() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 60);
    for time in ["2026-09-01T08:00:00", "2026-09-09T08:00:00"] {
        log(&mut journal, leaf("Mum", time));
    }
    let id = person(&mut journal, "Mum");
    let why = journal.explain_reading(id, now().date()).unwrap();
    assert_eq!(why.reading.label, Label::LeansPorous);
    let against = why.moved.iter().filter(|moved| moved.side == Side::Against);
    assert_eq!((against.count(), why.moved.len()), (2, MOST_REASONS + 2));
}

#[test]
fn a_journal_open_over_midnight_reads_the_new_day() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 20);
    let id = person(&mut journal, "Mum");
    let (friday, sunday) = (now(), days_later(2));
    let before = journal.person_patterns(id, friday.date(), Period::TwelveWeeks).unwrap();
    let after = journal.person_patterns(id, sunday.date(), Period::TwelveWeeks).unwrap();
    assert_eq!(after.basis.as_of, sunday.date());
    assert!(after.weeks.unwrap().last().unwrap().sunday == sunday.date(), "a Sunday ends on the day itself");
    assert_eq!(journal.person_patterns(id, friday.date(), Period::TwelveWeeks).unwrap(), before, "and back");
}

#[test]
fn an_entry_dated_tomorrow_by_the_zone_it_was_lived_in_waits_for_its_day() {
    let mut journal = journal();
    let in_auckland = Moment { at: now().at, zone: Tz::Pacific__Auckland };
    let draft = EntryDraft { when: None, ..gap("Mum", "2026-11-20T08:00:00") };
    let entry = journal.entries().log(draft, in_auckland).unwrap().entry;
    assert_eq!(entry.date, day("2026-11-21"));
    assert_eq!(today(&mut journal, Period::TwelveWeeks).basis.entries, 0);
    let tomorrow = journal.patterns(day("2026-11-21"), Period::TwelveWeeks).unwrap();
    assert_eq!(tomorrow.basis.entries, 1);
}

#[test]
fn the_wish_is_known_on_a_share_of_the_requests() {
    let mut journal = journal();
    log(&mut journal, gap("Mum", "2026-11-01T08:00:00"));
    log(&mut journal, EntryDraft { want: None, ..gap("Mum", "2026-11-02T08:00:00") });
    log(
        &mut journal,
        EntryDraft { answer: Answer::HeldBack, want: None, ..gap("Mum", "2026-11-03T08:00:00") },
    );
    let basis = today(&mut journal, Period::All).basis;
    assert!((basis.wish_known - 0.5).abs() < 1e-12, "of requests alone: {}", basis.wish_known);
}

#[test]
fn patterns_are_there_again_after_locking_and_opening() {
    let (home, mut journal) = Home::with_journal();
    many_gaps(&mut journal, "Mum", 20);
    log(&mut journal, EntryDraft { details: Details::default(), ..leaf("Sam", "2026-11-02T08:00:00") });
    let before = today(&mut journal, Period::HalfYear);
    journal.lock().unwrap();
    assert_eq!(today(&mut home.open(now()), Period::HalfYear), before);
}

#[test]
fn entries_behind_a_mark_come_in_the_order_asked_for_without_those_that_are_gone() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 4);
    let all: Vec<_> = all(&mut journal, &EntryFilter::default()).into_iter().map(|entry| entry.id).collect();
    journal.entries().delete(all[2], now()).unwrap();
    let asked = [all[3], all[0], entry_id(), all[2], all[1]];
    let found: Vec<_> =
        journal.entries().get_many(&asked).unwrap().into_iter().map(|entry| entry.id).collect();
    assert_eq!(found, [all[3], all[0], all[1]]);
    assert_eq!(journal.entries().get_many(&vec![all[0]; 201]).unwrap().len(), 200);
}

#[test]
fn a_new_name_is_among_the_people_at_once() {
    let mut journal = journal();
    log(&mut journal, gap("Mum", "2026-11-01T08:00:00"));
    assert_eq!(today(&mut journal, Period::All).people.len(), 1);
    let known = Who::Known { id: person(&mut journal, "Mum") };
    log(&mut journal, gap("Sam", "2026-11-02T08:00:00"));
    log(&mut journal, EntryDraft { who: known, ..leaf("Mum", "2026-11-03T08:00:00") });
    let people = today(&mut journal, Period::All).people;
    let strips: Vec<_> =
        people.iter().map(|person| (person.relationship.name.as_str(), person.strip.len())).collect();
    assert_eq!(strips, [("Mum", 2), ("Sam", 1)]);
}

#[test]
fn whether_one_feels_free_is_asked_once_after_two_strong_pushes_that_left_one_uneasy() {
    let mut journal = journal();
    let pressed = || EntryDraft {
        cost: Cost::Uneasy,
        details: Details { pressure: Some(Pressure::Strong), ..Details::default() },
        ..draft("Mum", "my Saturday")
    };
    let asks = |journal: &mut Journal| {
        let mum = person(journal, "Mum");
        journal.person_patterns(mum, now().date(), Period::All).unwrap().asks_free
    };
    log(&mut journal, pressed());
    assert!(!asks(&mut journal), "one is no reason");
    log(&mut journal, pressed());
    assert!(asks(&mut journal));
    let mum = person(&mut journal, "Mum");
    let changes = journal.relationships().note_asked_free(mum).unwrap();
    assert!(changes.relationships, "the page is read again");
    log(&mut journal, pressed());
    assert!(!asks(&mut journal), "it is asked once");
}

#[test]
fn somebody_marked_as_unsafe_is_not_asked_about() {
    let mut journal = journal();
    for _ in 0..2 {
        let details = Details { pressure: Some(Pressure::Strong), ..Details::default() };
        log(&mut journal, EntryDraft { cost: Cost::Uneasy, details, ..draft("Mum", "my Saturday") });
    }
    let mum = person(&mut journal, "Mum");
    let told = RelationshipDraft { r#unsafe: true, ..RelationshipDraft::named(mum, "Mum") };
    journal.relationships().amend(told).unwrap();
    assert!(!journal.person_patterns(mum, now().date(), Period::All).unwrap().asks_free);
}

#[test]
fn an_entry_grows_last_in_the_hedge_of_its_person_whatever_was_kept_after_it_or_of_others() {
    let mut journal = journal();
    let first = log(&mut journal, gap("Mum", "2026-11-01T20:00:00"));
    let second = log(&mut journal, leaf("Mum", "2026-11-03T20:00:00"));
    log(&mut journal, gap("Mum", "2026-11-05T20:00:00"));
    log(&mut journal, leaf("Ada", "2026-11-02T20:00:00"));
    let mut grown = |id| journal.growth(id, now().date()).unwrap();
    let told: Vec<_> = grown(second.id).iter().map(|plant| (plant.id, plant.glyph)).collect();
    assert_eq!(told, [(first.id, Glyph::Gap), (second.id, Glyph::Leaf)]);
    assert_eq!(grown(first.id).len(), 1);
    assert_eq!(grown(entry_id()), [], "there is no such entry");
}

#[test]
fn a_hedge_in_which_an_entry_grows_is_as_long_as_stands_beside_it_and_a_deleted_entry_is_in_none() {
    let mut journal = journal();
    many_gaps(&mut journal, "Mum", 20);
    let newest = log(&mut journal, leaf("Mum", "2026-11-20T14:00:00"));
    let grown = journal.growth(newest.id, now().date()).unwrap();
    assert_eq!((grown.len(), grown[12].id, grown[12].glyph), (13, newest.id, Glyph::Leaf));
    assert!(grown[..12].iter().all(|plant| plant.glyph == Glyph::Gap));
    journal.entries().delete(newest.id, now()).unwrap();
    assert_eq!(journal.growth(newest.id, now().date()).unwrap(), []);
}
