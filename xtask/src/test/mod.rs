//! `cargo xtask test`: every check there is, for a person and for CI alike.
//!
//! A part that fails does not stop the others: the run closes with one line for each, and fails if one did.

mod bindings;
mod clippy;
mod deny;
mod e2e;
mod fmt;
mod gates;
mod rust;
mod ui;
mod words;

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::places::Places;
use crate::report::Report;

type Check = fn(&Places) -> Outcome;

/// The parts, quick ones first, and the interface before whatever embeds it.
const PARTS: &[(&str, Check)] = &[
    ("fmt", fmt::check),
    ("words", words::check),
    ("ui", ui::check),
    ("clippy", clippy::check),
    ("rust", rust::check),
    ("bindings", bindings::check),
    ("e2e", e2e::check),
    ("gates", gates::check),
    ("deny", deny::check),
];

/// The names of all parts.
pub fn names() -> Vec<&'static str> {
    PARTS.iter().map(|(name, _)| *name).collect()
}

/// Runs the named parts, or all.
pub fn run(places: &Places, wanted: &[String]) -> Outcome {
    if let Some(word) = wanted.iter().find(|word| !names().contains(&word.as_str())) {
        return Err(Failure::Usage { word: word.clone(), help: format!("Parts: {}", names().join(", ")) });
    }
    let parts: Vec<_> = PARTS
        .iter()
        .filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|word| word == name))
        .collect();
    let mut report = Report::default();
    for (number, (name, check)) in parts.iter().enumerate() {
        println!("\n[{}/{}] {name}", number + 1, parts.len());
        let start = Instant::now();
        let outcome = check(places);
        if let Err(failure) = &outcome {
            println!("{failure}");
        }
        report.add(name, start.elapsed(), outcome);
    }
    report.close()
}
