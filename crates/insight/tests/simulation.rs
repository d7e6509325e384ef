//! How good the reading is, on journals that are made by a process of their own: it must not call healthy relationships leaning.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails, and prints what it found"
)]

mod process;

use chrono::{Days, NaiveDate};
use fastrand::Rng;
use hedgerow_insight::label::Label;
use hedgerow_insight::row::{Flags, PersonIndex, Row};
use hedgerow_insight::{History, classify};
use process::{CAST, journal};

const JOURNALS: u64 = 300;
const WEEKS: u64 = 26;
/// Where in the cast the healthy relationships stand, and those in which every other wish or more is passed.
const HEALTHY: [u32; 3] = [2, 3, 5];
const POROUS: [u32; 2] = [0, 4];
/// "By ten entries".
const TEN: usize = 10;

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 12, 30).unwrap()
}

fn leans(label: Label) -> bool {
    matches!(label, Label::LeansPorous | Label::LeansRigid | Label::Swings)
}

/// What becomes of one relationship: its label Sunday by Sunday, with the number of entries up to it.
fn course(history: &mut History, person: PersonIndex) -> Vec<(usize, Label)> {
    let weeks = history.weeks(person, start(), start() + Days::new(WEEKS * 7));
    let until =
        |sunday| history.rows().iter().filter(|row| row.person == person && row.date <= sunday).count();
    weeks.iter().map(|week| (until(week.sunday), week.label)).collect()
}

/// The naive rule: raw rates, from the third entry on, held against the same cuts.
fn is_called_leaning_naively(rows: &[&Row]) -> bool {
    let (mut porous, mut limit, mut open, mut rigid) = (0.0, 0.0, 0.0, 0.0);
    rows.iter().take(TEN).enumerate().any(|(place, row)| {
        let weights = classify(row, Flags::default(), None);
        porous += weights.porous;
        limit += weights.limit;
        open += weights.open;
        rigid += weights.rigid;
        place >= 2 && (porous > 0.50 * (porous + limit) || rigid > 0.27 * (rigid + open))
    })
}

#[derive(Default)]
struct Counted {
    healthy: u32,
    wrong_by_ten: u32,
    wrong_ever: u32,
    wrong_naively: u32,
    porous: u32,
    found: u32,
}

fn count(counted: &mut Counted, history: &mut History) {
    for person in HEALTHY.map(PersonIndex) {
        let course = course(history, person);
        let rows: Vec<&Row> = history.rows().iter().filter(|row| row.person == person).collect();
        counted.healthy += 1;
        counted.wrong_by_ten +=
            u32::from(course.iter().any(|&(entries, label)| entries <= TEN && leans(label)));
        counted.wrong_ever += u32::from(course.iter().any(|&(_, label)| leans(label)));
        counted.wrong_naively += u32::from(is_called_leaning_naively(&rows));
    }
    for person in POROUS.map(PersonIndex) {
        counted.porous += 1;
        counted.found +=
            u32::from(course(history, person).iter().any(|&(_, label)| label == Label::LeansPorous));
    }
}

#[test]
fn healthy_relationships_are_seldom_called_leaning() {
    let mut counted = Counted::default();
    for seed in 0..JOURNALS {
        let rows = journal(&mut Rng::with_seed(seed), &CAST, WEEKS, start());
        count(&mut counted, &mut History::new(vec![Flags::default(); CAST.len()], rows));
    }
    let share = |part: u32, of: u32| f64::from(part) / f64::from(of);
    let wrong = share(counted.wrong_by_ten, counted.healthy);
    let naive = share(counted.wrong_naively, counted.healthy);
    let ever = share(counted.wrong_ever, counted.healthy);
    let found = share(counted.found, counted.porous);
    println!("{} healthy relationships of {JOURNALS} journals, {WEEKS} weeks each", counted.healthy);
    println!(
        "called leaning by {TEN} entries: {:.1} %; by the naive rule: {:.1} %",
        100.0 * wrong,
        100.0 * naive
    );
    println!("called leaning ever: {:.1} %; porous ones found: {:.1} %", 100.0 * ever, 100.0 * found);
    assert!(wrong < 0.05, "{wrong}");
    assert!(naive > 0.30, "the process is as hard as it is said to be: {naive}");
    assert!(found > 0.60, "a reading that never leans would be right about the healthy ones, too: {found}");
}
