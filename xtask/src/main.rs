//! The project's habits, as commands: `cargo xtask run`, `package`, `test`, `tour` and `bench`.
//!
//! Everything here is the standard library, so that a newcomer's machine has compiled it within seconds and can be told
//! what happens next, and why, while the long builds run.

mod bench;
mod cargo;
mod command;
mod failure;
mod package;
mod places;
mod progress;
mod report;
mod run;
mod setup;
mod test;
mod tour;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use places::Places;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match act(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn act(words: &[String]) -> Outcome {
    let places = Places::find()?;
    let (verb, rest) = words.split_first().map_or(("help", &[][..]), |(verb, rest)| (verb.as_str(), rest));
    match verb {
        "run" => run::run(&places),
        "package" => package::run(&places),
        "test" => test::run(&places, rest),
        "tour" => tour::run(&places),
        "bench" => bench::run(&places, rest),
        "help" | "--help" | "-h" => {
            println!("{}", help());
            Ok(())
        }
        other => Err(Failure::Usage { word: other.to_owned(), help: help() }),
    }
}

fn help() -> String {
    format!(
        "cargo xtask run             installs what is missing, builds Hedgerow and opens it\n\
         cargo xtask package         builds the release and packs it as .deb and .rpm, with hedgerow-cli; says how to install it\n\
         cargo xtask test [part …]   runs every check, or the named ones: {}\n\
         cargo xtask tour            drives the app from first run to lock and unlock; screenshots in target/tour/\n\
         cargo xtask bench [name …]  runs the benchmarks, or the named ones, by their files: commit, growth, patterns …, window",
        test::names().join(", ")
    )
}
