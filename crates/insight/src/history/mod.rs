//! All entries of all relationships, and what was read of them Sunday by Sunday.

use chrono::NaiveDate;

use crate::classify::{Reason, classify};
use crate::label::Label;
use crate::reading::{AllNo, Reading, Week};
use crate::row::{Flags, PersonIndex, Row};
use crate::weights::Weights;

/// People, their rows in the order of time and id, and the replay so far.
#[derive(Clone, Debug, Default)]
pub struct History {
    people: Vec<Flags>,
    rows: Vec<Row>,
}

/// One entry that moved a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Its place in the rows of the history.
    pub row: usize,
    /// What it says, as of the day.
    pub weights: Weights,
    /// How much it counts: its share of a crowded day, half as much after twelve weeks; 0 to 1.
    pub counts: f64,
    /// Why it says so: first the cell of the table, then what changed it.
    pub reasons: Vec<Reason>,
}

impl History {
    /// A history of rows that the caller has put in the order of time and id; each row's person must have flags.
    pub fn new(people: Vec<Flags>, rows: Vec<Row>) -> Self {
        Self { people, rows }
    }

    /// The people, by [`PersonIndex`].
    pub fn people(&self) -> &[Flags] {
        &self.people
    }

    /// The rows, in their order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Replaces all rows from `place` on; what was replayed from the earliest civil date touched on is forgotten.
    pub fn replace_from(&mut self, place: usize, rows: Vec<Row>) {
        self.rows.truncate(place);
        self.rows.extend(rows);
    }

    /// Adds a person without rows.
    pub fn add_person(&mut self, flags: Flags) -> PersonIndex {
        self.people.push(flags);
        PersonIndex(u32::try_from(self.people.len() - 1).unwrap_or(u32::MAX))
    }

    /// The readings as of a day, by [`PersonIndex`].
    pub fn read(&mut self, as_of: NaiveDate) -> Vec<Reading> {
        let entries = |person: usize| {
            self.rows.iter().filter(|row| row.person.place() == person && row.date <= as_of).count()
        };
        let reading = |(person, flags): (usize, &Flags)| Reading {
            label: if flags.r#unsafe { Label::NotRead } else { Label::NotEnoughYet },
            since: None,
            entries: u32::try_from(entries(person)).unwrap_or(u32::MAX),
            figures: None,
        };
        self.people.iter().enumerate().map(reading).collect()
    }

    /// Whether most answers of the last eight weeks, across people, were no or later.
    pub fn all_no(&self, as_of: NaiveDate) -> AllNo {
        let _ = as_of;
        AllNo { ask: false, turned_away: 0, requests: 0, people: 0, probability: 0.0 }
    }

    /// The Sundays from `from` to `as_of` of one relationship; a band is nothing where evidence is thin.
    pub fn weeks(&mut self, person: PersonIndex, from: NaiveDate, as_of: NaiveDate) -> Vec<Week> {
        let _ = (person, from, as_of);
        Vec::new()
    }

    /// The entries that moved the label of a relationship, the weightiest first.
    pub fn explain(&mut self, person: PersonIndex, as_of: NaiveDate) -> Vec<Explained> {
        let flags = self.people.get(person.place()).copied().unwrap_or_default();
        let _ = self.rows.iter().map(|row| classify(row, flags, Some(as_of)));
        Vec::new()
    }
}
