//! A report leaves the vault: as in the window, under aliases, proved before it gets its name, and noted.

use std::path::Path;

use fluent_bundle::FluentArgs;
use hedgerow_journal::Journal;
use hedgerow_journal::Moment;
use hedgerow_journal::ids::EntryId;
use hedgerow_locale::say;
use hedgerow_report::leave::{self, FileForm};
use hedgerow_report::report::Leaves;
use hedgerow_report::{Choices, gather, offers};
use hedgerow_vault::Passphrase;
use serde::Serialize;

use super::{free, named};
use crate::arguments::{ReportArguments, Shared};
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// A report that left.
#[derive(Serialize)]
struct Left {
    leaves: Leaves,
    /// The words that open it, if it is locked. They are told this once and kept nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    passphrase: Option<String>,
}

/// Writes the report that was asked for. Opening the journal has asked for the passphrase, so it is not asked for once more.
pub fn run(shared: &Shared, said: &ReportArguments) -> Result<(), Failure> {
    let Some(form) = FileForm::of(said.format) else { return Err(Failure::NoSuchCommand) };
    free(&said.file, said.replace)?;
    let left = Door::find(shared)?.open(|journal, now| leave(journal, said, form, now))?;
    if shared.json {
        return print::json([left]);
    }
    tell(&said.file, &left)
}

fn leave(
    journal: &mut Journal,
    said: &ReportArguments,
    form: FileForm,
    now: Moment,
) -> Result<Left, Failure> {
    let choices = choices(journal, said)?;
    let noted = leave::noted(&offers(journal, &choices, now)?, &choices, said.format);
    let report = gather(journal, &choices, now)?;
    let passphrase = leave::leave(&report, form, &said.file)?;
    journal.shares().note(&noted, now)?;
    Ok(Left {
        leaves: report.leaves,
        passphrase: passphrase.as_ref().map(Passphrase::expose).map(str::to_owned),
    })
}

fn choices(journal: &mut Journal, said: &ReportArguments) -> Result<Choices, Failure> {
    let people =
        said.who.iter().map(|name| Ok(named(journal, name)?.id)).collect::<Result<Vec<_>, Failure>>()?;
    let left_out: Vec<_> = said.leave_out.iter().copied().map(EntryId).collect();
    for entry in &left_out {
        // A mistyped id would let out what was to stay.
        journal.entries().get(*entry)?;
    }
    Ok(Choices {
        from: said.from,
        until: said.to,
        people: (!people.is_empty()).then_some(people),
        include: said.beside.include(),
        left_out,
        talk_about: said.talk_about.clone(),
        paper: said.paper(),
        ..Choices::default()
    })
}

fn tell(file: &Path, left: &Left) -> Result<(), Failure> {
    let mut arguments = FluentArgs::new();
    arguments.set("file", print::on_one_line(&file.to_string_lossy()));
    arguments.set("people", left.leaves.people);
    let mut lines = vec![say("cli-report-written", &arguments)];
    if let Some(words) = &left.passphrase {
        let mut arguments = FluentArgs::new();
        arguments.set("words", words.clone());
        lines.push(say("cli-report-words", &arguments));
    }
    print::lines(&lines)
}
