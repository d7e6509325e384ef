//! A whole journal: its people, and its entries in their order.

use std::cmp::Ordering;

use chrono::NaiveDate;
use hedgerow_insight::row::{Flags, PersonIndex, Row};
use serde_json::Value;

use crate::fault::{Fault, Wrong};
use crate::lines::{Line, Sort};

/// People and entries.
pub struct Journal {
    /// The ids of the people, each as it was first written.
    pub ids: Vec<Value>,
    /// What is said of them, the last declaration of each.
    pub flags: Vec<Flags>,
    /// The entries in the order of time and id.
    pub rows: Vec<Row>,
}

impl Journal {
    /// Reads a journal: declared people come first, then the others in the order in which entries name them.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let lines = Line::all(text)?;
        let mut journal = Self::of_people(&lines)?;
        let mut entries = Vec::new();
        for line in &lines {
            if line.sort()? != Sort::Person {
                let person = journal.place_or_add(line.key("person")?);
                let (at, date) = line.at()?;
                entries.push(((at, line.id().map(spelled).unwrap_or_default()), line.row(person, date)?));
            }
        }
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        journal.rows = entries.into_iter().map(|(_, row)| row).collect();
        journal.check_ids()?;
        Ok(journal)
    }

    /// The people that are declared, without entries.
    pub fn of_people(lines: &[Line]) -> Result<Self, Fault> {
        let mut journal = Self { ids: Vec::new(), flags: Vec::new(), rows: Vec::new() };
        for line in lines {
            if line.sort()? == Sort::Person {
                let person = journal.place_or_add(line.key("id")?);
                journal.flags[person.place()] = line.flags();
            }
        }
        Ok(journal)
    }

    /// What is said of a person.
    pub fn flags_of(&self, id: &Value) -> Flags {
        self.place(id).map_or(Flags::default(), |place| self.flags[place])
    }

    /// The last day on which anything was written.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.rows.iter().map(|row| row.date).max()
    }

    /// The places of people in the order of their ids.
    pub fn in_order(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.ids.len()).collect();
        places.sort_by(|&a, &b| order(&self.ids[a], &self.ids[b]));
        places
    }

    /// Puts people in the order of their ids, which sums over people follow.
    pub fn reorder(&mut self) {
        let order = self.in_order();
        let mut places = vec![PersonIndex(0); order.len()];
        for (place, &person) in (0..).zip(&order) {
            places[person] = PersonIndex(place);
        }
        self.ids = order.iter().map(|&person| self.ids[person].clone()).collect();
        self.flags = order.iter().map(|&person| self.flags[person]).collect();
        for row in &mut self.rows {
            row.person = places[row.person.place()];
        }
    }

    fn place(&self, id: &Value) -> Option<usize> {
        self.ids.iter().position(|known| order(known, id) == Ordering::Equal)
    }

    fn place_or_add(&mut self, id: &Value) -> PersonIndex {
        let place = self.place(id).unwrap_or_else(|| {
            self.ids.push(id.clone());
            self.flags.push(Flags::default());
            self.ids.len() - 1
        });
        PersonIndex(u32::try_from(place).unwrap_or(u32::MAX))
    }

    fn check_ids(&self) -> Result<(), Fault> {
        let numbers = self.ids.iter().filter(|id| id.is_number()).count();
        let is_mixed = numbers != 0 && numbers != self.ids.len();
        if is_mixed { Err(Fault { line: None, wrong: Wrong::MixedIds }) } else { Ok(()) }
    }
}

/// Numbers by size, before texts by code point.
fn order(a: &Value, b: &Value) -> Ordering {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => a.as_str().cmp(&b.as_str()),
    }
}

/// The spelling by which entries of one time are ordered.
fn spelled(id: &Value) -> String {
    match id {
        Value::String(text) => text.clone(),
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}
