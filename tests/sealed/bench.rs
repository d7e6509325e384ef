//! From the passphrase to the report: a sealed page of a lived year in Chromium, timed by the page itself.
#![cfg_attr(not(target_os = "linux"), allow(unused, reason = "the browser is driven on Linux"))]

#[cfg(target_os = "linux")]
mod reader;
#[path = "../../crates/report/tests/year/mod.rs"]
mod year;

use std::process::ExitCode;

use hedgerow_report::{Choices, html};

/// How often each page is opened.
const ROUNDS: usize = 5;
/// What it may take, in milliseconds.
const LIMIT: f64 = 3_000.0;

fn main() -> ExitCode {
    let mut journal = year::journal();
    let page = year::whole(&mut journal);
    let all = Choices { include: year::LOG_AND_NOTES, ..page.clone() };
    let mut is_missed = false;
    println!("a sealed page in Chromium, passphrase to report{:>16}", "median, ms");
    for (name, choices) in [("the page of a year", page), ("with log and notes", all)] {
        let html = html::page(&year::document(&mut journal, &choices));
        let took = median(|| reader::Reader::of(&html).time_to_report());
        println!("{name:<48}{took:>15.0}   (report {} kB)", html.len() / 1000);
        is_missed |= took > LIMIT;
    }
    if is_missed {
        println!("MISSED: a sealed page takes more than {LIMIT} ms to open");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn median(run: impl Fn() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS).map(|_| run()).collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
