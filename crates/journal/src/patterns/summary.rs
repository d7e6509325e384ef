//! What a report tells of a stretch of days: everyone, each with a reading, and the entries that go in.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use hedgerow_insight::charts::{Charts, Counted, CountedRow};
use hedgerow_insight::reading::{Reading, Week};
use hedgerow_insight::row::PersonIndex;

use super::view::{Counts, View};
use super::{Cell, Gathered};
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;
use crate::relationships::Relationship;
use crate::verdicts::Verdict;

/// How far back a summary draws each relationship: twelve weeks, as the page for the therapist has it.
const DRAWN_DAYS: Days = Days::new(12 * 7 - 1);

/// Some civil days in a row, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first.
    pub from: NaiveDate,
    /// The last; readings are made as of it.
    pub until: NaiveDate,
}

/// What is known of an entry when it is asked whether it goes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The entry.
    pub entry: EntryId,
    /// Whom it is about.
    pub relationship: RelationshipId,
    /// The writer did not feel free to choose, with this entry or in this relationship.
    pub r#unsafe: bool,
}

/// What a report tells of a stretch of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many entries of the stretch went in.
    pub entries: u32,
    /// On how many days.
    pub days: u32,
    /// How many of them are requests.
    pub requests: u32,
    /// On which share of those requests the wish is known, 0 to 1.
    pub wish_known: f64,
    /// Counts of what went in, everyone together. Ways of answering are not compared.
    pub charts: Charts,
    /// Everyone in the journal, the most recently used first.
    pub people: Vec<PersonSummary>,
}

/// One relationship in a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonSummary {
    /// Who.
    pub relationship: Relationship,
    /// What is read of it as of the last day, over everything logged up to it, left out or not.
    pub reading: Reading,
    /// What the user said last, of the label that it names.
    pub verdict: Option<Verdict>,
    /// The entries of the stretch that went in, the oldest first; the charts name them by their places here.
    pub cells: Vec<Cell>,
    /// Counts of them.
    pub charts: Charts,
    /// The entries that went in of the twelve weeks up to the last day, whenever the stretch begins, the oldest first.
    pub hedge: Vec<Cell>,
    /// Both rates at the Sundays of those twelve weeks, over everything; empty until one of them can be drawn.
    pub weeks: Vec<Week>,
}

impl Journal {
    /// What a report tells of `stretch`. An entry for which `goes_in` says no is in no count and no drawing; readings hear it
    /// all the same, because they are always over everything.
    pub fn summary(&mut self, stretch: Stretch, goes_in: impl Fn(&Told) -> bool) -> Result<Summary> {
        let relationships = self.storage().list_relationships()?;
        let verdicts = self.storage().verdicts()?;
        let gathered = self.gathered()?;
        let readings = gathered.history.read(stretch.until);
        let mut parts = parts(gathered, &relationships, stretch, goes_in)?;
        let together: Vec<CountedRow> = std::mem::take(&mut parts.together);
        let counts = Counts::of(together.iter().map(|counted| &counted.row));
        let mut people = Vec::with_capacity(relationships.len());
        for relationship in relationships {
            let person = gathered.person(relationship.id)?;
            let (Some(reading), Some(part)) = (readings.get(person.place()), parts.of.remove(&person)) else {
                continue;
            };
            people.push(PersonSummary {
                reading: reading.clone(),
                verdict: verdicts.get(&relationship.id).copied(),
                charts: Charts::of(
                    Counted { cells: &part.counted, as_of: stretch.until, of_client: false },
                    &[],
                ),
                weeks: if part.cells.is_empty() {
                    Vec::new()
                } else {
                    weeks(gathered, person, stretch.until)
                },
                cells: part.cells,
                hedge: part.hedge,
                relationship,
            });
        }
        let charts = Charts::of(Counted { cells: &together, as_of: stretch.until, of_client: false }, &[]);
        let Counts { entries, days, requests, wish_known } = counts;
        Ok(Summary { entries, days, requests, wish_known, charts, people })
    }
}

/// What goes in of each person, and of everyone.
struct Parts {
    together: Vec<CountedRow>,
    of: HashMap<PersonIndex, Part>,
}

#[derive(Default)]
struct Part {
    counted: Vec<CountedRow>,
    cells: Vec<Cell>,
    hedge: Vec<Cell>,
}

/// All people and what goes in of them, in one walk through the rows.
fn parts(
    gathered: &Gathered,
    relationships: &[Relationship],
    stretch: Stretch,
    goes_in: impl Fn(&Told) -> bool,
) -> Result<Parts> {
    let mut ids = HashMap::new();
    for relationship in relationships {
        ids.insert(gathered.person(relationship.id)?, relationship.id);
    }
    let mut parts =
        Parts { together: Vec::new(), of: ids.keys().map(|&person| (person, Part::default())).collect() };
    let drawn_from = stretch.until.checked_sub_days(DRAWN_DAYS).unwrap_or(stretch.from);
    let view = View::between(gathered, stretch.from.min(drawn_from), stretch.until);
    for (place, row) in view.rows(None) {
        let counted = view.counted(row);
        let (Some(cell), Some(&relationship), Some(part)) =
            (view.cell(place, &counted), ids.get(&row.person), parts.of.get_mut(&row.person))
        else {
            continue;
        };
        if !goes_in(&Told { entry: cell.id, relationship, r#unsafe: counted.r#unsafe }) {
            continue;
        }
        if row.date >= stretch.from {
            parts.together.push(counted);
            part.counted.push(counted);
            part.cells.push(cell);
        }
        if row.date >= drawn_from {
            part.hedge.push(cell);
        }
    }
    Ok(parts)
}

fn weeks(gathered: &mut Gathered, person: PersonIndex, until: NaiveDate) -> Vec<Week> {
    let from = until.checked_sub_days(DRAWN_DAYS).unwrap_or(until);
    gathered.history.weeks(person, from, until)
}
