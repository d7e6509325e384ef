//! How long readings take, and how that grows with the entries.
//!
//! `cargo bench -p hedgerow-insight --bench readings` makes up ten years of 30 people at ten entries a day, of 200 people in a million
//! entries, and of one person in 10,000, 100,000 and 1,000,000; it prints the median of some rounds and the least of them, and ends
//! with an error where a median misses a figure.
#![allow(clippy::print_stdout, reason = "a benchmark prints what it found")]

#[path = "../tests/process/mod.rs"]
#[allow(dead_code, reason = "a test needs more of the process")]
mod process;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use fastrand::Rng;
use hedgerow_insight::History;
use hedgerow_insight::row::{Flags, PersonIndex, Row};

/// Ten years.
const DAYS: u64 = 3650;
/// How often what comes after the first reading is measured.
const ROUNDS: usize = 51;
/// Ten times the entries of one person may take this many times as long. Linear growth is ten, and a little more where rows no longer
/// fit the caches of the processor; a square would be a hundred.
const MOST_GROWTH: f64 = 25.0;

/// A journal of a size, and how long its readings may take.
struct Case {
    entries: usize,
    people: u32,
    /// From rows to all readings; in milliseconds.
    cold: Option<u64>,
    /// Up to date again after one more entry; in milliseconds.
    one_more: Option<u64>,
    rounds: usize,
}

impl Case {
    /// One person, whose entries alone grow from case to case.
    const fn of_one(entries: usize, rounds: usize) -> Self {
        Self { entries, people: 1, cold: None, one_more: None, rounds }
    }
}

const CASES: [Case; 2] = [
    Case { entries: 36_500, people: 30, cold: Some(20), one_more: Some(5), rounds: 21 },
    Case { entries: 1_000_000, people: 200, cold: Some(600), one_more: None, rounds: 5 },
];
const GROWING: [Case; 3] = [Case::of_one(10_000, 21), Case::of_one(100_000, 11), Case::of_one(1_000_000, 5)];

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 1, 1).unwrap_or_default()
}

fn today() -> NaiveDate {
    start() + Days::new(DAYS)
}

fn row(rng: &mut Rng, people: u32, date: NaiveDate) -> Row {
    let person = rng.u32(..people);
    let relationship = process::CAST[person as usize % process::CAST.len()];
    process::entry(rng, PersonIndex(person), relationship, date)
}

fn rows(case: &Case) -> Vec<Row> {
    let mut rng = Rng::with_seed(3);
    let date = |place: usize| start() + Days::new(place as u64 * DAYS / case.entries as u64);
    (0..case.entries).map(|place| row(&mut rng, case.people, date(place))).collect()
}

/// How long something took in some rounds.
struct Times {
    least: Duration,
    median: Duration,
}

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self { least: times[0], median: times[times.len() / 2] }
    }

    fn is_within(&self, limit: Option<u64>) -> bool {
        limit.is_none_or(|limit| self.median <= Duration::from_millis(limit))
    }

    fn shown(&self, limit: Option<u64>) -> String {
        let [least, median] = [self.least, self.median].map(|time| time.as_secs_f64() * 1e3);
        let limit = limit.map_or(String::new(), |limit| format!(" of {limit}"));
        format!("{median:.2}{limit} ({least:.2})")
    }
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let result = run();
    (begin.elapsed(), result)
}

/// From rows to all readings, anew each time; and the last history made so.
fn cold(case: &Case, rows: &[Row]) -> (Times, History) {
    let mut times = Vec::new();
    let mut last = History::default();
    for _ in 0..case.rounds {
        let (people, rows) = (vec![Flags::default(); case.people as usize], rows.to_vec());
        let (time, history) = timed(|| {
            let mut history = History::new(people, rows);
            black_box(history.read(today()));
            history
        });
        times.push(time);
        last = history;
    }
    (Times::of(times), last)
}

/// All readings after one more entry of today.
fn one_more(case: &Case, history: &mut History) -> Times {
    let mut rng = Rng::with_seed(4);
    let run = |_| {
        let row = row(&mut rng, case.people, today());
        let place = history.rows().len();
        timed(|| {
            history.replace_from(place, vec![row]);
            black_box(history.read(today()));
        })
        .0
    };
    Times::of((0..ROUNDS).map(run).collect())
}

/// The whole course of one relationship, and why it is read as it is.
fn one_person(history: &mut History) -> Times {
    let run = |_| {
        timed(|| {
            black_box(history.weeks(PersonIndex(0), start(), today()));
            black_box(history.explain(PersonIndex(0), today()));
        })
        .0
    };
    Times::of((0..ROUNDS).map(run).collect())
}

/// Measures a case and prints what it found: the median of all readings, and whether no figure was missed.
fn measure(case: &Case) -> (Duration, bool) {
    let rows = rows(case);
    let (cold, mut history) = cold(case, &rows);
    let more = one_more(case, &mut history);
    let person = one_person(&mut history);
    let shown = [cold.shown(case.cold), more.shown(case.one_more), person.shown(None)];
    let shown = shown.map(|time| format!("{time:>26}")).concat();
    println!("{:>9} {:>6}{shown}", case.entries, case.people);
    (cold.median, cold.is_within(case.cold) && more.is_within(case.one_more))
}

fn main() -> ExitCode {
    let heads = ["all readings", "one more", "one person"].map(|head| format!("{head:>26}")).concat();
    println!("{:>9} {:>6}{heads}   median (least) in ms", "entries", "people");
    let is_quick = CASES.map(|case| measure(&case).1);
    let colds = GROWING.map(|case| measure(&case).0.as_secs_f64());
    let growth = [colds[1] / colds[0], colds[2] / colds[1]];
    println!(
        "ten times the entries of one person: {:.1} and {:.1} times as long (at most {MOST_GROWTH})",
        growth[0], growth[1]
    );
    let is_linear = growth.iter().all(|&growth| growth <= MOST_GROWTH);
    if is_linear && is_quick.iter().all(|&quick| quick) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
