//! What a history says of a relationship, as facts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{Days, NaiveDate};
use hedgerow_insight::label::Label;
use hedgerow_insight::row::{Flags, LookedBack, PersonIndex, Row};
use hedgerow_insight::{Answer, Cost, Decision, Explained, History, LookBack, Side, Want};

const MUM: PersonIndex = PersonIndex(0);
const SAM: PersonIndex = PersonIndex(1);

/// A day after Monday, 3 March 2025.
fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 3).unwrap() + Days::new(offset)
}

fn answer(person: PersonIndex, offset: u64, decision: Decision, cost: Cost, want: Want) -> Row {
    Row { want: Some(want), ..Row::new(person, day(offset), Answer::Received { decision }, cost) }
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
    assert_eq!(history.read(day(40))[0].label, Label::NotEnoughYet);
    let reading = history.read(day(0)).remove(0);
    let porous = reading.figures.unwrap().evidence.porous;
    assert_eq!(reading.entries, 30);
    assert!((porous - 2.0 * 0.95).abs() < 1e-12, "a day counts as two entries at most: {porous}");
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
fn weeks_begin_with_the_first_rate_that_can_be_drawn_however_early_they_are_asked_from() {
    let mut rows = vec![kept_closed(SAM, 0)];
    rows.extend((0..8).map(|place| past_the_wish(MUM, 9 + 3 * place)));
    let mut history = History::new(vec![Flags::default(); 2], rows);
    for from in [NaiveDate::MIN, day(0), day(10)] {
        let weeks = history.weeks(MUM, from, day(36));
        let sundays: Vec<_> = weeks.iter().map(|week| week.sunday).collect();
        assert_eq!(sundays, [day(13), day(20), day(27), day(34)], "asked from {from}");
    }
    assert_eq!(history.weeks(SAM, NaiveDate::MIN, day(36)), [], "one entry is not drawn");
    assert_eq!(history.weeks(MUM, day(40), day(36)), []);
}

#[test]
fn a_mistyped_century_is_no_hundred_years_of_empty_weeks() {
    let date = NaiveDate::from_ymd_opt(1925, 3, 3).unwrap();
    let mut rows = vec![Row { date, ..past_the_wish(MUM, 0) }];
    rows.extend(eight(past_the_wish));
    let mut history = of_one(rows);
    let weeks = history.weeks(MUM, NaiveDate::MIN, day(27));
    assert_eq!(weeks.len(), 4, "from the first Sunday of the others on");
    assert_eq!(history.read_one(MUM, day(27)).unwrap().entries, 9);
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

/// A lean of eight, with a calm no against it and a tiring yes that hardly speaks for it.
fn leaning_both_ways() -> Vec<Row> {
    let mut rows = eight(past_the_wish);
    rows.insert(4, answer(MUM, 10, Decision::No, Cost::Calm, Want::No));
    rows.push(answer(MUM, 23, Decision::Yes, Cost::Drained, Want::Yes));
    rows
}

#[test]
fn the_entries_that_explain_a_lean_add_up_to_its_evidence() {
    let mut history = of_one(leaning_both_ways());
    let explained = history.explain(MUM, day(27)).unwrap();
    let figures = history.read_one(MUM, day(27)).unwrap().figures.unwrap();
    let sum = |weight: fn(&Explained) -> f64| -> f64 {
        explained.entries.iter().map(|one| one.counts * weight(one)).sum()
    };
    assert!((sum(|one| one.weights.porous) - figures.evidence.porous).abs() < 1e-12);
    assert!((sum(|one| one.weights.limit) - figures.evidence.limit).abs() < 1e-12);
    let speaks_for = |one: &&Explained| one.side == Side::For;
    assert_eq!(explained.entries.iter().filter(speaks_for).count(), 9, "all but the calm no");
}

#[test]
fn what_moved_a_lean_most_is_named_first_and_what_spoke_against_it_too() {
    let explained = of_one(leaning_both_ways()).explain(MUM, day(27)).unwrap().entries;
    assert_eq!(explained[0].row, 8, "the newest of the clear ones weighs most");
    assert_eq!(explained[0].reasons[0].to_string(), "reason-yes-resentful-no");
    assert_eq!(explained[9].row, 9, "a tiring yes that was wanted weighs little");
    let against: Vec<_> =
        explained.iter().filter(|one| one.side == Side::Against).map(|one| one.row).collect();
    assert_eq!(against, [4], "the calm no");
}

#[test]
fn what_keeps_a_relationship_from_being_in_balance_is_named_beside_what_brings_it_there() {
    let well = |place: u64| match place % 2 {
        0 => answer(MUM, 2 * place, Decision::No, Cost::Calm, Want::No),
        _ => answer(MUM, 2 * place, Decision::Yes, Cost::Glad, Want::Yes),
    };
    let mut rows: Vec<_> = (0..16).map(well).collect();
    rows.extend([past_the_wish(MUM, 32), kept_closed(MUM, 33)]);
    let mut history = of_one(rows);
    assert_eq!(history.read_one(MUM, day(34)).unwrap().label, Label::InBalance);
    let explained = history.explain(MUM, day(34)).unwrap().entries;
    let of = |side| explained.iter().filter(move |one| one.side == side).map(|one| one.row);
    assert_eq!(of(Side::For).count(), 16);
    assert_eq!(of(Side::Against).collect::<Vec<_>>(), [16, 17]);
}

#[test]
fn a_label_is_explained_as_of_the_sunday_that_gave_it() {
    let mut rows = eight(past_the_wish);
    rows.extend([kept_closed(MUM, 28), past_the_wish(MUM, 29)]);
    rows[0].look_back = Some(LookedBack { after: LookBack::Right, on: Some(day(29)) });
    let mut history = of_one(rows);
    let on_sunday = history.explain(MUM, day(27)).unwrap();
    assert_eq!((on_sunday.judged_on, on_sunday.since_then), (day(27), 0));
    let later = history.explain(MUM, day(31)).unwrap();
    assert_eq!((later.judged_on, later.since_then), (day(27), 2));
    assert_eq!(later.entries, on_sunday.entries, "neither entries, nor look-backs, nor days since moved it");
}

#[test]
fn before_a_first_sunday_has_ended_everything_clear_is_named_as_of_the_day() {
    let mut rows = vec![kept_closed(SAM, 0)];
    rows.extend([past_the_wish(MUM, 21), answer(MUM, 23, Decision::No, Cost::Calm, Want::No)]);
    rows.push(Row { r#unsafe: true, ..past_the_wish(MUM, 23) });
    let mut history = History::new(vec![Flags::default(); 2], rows);
    let explained = history.explain(MUM, day(24)).unwrap();
    assert_eq!((explained.judged_on, explained.since_then), (day(24), 0));
    assert_eq!(explained.left_out, 1, "what was not free to choose says nothing");
    assert!(explained.entries.iter().all(|one| one.side == Side::For));
    assert_eq!(explained.entries.len(), 2);
}

#[test]
fn a_relationship_that_is_not_read_has_nothing_to_explain() {
    let flags = Flags { r#unsafe: true, ..Flags::default() };
    let explained = History::new(vec![flags], eight(past_the_wish)).explain(MUM, day(27)).unwrap();
    assert_eq!((explained.entries, explained.left_out), (vec![], 8));
}

#[test]
fn one_is_read_as_everyone_is() {
    let mut rows = vec![kept_closed(SAM, 0)];
    rows.extend(eight(past_the_wish));
    let mut history = History::new(vec![Flags::default(); 2], rows);
    let all = history.read(day(30));
    for (person, reading) in [MUM, SAM].into_iter().zip(all) {
        assert_eq!(history.read_one(person, day(30)), Some(reading));
    }
    assert_eq!(history.read_one(PersonIndex(2), day(30)), None);
}

#[test]
fn a_reading_says_on_how_many_days_there_are_entries_and_how_far_apart() {
    let mut rows = eight(past_the_wish);
    rows.push(past_the_wish(MUM, 21));
    let figures = of_one(rows).read_one(MUM, day(30)).unwrap().figures.unwrap();
    assert_eq!((figures.days, figures.span), (8, 21));
    let figures = of_one(vec![]).read_one(MUM, day(30)).unwrap().figures.unwrap();
    assert_eq!((figures.days, figures.span), (0, 0));
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
