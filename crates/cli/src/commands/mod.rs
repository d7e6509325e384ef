//! One command, one file.

mod backup;
mod completions;
mod list;
mod log;
mod man;
mod patterns;
mod restore;
mod verify;

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
        Command::Verify => verify::run(shared),
        Command::Backup { to } => backup::run(shared, to.as_deref()),
        Command::Restore { file, only_try } => restore::run(shared, file, *only_try),
        Command::Man { of } => man::run(of.as_deref()),
        Command::Completions { shell } => completions::run(*shell),
    }
}

/// The person of that name.
fn named(journal: &mut Journal, name: &str) -> Result<Relationship, Failure> {
    journal.relationships().named(name)?.ok_or(Failure::NobodyCalled)
}
