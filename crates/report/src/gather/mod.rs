//! From the journal and the choices to a report. What is left out is left out here, once.

mod entries;
mod people;
mod weeks;

pub use people::reading_of;

use hedgerow_insight::charts;
use hedgerow_journal::entries::Entry;
use hedgerow_journal::ids::EntryId;
use hedgerow_journal::patterns::{PersonSummary, Summary};
use hedgerow_journal::{Journal, Moment, Result};

use self::entries::Numbered;
use crate::choices::{Choices, Include, MOST_MOMENTS};
use crate::naming::Naming;
use crate::report::{Basis, Guilt, Leaves, Note, Report, Row};
use crate::selection::Selection;

/// Gathers what was chosen, as of the last day of the period and in no case after `now`. Everybody in the journal has an alias
/// afterwards, which is all that it writes.
pub fn gather(journal: &mut Journal, choices: &Choices, now: Moment) -> Result<Report> {
    let selection = Selection::of(journal, choices, now)?;
    let summary = journal.summary(selection.stretch, |told| selection.holds(told))?;
    let guilt = summary.charts.guilt.as_ref().map(guilt);
    let basis = basis(&summary);
    let people = people::chosen(summary.people, choices, &selection);
    let codes_only = people.iter().any(|person| selection.is_client(person.relationship.id));
    let naming = Naming::of(journal, choices, codes_only)?;
    let lines = choices.include.therapist_lines.then(|| weeks::therapist_lines(journal, &selection, &naming));
    let therapist_lines = lines.transpose()?;
    let reflected = choices.include.reflections.then(|| weeks::reflections(journal, &selection, &naming));
    let reflections = reflected.transpose()?;
    let plans = weeks::plans(journal, &selection)?;
    let picked = picked(journal, choices, &selection)?;
    let include = choices.include;
    let listed = if include.log || include.notes || include.bring_to_session {
        selection.entries(journal)?
    } else {
        Vec::new()
    };
    let numbered = Numbered::new(&listed, &naming, &selection, include);
    let mut report = Report {
        from: selection.stretch.from,
        until: selection.stretch.until,
        codes_only,
        names_shown: include.names && !codes_only,
        names_replaced: false,
        talk_about: naming.own_words(&choices.talk_about).trim().to_owned(),
        therapist_lines,
        moments: numbered.moments(&picked),
        basis,
        guilt,
        plans,
        log: include.log.then(|| numbered.log()),
        notes: include.notes.then(|| numbered.notes()),
        reflections,
        bring_to_session: include.bring_to_session.then(|| numbered.to_bring()),
        leaves: Leaves::default(),
        people: people
            .iter()
            .map(|person| people::person(person, &naming, selection.stretch.until))
            .collect(),
        paper: choices.paper,
    };
    report.names_replaced = naming.has_replaced();
    report.leaves = leaves(&report, &people, &selection, include);
    Ok(report)
}

/// A picked entry and the words for it.
struct Pick {
    entry: Entry,
    words: Option<String>,
}

/// The entries that were picked and go in, in the order in which they were picked.
fn picked(journal: &mut Journal, choices: &Choices, selection: &Selection) -> Result<Vec<Pick>> {
    let ids: Vec<EntryId> = choices.moments.iter().map(|picked| picked.entry).collect();
    let entries = journal.entries().get_many(&ids)?;
    let picks = entries.into_iter().filter(|entry| selection.holds_entry(entry)).map(|entry| {
        let words = choices.moments.iter().find(|picked| picked.entry == entry.id);
        Pick { words: words.and_then(|picked| picked.words.clone()), entry }
    });
    Ok(picks.take(MOST_MOMENTS).collect())
}

fn basis(summary: &Summary) -> Basis {
    let &Summary { entries, days, requests, wish_known, .. } = summary;
    Basis { entries, days, requests, wish_known }
}

fn guilt(guilt: &charts::Guilt) -> Guilt {
    Guilt {
        right: count(&guilt.right),
        unsure: count(&guilt.unsure),
        regret: count(&guilt.regret),
        open: count(&guilt.open),
    }
}

fn leaves(report: &Report, people: &[PersonSummary], selection: &Selection, include: Include) -> Leaves {
    let rows = |rows: &Option<Vec<Row>>| rows.as_deref().map_or(0, count);
    let worded = |rows: &Option<Vec<Row>>| rows.iter().flatten().filter(|row| row.request.is_some()).count();
    let clients = people.iter().filter(|person| selection.is_client(person.relationship.id));
    Leaves {
        people: count(&report.people),
        clients: number(clients.count()),
        moments: count(&report.moments),
        log: rows(&report.log),
        request_words: number(worded(&report.log).max(worded(&report.bring_to_session))),
        notes: report.notes.as_deref().map_or(0, count::<Note>),
        bring_to_session: rows(&report.bring_to_session),
        therapist_lines: report.therapist_lines.as_deref().map_or(0, count),
        reflections: report.reflections.as_deref().map_or(0, count),
        unsafe_entries: number(report.log.iter().flatten().filter(|row| row.r#unsafe).count()),
        exact_times: include.exact_times && has_entries(report),
    }
}

fn has_entries(report: &Report) -> bool {
    let listed = [&report.log, &report.bring_to_session].into_iter().flatten().any(|rows| !rows.is_empty());
    listed || !report.moments.is_empty() || report.notes.as_ref().is_some_and(|notes| !notes.is_empty())
}

fn count<T>(all: &[T]) -> u32 {
    number(all.len())
}

/// A count as it is told.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
