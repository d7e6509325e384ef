//! How long readings take, from the vault to the response that crosses to the page.
//!
//! `cargo bench -p hedgerow-journal --bench patterns` makes a journal of ten years at ten entries a day (36,500 entries, 30 people)
//! and journals of 10,000, 100,000 and 1,000,000 entries of ten years with 200 people (other sizes may be given after `--`),
//! prints medians, and ends with an error where a figure is missed. "First" is the first time after opening: nothing is
//! gathered yet, and the database has decrypted nothing.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use common::{Home, log, median, now};
use hedgerow_journal::Journal;
use hedgerow_journal::made_up::Options;
use hedgerow_journal::patterns::Period;
use serde::Serialize;

/// How often each is asked of the journal of ten years.
const ROUNDS: usize = 15;
/// How often each of the growing journals is asked.
const FEWER_ROUNDS: usize = 9;
/// Ten years of weeks.
const WEEKS: u32 = 522;
/// Ten years at ten entries a day.
const TEN_YEARS: Options = Options { entries: 36_500, weeks: WEEKS, people: 30, long_notes: true };
/// The size for which a limit is set among the growing journals, and the limit.
const LARGEST: (u32, Duration) = (1_000_000, Duration::from_millis(1_500));
/// How much more a further entry may cost from one size to the next, ten times as large. Caches that no longer hold it all make
/// it dearer; if the whole grew with the square of the entries, it would be ten times as dear.
const MOST_DEARER: f64 = 2.5;

fn main() -> ExitCode {
    let mut sizes: Vec<u32> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000, LARGEST.0];
    }
    let mut missed = ten_years();
    missed.extend(growth(&sizes));
    for line in &missed {
        println!("MISSED: {line}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is asked of a journal of ten years, and what was missed.
fn ten_years() -> Vec<String> {
    let (home, journal) = Home::filled_with(TEN_YEARS);
    let (gathering, journal) = first_after_opening(&home, journal, ROUNDS, counts);
    let (first, mut journal) = first_after_opening(&home, journal, ROUNDS, all_readings);
    println!("{} entries, {} people{:>24}", TEN_YEARS.entries, TEN_YEARS.people, "median, ms");
    let mut missed = print("all readings, first", first, Some(60));
    missed.extend(print("  of which gathering, and counts", gathering, None));
    let again = times(ROUNDS, || all_readings(&mut journal));
    missed.extend(print("all readings, nothing new", again, None));
    let mut after_a_log = Vec::new();
    for _ in 0..ROUNDS {
        log(&mut journal);
        after_a_log.push(timed(|| all_readings(&mut journal)));
    }
    missed.extend(print("all readings, one new entry", median(after_a_log), Some(20)));
    missed.extend(the_others(&mut journal));
    journal.lock().expect("the journal locks");
    missed
}

/// What the pages behind the list ask for.
fn the_others(journal: &mut Journal) -> Vec<String> {
    let id = journal.relationships().list().expect("people").first().expect("somebody").id;
    let today = now().date();
    let person = times(ROUNDS, || sent(&journal.person_patterns(id, today, Period::TwelveWeeks)));
    let why = times(ROUNDS, || sent(&journal.explain_reading(id, today)));
    let everyone = times(ROUNDS, || counts(journal));
    let whole = times(ROUNDS, || sent(&journal.everyone_patterns(today, Period::All)));
    [
        print("one person", person, None),
        print("why a person is read so", why, None),
        print("everyone, twelve weeks", everyone, None),
        print("everyone, all ten years", whole, None),
    ]
    .concat()
}

/// How the first readings grow with the journal, and what was missed.
fn growth(sizes: &[u32]) -> Vec<String> {
    let mut firsts = Vec::new();
    for &entries in sizes {
        let options = Options { entries, weeks: WEEKS, people: 200, long_notes: true };
        let (home, journal) = Home::filled_with(options);
        let (first, journal) = first_after_opening(&home, journal, FEWER_ROUNDS, all_readings);
        journal.lock().expect("the journal locks");
        println!("all readings, first: {entries:>9} entries, 200 people{:>14.3} ms", millis(first));
        firsts.push((entries, first));
    }
    [over_the_limit(&firsts), dearer_entries(&firsts)].concat()
}

fn over_the_limit(firsts: &[(u32, Duration)]) -> Vec<String> {
    let over = firsts.iter().filter(|(entries, first)| *entries == LARGEST.0 && *first > LARGEST.1);
    over.map(|(entries, first)| format!("{first:?} at {entries} entries, at most {:?}", LARGEST.1)).collect()
}

/// What a further entry costs, from each size to the next, and where it costs too much more than before. What every
/// journal costs, its people and its Sundays, stands in both times and falls out of their difference.
fn dearer_entries(firsts: &[(u32, Duration)]) -> Vec<String> {
    let mut missed = Vec::new();
    let steps: Vec<f64> = firsts.windows(2).filter_map(cost_of_an_entry).collect();
    println!("a further entry costs, in µs: {steps:.3?}");
    for pair in steps.windows(2) {
        let [before, after] = pair else { continue };
        let dearer = after / before;
        if dearer > MOST_DEARER {
            missed.push(format!("a further entry costs {dearer:.1} times as much, at most {MOST_DEARER}"));
        }
    }
    missed
}

fn cost_of_an_entry(step: &[(u32, Duration)]) -> Option<f64> {
    let [(few, quick), (many, slow)] = step else { return None };
    let further = f64::from(many.checked_sub(*few).filter(|&further| further > 0)?);
    Some((slow.as_secs_f64() - quick.as_secs_f64()) / further * 1e6)
}

/// The median of what is asked first after opening, and the journal of the last round.
fn first_after_opening(
    home: &Home,
    journal: Journal,
    rounds: usize,
    ask: fn(&mut Journal) -> usize,
) -> (Duration, Journal) {
    let mut journal = journal;
    let mut times = Vec::new();
    for _ in 0..rounds {
        journal.lock().expect("the journal locks");
        journal = Journal::open(home.unlock(), now()).expect("the journal opens");
        times.push(timed(|| ask(&mut journal)));
    }
    (median(times), journal)
}

fn all_readings(journal: &mut Journal) -> usize {
    sent(&journal.patterns(now().date(), Period::TwelveWeeks))
}

/// What needs everything gathered and nothing read.
fn counts(journal: &mut Journal) -> usize {
    sent(&journal.everyone_patterns(now().date(), Period::TwelveWeeks))
}

/// How many bytes a response has as it crosses to the page.
fn sent<T: Serialize>(response: &hedgerow_journal::Result<T>) -> usize {
    let response = response.as_ref().expect("a response");
    serde_json::to_string(response).expect("a response that can be sent").len()
}

fn times(rounds: usize, mut ask: impl FnMut() -> usize) -> Duration {
    median((0..rounds).map(|_| timed(&mut ask)).collect())
}

fn timed(ask: impl FnOnce() -> usize) -> Duration {
    let begin = Instant::now();
    std::hint::black_box(ask());
    begin.elapsed()
}

/// Prints a line of the table; what was missed by it.
fn print(name: &str, time: Duration, limit: Option<u64>) -> Vec<String> {
    println!("{name:34}{:>14.3}", millis(time));
    let over = limit.filter(|&limit| time > Duration::from_millis(limit));
    over.map(|limit| format!("{name}: {time:?}, at most {limit} ms")).into_iter().collect()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
