//! `cargo xtask test`: every check there is, for a person and for CI alike.
//!
//! A part that fails does not stop the others: the run closes with what failed tests said and one line for each part, and fails
//! if one did.

mod bindings;
mod clippy;
mod deny;
mod e2e;
mod fmt;
mod gates;
mod rust;
mod said;
mod ui;
mod words;

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::places::Places;
use crate::report::Report;
use crate::setup::{self, Purpose};

type Check = fn(&Places) -> Outcome;

/// The parts and what has to be installed for them, quick ones first, and the interface before whatever embeds it.
const PARTS: &[(&str, Option<Purpose>, Check)] = &[
    ("fmt", None, fmt::check),
    ("words", None, words::check),
    ("ui", None, ui::check),
    ("clippy", Some(Purpose::Build), clippy::check),
    ("rust", Some(Purpose::SealedPages), rust::check),
    ("bindings", Some(Purpose::Build), bindings::check),
    ("e2e", Some(Purpose::Test), e2e::check),
    ("gates", Some(Purpose::Test), gates::check),
    ("deny", None, deny::check),
];

/// The names of all parts.
pub fn names() -> Vec<&'static str> {
    PARTS.iter().map(|(name, ..)| *name).collect()
}

/// Runs the named parts, or all.
pub fn run(places: &Places, wanted: &[String]) -> Outcome {
    if let Some(word) = wanted.iter().find(|word| !names().contains(&word.as_str())) {
        return Err(Failure::Usage { word: word.clone(), help: format!("Parts: {}", names().join(", ")) });
    }
    let parts: Vec<_> = PARTS
        .iter()
        .filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|word| word == name))
        .collect();
    // For all of them beforehand: what only a person can install is said before anything is built.
    if let Some(purpose) = parts.iter().filter_map(|(_, purpose, _)| *purpose).max() {
        setup::packages(purpose)?;
    }
    let mut report = Report::default();
    for (number, (name, _, check)) in parts.iter().enumerate() {
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
