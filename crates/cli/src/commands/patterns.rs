//! What is read of each relationship: a leaning of what was logged, as of today.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use hedgerow_insight::reading::Reading;
use hedgerow_journal::patterns::{Period, PersonPattern};
use hedgerow_locale::{plainly, say};
use hedgerow_report::compose::reading_in_words;
use hedgerow_report::reading_of;
use serde::Serialize;

use super::named;
use crate::arguments::Shared;
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// One reading, for programs.
#[derive(Serialize)]
struct Told<'a> {
    name: &'a str,
    as_of: NaiveDate,
    reading: &'a Reading,
}

/// Prints the readings of everyone who is not archived, or of the one called `name`.
pub fn run(shared: &Shared, name: Option<&str>) -> Result<(), Failure> {
    let (people, as_of) = Door::find(shared)?.open(|journal, now| {
        let only = name.map(|name| named(journal, name)).transpose()?;
        let as_of = now.date();
        let mut people = journal.patterns(as_of, Period::All)?.people;
        people.retain(|person| match &only {
            Some(only) => person.relationship.id == only.id,
            None => !person.relationship.archived,
        });
        Ok((people, as_of))
    })?;
    if shared.json {
        let told = |person: &PersonPattern| {
            print::json([Told { name: &person.relationship.name, as_of, reading: &person.reading }])
        };
        return people.iter().try_for_each(told);
    }
    if people.is_empty() {
        print::complain(&plainly("cli-patterns-none"));
    }
    print::lines(&people.iter().flat_map(said).collect::<Vec<_>>())
}

/// The name, what is read in the words of the window, and since when.
fn said(person: &PersonPattern) -> Vec<String> {
    let reading = &person.reading;
    let mut told = reading_in_words(&reading_of(reading));
    if let Some(since) = reading.since {
        let mut arguments = FluentArgs::new();
        arguments.set("date", since.to_string());
        told.push(say("reading-since", &arguments));
    }
    let indented = told.into_iter().map(|line| format!("  {line}"));
    std::iter::once(print::on_one_line(&person.relationship.name)).chain(indented).collect()
}
