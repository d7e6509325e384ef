//! What is read of each relationship: a leaning of what was logged, as of today.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use hedgerow_insight::label::Label;
use hedgerow_insight::reading::{Rate, Reading};
use hedgerow_journal::patterns::{Period, PersonPattern};
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::{plainly, say};
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

/// The name, what is read, and the figures where they are earned.
fn said(person: &PersonPattern) -> Vec<String> {
    let reading = &person.reading;
    let mut lines = vec![print::on_one_line(&person.relationship.name)];
    lines.push(indented(&title(reading.label)));
    let is_earned = !matches!(reading.label, Label::NotEnoughYet | Label::NotRead);
    if let Some(figures) = reading.figures.as_ref().filter(|_| is_earned) {
        lines.push(indented(&rate("cli-rate-porous", &figures.porous)));
        lines.push(indented(&rate("cli-rate-rigid", &figures.rigid)));
    }
    lines.extend(reading.since.map(|since| indented(&with("reading-since", "date", since.to_string()))));
    lines
}

fn title(label: Label) -> String {
    match label {
        Label::NotRead => plainly("cli-not-read"),
        label => plainly(&format!("reading-title-{}", label.as_str())),
    }
}

fn rate(id: &str, rate: &Rate) -> String {
    let percent = |share: f64| (100.0 * share).round();
    let mut figures = FluentArgs::new();
    figures.set("mean", percent(rate.mean));
    figures.set("low", percent(rate.low));
    figures.set("high", percent(rate.high));
    say(id, &figures)
}

fn with(id: &str, name: &'static str, value: String) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set(name, value);
    say(id, &arguments)
}

fn indented(line: &str) -> String {
    format!("  {line}")
}
