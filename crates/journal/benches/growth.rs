//! How the journal's times grow with its size, side by side in one run.
//!
//! `cargo bench -p hedgerow-journal --bench growth` makes journals of 10,000, 100,000 and 1,000,000 entries (other sizes may be
//! given after `--`), asks all of them in turn, so that a busy machine is busy for each, prints a table of medians, and ends
//! with an error where a figure is missed.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "common/mod.rs"]
mod common;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use common::{Home, list, log, median, questions};
use hedgerow_journal::Journal;

/// How often each is asked.
const ROUNDS: usize = 101;
/// How often each is opened.
const OPENINGS: usize = 15;
/// From the smallest to the largest journal, reading may take this much longer.
const MOST_GROWTH: f64 = 2.0;
/// The size for which limits in milliseconds are set.
const MEASURED: u32 = 100_000;

/// One line of the table: a median for each size.
struct Line {
    name: &'static str,
    times: Vec<Duration>,
    /// The most milliseconds that it may take at [`MEASURED`] entries.
    limit: Option<u64>,
    /// Whether it must not grow by more than [`MOST_GROWTH`].
    grows_little: bool,
}

fn main() -> ExitCode {
    let mut sizes: Vec<u32> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000, 1_000_000];
    }
    let (homes, mut journals): (Vec<_>, Vec<_>) = sizes.iter().map(|&size| filled(size)).unzip();
    let mut lines = reading(&mut journals);
    lines.push(line("log one entry", None, in_turn(ROUNDS, sizes.len(), |at| log(&mut journals[at]))));
    for journal in journals {
        journal.lock().expect("the journal locks");
    }
    lines.extend(opening(&homes));
    report(&sizes, &lines)
}

fn filled(size: u32) -> (Home, Journal) {
    let begin = Instant::now();
    let (home, journal) = Home::filled(size);
    println!(
        "{size} entries: {} MB, made up in {:.1} s",
        home.bytes() / 1_000_000,
        begin.elapsed().as_secs_f64()
    );
    (home, journal)
}

fn line(name: &'static str, limit: Option<u64>, times: Vec<Duration>) -> Line {
    Line { name, times, limit, grows_little: false }
}

fn reading(journals: &mut [Journal]) -> Vec<Line> {
    // Which person is asked for differs from journal to journal.
    let asked: Vec<_> = journals.iter_mut().map(questions).collect();
    let names: Vec<&'static str> = asked.iter().take(1).flatten().map(|(name, _)| *name).collect();
    let mut lines: Vec<Line> = Vec::new();
    for (number, name) in names.into_iter().enumerate() {
        let times = in_turn(ROUNDS, journals.len(), |at| {
            list(&mut journals[at], &asked[at][number].1);
        });
        let limit = Some(if name.starts_with("search") { 15 } else { 5 });
        lines.push(Line { grows_little: true, ..line(name, limit, times) });
    }
    let people = in_turn(ROUNDS, journals.len(), |at| {
        journals[at].relationships().list().expect("people");
    });
    lines.push(line("list people", None, people));
    lines
}

/// Unlocking without key derivation: the vault's part, then the journal's as far as the first page; and locking again.
fn opening(homes: &[Home]) -> Vec<Line> {
    let mut times = vec![[(); 3].map(|()| Vec::new()); homes.len()];
    for _ in 0..OPENINGS {
        for (home, [whole, journals, locking]) in homes.iter().zip(&mut times) {
            let begin = Instant::now();
            let unlocked = home.unlock();
            let vaults = begin.elapsed();
            let journal = home.open(unlocked);
            whole.push(begin.elapsed());
            journals.push(begin.elapsed() - vaults);
            let begin = Instant::now();
            journal.lock().expect("the journal locks");
            locking.push(begin.elapsed());
        }
    }
    let medians: Vec<_> = times.into_iter().map(|times| times.map(median)).collect();
    let column = |number: usize| medians.iter().map(|medians| medians[number]).collect();
    vec![
        line("unlock, as far as the first page", Some(50), column(0)),
        line("  of which the journal", None, column(1)),
        line("lock", None, column(2)),
    ]
}

/// Runs `run` for each of `count` journals in turn, `rounds` times; the median of each.
fn in_turn(rounds: usize, count: usize, mut run: impl FnMut(usize)) -> Vec<Duration> {
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); count];
    for _ in 0..rounds {
        for (at, times) in times.iter_mut().enumerate() {
            let begin = Instant::now();
            run(at);
            times.push(begin.elapsed());
        }
    }
    times.into_iter().map(median).collect()
}

/// How much longer the last size takes than the first.
fn growth(line: &Line) -> f64 {
    match (line.times.first(), line.times.last()) {
        (Some(first), Some(last)) => last.as_secs_f64() / first.as_secs_f64(),
        _ => 1.0,
    }
}

fn report(sizes: &[u32], lines: &[Line]) -> ExitCode {
    print!("{:34}", "median, ms");
    for size in sizes {
        print!("{size:>12}");
    }
    println!("{:>10}", "growth");
    for line in lines {
        print!("{:34}", line.name);
        for time in &line.times {
            print!("{:>12.3}", time.as_secs_f64() * 1_000.0);
        }
        println!("{:>9.2}×", growth(line));
    }
    let missed = missed(sizes, lines);
    for line in &missed {
        println!("MISSED: {line}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn missed(sizes: &[u32], lines: &[Line]) -> Vec<String> {
    let mut missed = Vec::new();
    for line in lines {
        let measured = sizes.iter().position(|&size| size == MEASURED).and_then(|at| line.times.get(at));
        if let (Some(time), Some(limit)) = (measured, line.limit)
            && *time > Duration::from_millis(limit)
        {
            missed.push(format!("{}: {time:?} at {MEASURED} entries, at most {limit} ms", line.name));
        }
        if line.grows_little && growth(line) > MOST_GROWTH {
            missed.push(format!("{}: grows {:.2}-fold, at most {MOST_GROWTH}", line.name, growth(line)));
        }
    }
    missed
}
