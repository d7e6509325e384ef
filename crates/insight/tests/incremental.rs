//! A history that grew and was amended reads as one that was made anew, whatever day was asked about in between.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{Days, NaiveDate};
use hedgerow_insight::reading::{Rate, Reading, Week};
use hedgerow_insight::row::{Flags, LookedBack, PersonIndex, Row};
use hedgerow_insight::vocabulary::Word;
use hedgerow_insight::{Answer, Cost, Decision, History, LookBack, Want};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// How far figures may be off that were carried along different ways.
const NEAR: f64 = 1e-9;
const PEOPLE: u32 = 4;

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 2, 1).unwrap() + Days::new(offset)
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let received = select(Decision::ALL).prop_map(|decision| Answer::Received { decision });
    prop_oneof![8 => received, 1 => Just(Answer::HeldBack), 1 => Just(Answer::Asked { met: None })]
}

fn any_look_back() -> impl Strategy<Value = Option<LookedBack>> {
    let looked_back = (select(LookBack::ALL), option::of((0..160_u64).prop_map(day)));
    option::weighted(0.3, looked_back.prop_map(|(after, on)| LookedBack { after, on }))
}

/// Rows of about twenty weeks; some leave the order of dates, as on a journey across zones.
fn any_rows(most: usize) -> impl Strategy<Value = Vec<Row>> {
    let said = (any_answer(), select(Cost::ALL), option::weighted(0.8, select(Want::ALL)), any_look_back());
    let row = (0..PEOPLE, 0..140_u64, said, prop::bool::weighted(0.05));
    let row = row.prop_map(|(person, offset, (answer, cost, want, look_back), r#unsafe)| Row {
        want,
        look_back,
        r#unsafe,
        ..Row::new(PersonIndex(person), day(offset), answer, cost)
    });
    vec((row, 0..3_i64), 0..most).prop_map(|mut rows| {
        rows.sort_by_key(|(row, jitter)| row.date + chrono::Duration::days(*jitter - 1));
        rows.into_iter().map(|(row, _)| row).collect()
    })
}

fn any_flags() -> impl Strategy<Value = Vec<Flags>> {
    let flags = (any::<bool>(), prop::bool::weighted(0.2), prop::bool::weighted(0.1));
    let flags = flags.prop_map(|(care, distance, r#unsafe)| Flags { care, distance, r#unsafe });
    vec(flags, PEOPLE as usize)
}

/// A change: everything from a place on is replaced, and a day is asked about.
#[derive(Clone, Debug)]
struct Change {
    place: prop::sample::Index,
    rows: Vec<Row>,
    as_of: NaiveDate,
}

fn any_change() -> impl Strategy<Value = Change> {
    let as_of = (0..170_u64).prop_map(day);
    (any::<prop::sample::Index>(), any_rows(12), as_of).prop_map(|(place, rows, as_of)| Change {
        place,
        rows,
        as_of,
    })
}

fn rates(reading: &Reading) -> Vec<f64> {
    let of = |rate: &Rate| {
        let shift = rate.shift.map_or(vec![], |shift| vec![shift.recent, shift.before, shift.up]);
        [vec![rate.occasions, rate.prior, rate.mean, rate.low, rate.high, rate.above_cut], shift].concat()
    };
    reading.figures.iter().flat_map(|figures| [of(&figures.porous), of(&figures.rigid)].concat()).collect()
}

fn bands(week: &Week) -> Vec<f64> {
    [week.porous, week.rigid].iter().flatten().flat_map(|band| [band.mean, band.low, band.high]).collect()
}

fn are_near(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < NEAR)
}

fn check_same(grown: &mut History, anew: &mut History, as_of: NaiveDate) -> Result<(), TestCaseError> {
    prop_assert_eq!(grown.rows(), anew.rows());
    let (left, right) = (grown.read(as_of), anew.read(as_of));
    for (a, b) in left.iter().zip(&right) {
        prop_assert_eq!((a.label, a.since, a.entries), (b.label, b.since, b.entries));
        prop_assert!(are_near(&rates(a), &rates(b)), "{:?} and {:?}", a, b);
    }
    prop_assert_eq!(left.len(), right.len());
    prop_assert_eq!(grown.all_no(as_of), anew.all_no(as_of));
    for person in (0..PEOPLE).map(PersonIndex) {
        let (left, right) = (grown.weeks(person, day(0), as_of), anew.weeks(person, day(0), as_of));
        let labels = |weeks: &[Week]| weeks.iter().map(|week| (week.sunday, week.label)).collect::<Vec<_>>();
        prop_assert_eq!(labels(&left), labels(&right));
        for (a, b) in left.iter().zip(&right) {
            prop_assert!(are_near(&bands(a), &bands(b)), "{:?} and {:?}", a, b);
        }
        prop_assert_eq!(grown.explain(person, as_of), anew.explain(person, as_of));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_history_that_changed_reads_as_one_made_anew(
        people in any_flags(),
        rows in any_rows(120),
        changes in vec(any_change(), 1..6),
    ) {
        let mut grown = History::new(people.clone(), rows.clone());
        let mut rows = rows;
        for Change { place, rows: new, as_of } in changes {
            let place = place.index(rows.len() + 1);
            rows.truncate(place);
            rows.extend(&new);
            grown.replace_from(place, new);
            let mut anew = History::new(people.clone(), rows.clone());
            check_same(&mut grown, &mut anew, as_of)?;
        }
    }

    #[test]
    fn a_day_asked_about_later_does_not_change_an_earlier_one(people in any_flags(), rows in any_rows(150)) {
        let mut history = History::new(people.clone(), rows.clone());
        history.read(day(200));
        for as_of in [150, 60, 61, 20, 3].map(day) {
            check_same(&mut history, &mut History::new(people.clone(), rows.clone()), as_of)?;
        }
    }
}

#[test]
fn somebody_new_is_read_beside_the_others() {
    let mut history = History::new(vec![Flags::default()], vec![]);
    assert_eq!(history.read(day(0)).len(), 1);
    let added = history.add_person(Flags { r#unsafe: true, ..Flags::default() });
    assert_eq!((added, history.people().len()), (PersonIndex(1), 2));
    let readings = history.read(day(30));
    assert!(readings[0].figures.is_some() && readings[1].figures.is_none());
    assert_eq!(history.weeks(added, day(0), day(30)), []);
    assert_eq!(history.explain(PersonIndex(9), day(30)), None);
}
