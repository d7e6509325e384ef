//! People as a report has them.

use chrono::{Datelike, NaiveDate};
use hedgerow_insight::charts::CostDots;
use hedgerow_insight::reading;
use hedgerow_journal::ids::EntryId;
use hedgerow_journal::patterns::{Cell, PersonSummary};

use super::count;
use crate::choices::Choices;
use crate::naming::Naming;
use crate::report::{CostRow, Hedge, HedgeCell, Person, Rate, Reading, Verdict};
use crate::selection::Selection;

/// Days without an entry from which on the hedge has a path, as in the window.
const QUIET_DAYS: i64 = 14;
/// In how many shapes a glyph comes.
const VARIANTS: u8 = 6;

/// Who is in the report, in its order: as they were chosen; else everyone with entries, those with most first.
pub(super) fn chosen(
    all: Vec<PersonSummary>,
    choices: &Choices,
    selection: &Selection,
) -> Vec<PersonSummary> {
    let mut people = all;
    people.retain(|person| selection.holds_person(person.relationship.id));
    match &choices.people {
        Some(order) => {
            let place = |person: &PersonSummary| order.iter().position(|id| *id == person.relationship.id);
            people.sort_by_key(place);
        }
        None => {
            people.retain(|person| !person.cells.is_empty());
            people.sort_by_key(|person| std::cmp::Reverse(person.cells.len()));
        }
    }
    people
}

/// One of them.
pub(super) fn person(summary: &PersonSummary, naming: &Naming, until: NaiveDate) -> Person {
    let relationship = &summary.relationship;
    let said = summary.verdict.filter(|verdict| verdict.on <= until);
    Person {
        who: naming.who(relationship.id).to_owned(),
        role: relationship.role,
        entries: count(&summary.cells),
        reading: reading_of(&summary.reading),
        verdict: said.map(|verdict| Verdict { fit: verdict.fit, label: verdict.label }),
        facts: summary.charts.facts.clone(),
        costs: costs(summary),
        hedge: hedge(&summary.hedge, until),
        weeks: summary.weeks.clone(),
    }
}

/// What is read of a relationship, as a report has it.
#[must_use]
pub fn reading_of(reading: &reading::Reading) -> Reading {
    let rate = |rate: &reading::Rate| Rate {
        occasions: rate.occasions,
        mean: rate.mean,
        low: rate.low,
        high: rate.high,
        change: rate.change,
        up: rate.shift.map(|shift| shift.up),
    };
    Reading {
        label: reading.label,
        since: reading.since,
        entries: reading.entries,
        porous: reading.figures.as_ref().map(|figures| rate(&figures.porous)),
        rigid: reading.figures.as_ref().map(|figures| rate(&figures.rigid)),
    }
}

fn costs(summary: &PersonSummary) -> Vec<CostRow> {
    let answer = |place: &u32| summary.cells.get(*place as usize).map(|cell| cell.answer);
    let row = |dots: &CostDots| CostRow {
        cost: dots.cost,
        answers: dots.behind.iter().filter_map(answer).collect(),
    };
    summary.charts.costs.iter().flatten().map(row).collect()
}

fn hedge(cells: &[Cell], until: NaiveDate) -> Hedge {
    let mut last: Option<NaiveDate> = None;
    let mut hedge = Hedge::default();
    for cell in cells {
        hedge.cells.push(HedgeCell {
            glyph: cell.glyph,
            month: cell.date.with_day(1).unwrap_or(cell.date),
            after_quiet: last.is_some_and(|last| is_quiet(last, cell.date)),
            variant: variant(cell.id),
        });
        last = Some(cell.date);
    }
    hedge.ends_quietly = last.is_some_and(|last| is_quiet(last, until));
    hedge
}

fn is_quiet(from: NaiveDate, to: NaiveDate) -> bool {
    (to - from).num_days() >= QUIET_DAYS
}

/// The shape that an entry has for good; it follows from the end of its id, which is random.
fn variant(id: EntryId) -> u8 {
    let [.., high, middle, low] = *id.0.as_bytes();
    let end = u32::from_be_bytes([0, high, middle, low]) % u32::from(VARIANTS);
    u8::try_from(end).unwrap_or(0)
}
