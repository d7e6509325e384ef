//! How long opening a reflection takes, from the vault to the response that crosses to the page.
//!
//! `cargo bench -p hedgerow-journal --bench reflection` makes a journal of ten years at ten entries a day (36,500 entries, 30 people)
//! with a reflection on every week of it, prints medians, and ends with an error where a figure is missed. "First" is the first time
//! after opening: nothing is gathered yet, and the database has decrypted nothing.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use common::{Home, log, median, now};
use hedgerow_journal::made_up::Options;
use hedgerow_journal::plans::PlanDraft;
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::{Journal, Moment};

/// How often each is asked.
const ROUNDS: usize = 15;
/// Ten years of weeks.
const WEEKS: u32 = 522;
/// Ten years at ten entries a day.
const TEN_YEARS: Options = Options { entries: 36_500, weeks: WEEKS, people: 30, long_notes: true };
/// The limit for opening a reflection, in milliseconds.
const LIMIT: u64 = 100;

fn main() -> ExitCode {
    let (home, mut journal) = Home::filled_with(TEN_YEARS);
    (4..WEEKS).for_each(|weeks_ago| reflect(&mut journal, weeks_ago));
    let mut first = Vec::new();
    for _ in 0..ROUNDS {
        journal.lock().expect("the journal locks");
        journal = Journal::open(home.unlock(), now()).expect("the journal opens");
        first.push(timed(|| open(&mut journal)));
    }
    println!("{} entries, {} people{:>24}", TEN_YEARS.entries, TEN_YEARS.people, "median, ms");
    let mut missed = print("opening, first", median(first), Some(LIMIT));
    let again = (0..ROUNDS).map(|_| timed(|| open(&mut journal))).collect();
    missed.extend(print("opening, nothing new", median(again), Some(LIMIT)));
    let mut after_a_log = Vec::new();
    for _ in 0..ROUNDS {
        log(&mut journal);
        after_a_log.push(timed(|| open(&mut journal)));
    }
    missed.extend(print("opening, one new entry", median(after_a_log), Some(LIMIT)));
    let all = (0..ROUNDS).map(|_| timed(|| list(&mut journal, None))).collect();
    missed.extend(print("all reflections", median(all), None));
    let searched = (0..ROUNDS).map(|_| timed(|| list(&mut journal, Some("evening quiet")))).collect();
    missed.extend(print("reflections, searched", median(searched), None));
    journal.lock().expect("the journal locks");
    for line in &missed {
        println!("MISSED: {line}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Reflects on a week, with a plan that is done.
fn reflect(journal: &mut Journal, weeks_ago: u32) {
    let then = Moment { at: now().at - TimeDelta::weeks(i64::from(weeks_ago)), zone: now().zone };
    let begun = journal.reflections().begin(then.date(), ReflectionLength::Full, then).expect("a beginning");
    let id = begun.reflection.id;
    let note = Some("It was an evening like others, and a quiet one.".repeat(5));
    let plan = PlanDraft {
        person: None,
        situation: "somebody asks for my evening".to_owned(),
        words: "I'll answer tomorrow".to_owned(),
        phrase: None,
        doable: None,
    };
    let answers = [
        StepAnswer::Facts { note: note.clone() },
        StepAnswer::Plan { note, plan: Some(plan), old_rule: None },
    ];
    for answer in answers {
        let kept = journal.reflections().keep(id, answer, then).expect("a step").reflection;
        if let Some(plan) = kept.plan {
            journal.plans().end(plan.id, hedgerow_journal::plans::PlanEnd::Done, then).expect("an end");
        }
    }
    journal.reflections().finish(id, then).expect("it is finished");
}

/// How many bytes an opened reflection has as it crosses to the page.
fn open(journal: &mut Journal) -> usize {
    let opened = journal.reflections().open(None, now()).expect("a reflection");
    serde_json::to_string(&opened).expect("a response that can be sent").len()
}

/// How many bytes the reflections have as they cross to the page.
fn list(journal: &mut Journal, words: Option<&str>) -> usize {
    let found = journal.reflections().list(words).expect("reflections");
    serde_json::to_string(&found).expect("a response that can be sent").len()
}

fn timed(ask: impl FnOnce() -> usize) -> Duration {
    let begin = Instant::now();
    std::hint::black_box(ask());
    begin.elapsed()
}

/// Prints a line of the table; what was missed by it.
fn print(name: &str, time: Duration, limit: Option<u64>) -> Vec<String> {
    println!("{name:34}{:>14.3}", time.as_secs_f64() * 1_000.0);
    let over = limit.filter(|&limit| time > Duration::from_millis(limit));
    over.map(|limit| format!("{name}: {time:?}, at most {limit} ms")).into_iter().collect()
}
