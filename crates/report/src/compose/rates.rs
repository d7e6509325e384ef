//! Both rates, with their intervals, from how many entries, what is read and since when, and what changed.

use hedgerow_locale::plainly;

use super::{Page, reading};
use crate::document::Block;
use crate::drawings;
use crate::report::{Person, Reading, Report};
use crate::words::{beside, date, say};

/// The columns' shares of the width: who, both rates, entries, reading.
const WIDTHS: [f32; 5] = [0.18, 0.21, 0.21, 0.1, 0.3];

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.section("report-rates");
    let (read, thin): (Vec<&Person>, Vec<&Person>) =
        report.people.iter().partition(|person| reading::is_earned(person.reading.label));
    if read.is_empty() {
        page.plain(plainly("report-rates-none"));
    } else {
        page.plain(plainly("report-rates-lead"));
        page.blocks.extend(drawings::intervals(&read).into_iter().map(Block::Drawing));
        page.blocks.push(table(&read));
    }
    let thin = too_little(&thin);
    if !thin.is_empty() {
        page.note(say("report-rates-thin", [("list", beside(&thin).into())]));
    }
    if !read.is_empty() {
        page.heading(3, plainly("report-trend"));
        trend(&read, page);
    }
}

fn table(people: &[&Person]) -> Block {
    let columns = ["who", "porous", "rigid", "n", "reading"];
    Block::Table {
        caption: plainly("report-rates-caption"),
        columns: columns.iter().map(|column| plainly(&format!("report-rates-{column}"))).collect(),
        rows: people.iter().map(|person| row(person)).collect(),
        widths: WIDTHS.to_vec(),
    }
}

fn row(person: &Person) -> Vec<String> {
    let often = |rate: &Option<_>| rate.as_ref().map(reading::how_often).unwrap_or_default();
    let Reading { porous, rigid, entries, .. } = &person.reading;
    vec![person.who.clone(), often(porous), often(rigid), entries.to_string(), called(&person.reading)]
}

fn called(read: &Reading) -> String {
    let title = reading::title(read.label);
    match read.since {
        None => title,
        Some(since) => say("report-rates-since", [("title", title.into()), ("date", date(since).into())]),
    }
}

/// Those of whom too little was logged; who is not read at all is not named here.
fn too_little(people: &[&Person]) -> Vec<String> {
    let waiting =
        people.iter().filter(|person| person.reading.porous.is_some() && person.reading.entries > 0);
    let one = |person: &&Person| {
        let arguments = [("who", person.who.as_str().into()), ("entries", person.reading.entries.into())];
        say("report-rates-thin-one", arguments)
    };
    waiting.map(one).collect()
}

fn trend(people: &[&Person], page: &mut Page) {
    let of = |person: &&Person| {
        let changes = reading::changes(&person.reading);
        let who = person.who.clone();
        (!changes.is_empty())
            .then(|| say("report-trend-of", [("who", who.into()), ("change", changes.join(" ").into())]))
    };
    let items: Vec<String> = people.iter().filter_map(of).collect();
    if items.is_empty() {
        page.plain(plainly("report-trend-none"));
    } else {
        page.blocks.push(Block::List { items });
    }
}
