//! What a history says of a relationship, as facts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{Days, NaiveDate};
use hedgerow_insight::label::Label;
use hedgerow_insight::row::{Flags, PersonIndex, Row};
use hedgerow_insight::{Answer, Cost, Decision, History, Want};

const MUM: PersonIndex = PersonIndex(0);
const SAM: PersonIndex = PersonIndex(1);

/// A day after Monday, 3 March 2025.
fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 3).unwrap() + Days::new(offset)
}

fn answer(person: PersonIndex, offset: u64, decision: Decision, cost: Cost, want: Want) -> Row {
    Row {
        person,
        date: day(offset),
        hour: 12,
        answer: Answer::Received { decision },
        cost,
        want: Some(want),
        pressure: None,
        how: None,
        kind: None,
        look_back: None,
        r#unsafe: false,
        out_of_hours: false,
    }
}

fn past_the_wish(person: PersonIndex, offset: u64) -> Row {
    answer(person, offset, Decision::Yes, Cost::Resentful, Want::No)
}

fn kept_closed(person: PersonIndex, offset: u64) -> Row {
    answer(person, offset, Decision::No, Cost::CutOff, Want::Yes)
}

/// Eight entries, one every three days: the last on day 21, a Monday.
fn eight(entry: fn(PersonIndex, u64) -> Row) -> Vec<Row> {
    (0..8).map(|place| entry(MUM, 3 * place)).collect()
}

fn of_one(rows: Vec<Row>) -> History {
    History::new(vec![Flags::default()], rows)
}

#[test]
fn a_label_changes_only_at_the_end_of_a_sunday() {
    let mut history = of_one(eight(past_the_wish));
    let label = |history: &mut History, offset| history.read(day(offset)).remove(0).label;
    // Six entries on six days span two weeks from day 15, a Tuesday, on; day 20 is the Sunday after it.
    assert_eq!(label(&mut history, 19), Label::NotEnoughYet);
    assert_eq!(label(&mut history, 20), Label::LeansPorous);
    assert_eq!(history.read(day(30))[0].since, Some(day(20)));
}

#[test]
fn one_bad_day_is_no_pattern() {
    let mut history = of_one((0..30).map(|_| past_the_wish(MUM, 0)).collect());
    let reading = history.read(day(40)).remove(0);
    assert_eq!((reading.label, reading.entries), (Label::NotEnoughYet, 30));
    assert!(reading.figures.unwrap().evidence.porous < 2.0, "a day counts as two entries at most");
}

#[test]
fn staying_closed_on_purpose_is_keeping_distance() {
    let label = |flags| History::new(vec![flags], eight(kept_closed)).read(day(27))[0].label;
    assert_eq!(label(Flags::default()), Label::LeansRigid);
    assert_eq!(label(Flags { distance: true, ..Flags::default() }), Label::KeepingDistance);
    assert_eq!(label(Flags { r#unsafe: true, ..Flags::default() }), Label::NotRead);
}

#[test]
fn a_relationship_is_expected_to_be_as_the_others_are() {
    let alone = of_one(vec![]).read(day(30)).remove(0).figures.unwrap().porous;
    let mut both = History::new(vec![Flags::default(); 2], eight(past_the_wish));
    let beside = both.read(day(30)).remove(SAM.place()).figures.unwrap().porous;
    assert_eq!(alone.prior, 0.35);
    assert!(beside.prior > alone.prior && beside.mean > alone.mean);
}

#[test]
fn weeks_begin_with_the_first_entry_however_early_they_are_asked_from() {
    let mut rows = vec![kept_closed(SAM, 0)];
    rows.extend((0..8).map(|place| past_the_wish(MUM, 9 + 3 * place)));
    let mut history = History::new(vec![Flags::default(); 2], rows);
    for from in [NaiveDate::MIN, day(0), day(10)] {
        let weeks = history.weeks(MUM, from, day(36));
        let sundays: Vec<_> = weeks.iter().map(|week| week.sunday).collect();
        assert_eq!(sundays, [day(13), day(20), day(27), day(34)], "asked from {from}");
    }
    assert_eq!(history.weeks(SAM, NaiveDate::MIN, day(36)).len(), 5);
    assert_eq!(history.weeks(MUM, day(40), day(36)), []);
}

#[test]
fn a_rate_is_drawn_once_it_was_called_for_often_enough() {
    let mut history = of_one(eight(past_the_wish));
    let weeks = history.weeks(MUM, day(0), day(27));
    assert!(weeks.iter().all(|week| week.rigid.is_none()), "nothing was said of opening");
    let drawn: Vec<_> = weeks.iter().map(|week| week.porous.is_some()).collect();
    assert_eq!(drawn, [true, true, true, true]);
    let (last, reading) = (weeks[3], history.read(day(27)).remove(0));
    let (band, rate) = (last.porous.unwrap(), reading.figures.unwrap().porous);
    assert_eq!(last.label, reading.label);
    assert!((band.mean - rate.mean).abs() < 1e-9 && (band.high - rate.high).abs() < 1e-9);
}

#[test]
fn the_entries_that_explain_a_lean_add_up_to_its_evidence() {
    let mut rows = eight(past_the_wish);
    rows.insert(4, answer(MUM, 10, Decision::No, Cost::Calm, Want::No));
    rows.push(answer(MUM, 23, Decision::Yes, Cost::Drained, Want::Yes));
    let mut history = of_one(rows);
    let explained = history.explain(MUM, day(27));
    let figures = history.read(day(27)).remove(0).figures.unwrap();
    let weight = |place: usize| explained[place].counts * explained[place].weights.porous;
    let sum: f64 = (0..explained.len()).map(weight).sum();
    assert!((sum - figures.evidence.porous).abs() < 1e-12);
    assert_eq!(explained.len(), 9, "the calm no does not speak for it");
    assert_eq!(explained[0].row, 8, "the newest of the clear ones weighs most");
    assert_eq!(explained[8].row, 9, "a tiring yes that was wanted weighs little");
    assert!((1..9).all(|place| weight(place) <= weight(place - 1)));
    assert_eq!(explained[0].reasons[0].to_string(), "reason-yes-resentful-no");
}

#[test]
fn what_comes_after_the_day_is_not_heard() {
    let rows = eight(past_the_wish);
    let mut whole = of_one(rows.clone());
    let mut until = of_one(rows[..5].to_vec());
    whole.read(day(60));
    assert_eq!(whole.read(day(13)), until.read(day(13)));
    assert_eq!(whole.read(NaiveDate::MIN)[0].entries, 0);
}
