//! How long a year of 1,500 entries takes to become a file, from the open journal on: a PDF, a locked one, and a sealed page beyond its
//! key derivation.
//!
//! `cargo bench -p hedgerow-report --bench pdf` prints medians, and ends with an error where a figure is missed.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on fails, and prints what it found"
)]

#[path = "../tests/year/mod.rs"]
mod year;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use hedgerow_journal::Journal;
use hedgerow_report::choices::Include;
use hedgerow_report::seal::{locked_pdf, make_passphrase, sealed_age, sealed_page};
use hedgerow_report::{Choices, html, pdf};

/// How often each is made.
const ROUNDS: usize = 9;
/// What a PDF of a year may take.
const PDF: Duration = Duration::from_millis(300);
/// What a sealed page of a year may take beyond its key derivation.
const SEALED: Duration = Duration::from_millis(200);

fn main() -> ExitCode {
    let mut journal = year::journal();
    let page = year::whole(&mut journal);
    let notes = Choices { include: year::LOG_AND_NOTES, ..page.clone() };
    let log = Choices { include: Include { notes: false, ..year::LOG_AND_NOTES }, ..page.clone() };
    println!("{} entries, {} people{:>29}", year::YEAR.entries, year::YEAR.people, "median, ms");
    let derivation = median(|| sealed_age(b"", &make_passphrase()).expect("nothing, sealed").len()).0;
    line("the key derivation of a sealed page", derivation, "");
    let missed = [
        measure(&mut journal, "the page", &page, derivation),
        measure(&mut journal, "with its log", &log, derivation),
    ];
    // More of a book than of a page: what it takes is told and has no figure.
    measure(&mut journal, "with log and long notes", &notes, derivation);
    if missed.as_flattened().contains(&true) {
        println!(
            "MISSED: a PDF takes more than {} ms, or a sealed page {} ms",
            PDF.as_millis(),
            SEALED.as_millis()
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Makes each file of these choices; which of the figures were missed.
fn measure(journal: &mut Journal, name: &str, choices: &Choices, derivation: Duration) -> [bool; 2] {
    let secret = make_passphrase();
    let (printed, size) = median(|| pdf::render(&year::document(journal, choices)).expect("a PDF").len());
    line(&format!("{name}, PDF"), printed, &kilobytes(size));
    let plain = pdf::render(&year::document(journal, choices)).expect("a PDF");
    let (locked, size) = median(|| locked_pdf(&plain, &secret).expect("a locked PDF").len());
    line(&format!("{name}, locking it"), locked, &kilobytes(size));
    let seal = |journal: &mut Journal| sealed_page(&html::page(&year::document(journal, choices)), &secret);
    let (sealed, size) = median(|| seal(journal).expect("a sealed page").len());
    let beyond = sealed.saturating_sub(derivation);
    line(&format!("{name}, sealed page beyond it"), beyond, &kilobytes(size));
    [printed > PDF, beyond > SEALED]
}

fn line(name: &str, took: Duration, size: &str) {
    println!("{name:<42}{:>10.1}   {size}", took.as_secs_f64() * 1e3);
}

fn kilobytes(bytes: usize) -> String {
    format!("({} kB)", bytes / 1000)
}

/// The median of some rounds, and what the last of them gave.
fn median<T: Default>(mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut last = T::default();
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            last = run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times.get(ROUNDS / 2).copied().unwrap_or_default(), last)
}
