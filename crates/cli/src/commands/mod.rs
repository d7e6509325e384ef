//! One command, one file.

mod backup;
mod completions;
mod export;
mod import;
mod list;
mod log;
mod man;
mod patterns;
mod report;
mod restore;
mod verify;

use std::path::Path;

use hedgerow_journal::Journal;
use hedgerow_journal::relationships::Relationship;

use crate::arguments::{Arguments, Command};
use crate::failure::Failure;

/// Does what was asked.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let shared = &arguments.shared;
    match &arguments.command {
        Command::Log(entry) => log::run(shared, entry),
        Command::List(page) => list::run(shared, page, String::new()),
        Command::Search { words, page } => list::run(shared, page, words.join(" ")),
        Command::Patterns { name } => patterns::run(shared, name.as_deref()),
        Command::Report(said) => report::run(shared, said),
        Command::Export { file, replace } => export::run(shared, file, *replace),
        Command::Import(said) => import::run(shared, said),
        Command::Verify => verify::run(shared),
        Command::Backup { to } => backup::run(shared, to.as_deref()),
        Command::Restore { file, only_try } => restore::run(shared, file, *only_try),
        Command::Man { of } => man::run(of.as_deref()),
        Command::Completions { shell } => completions::run(*shell),
    }
}

/// Refuses a name that a file has already, unless it may be replaced. A window asks here; a command has been told beforehand or not.
fn free(path: &Path, replace: bool) -> Result<(), Failure> {
    if !replace && path.try_exists().unwrap_or(false) { Err(Failure::NameTaken) } else { Ok(()) }
}

/// The person of that name.
fn named(journal: &mut Journal, name: &str) -> Result<Relationship, Failure> {
    journal.relationships().named(name)?.ok_or(Failure::NobodyCalled)
}
