//! A whole journal: its people, and its entries in their order.

use std::cmp::Ordering;

use chrono::NaiveDate;
use hedgerow_insight::row::{Flags, PersonIndex, Row};

use crate::fault::{Fault, Wrong};
use crate::id::{Id, spelled};
use crate::lines::{Line, Sort};

/// People and entries.
pub struct Journal {
    /// The ids of the people, each as it was first written.
    pub ids: Vec<Id>,
    /// The lines that first named them.
    lines: Vec<usize>,
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
                let person = journal.place_or_add(line, line.person("person")?);
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
        let mut journal = Self { ids: Vec::new(), lines: Vec::new(), flags: Vec::new(), rows: Vec::new() };
        for line in lines {
            if line.sort()? == Sort::Person {
                let person = journal.place_or_add(line, line.person("id")?);
                journal.flags[person.place()] = line.flags();
            }
        }
        Ok(journal)
    }

    /// What is said of a person.
    pub fn flags_of(&self, id: &Id) -> Flags {
        self.place(id).map_or(Flags::default(), |place| self.flags[place])
    }

    /// The last day on which anything was written.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.rows.iter().map(|row| row.date).max()
    }

    /// The places of people in the order of their ids.
    pub fn in_order(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.ids.len()).collect();
        places.sort_by(|&a, &b| self.ids[a].order(&self.ids[b]));
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
        self.lines = order.iter().map(|&person| self.lines[person]).collect();
        self.flags = order.iter().map(|&person| self.flags[person]).collect();
        for row in &mut self.rows {
            row.person = places[row.person.place()];
        }
    }

    fn place(&self, id: &Id) -> Option<usize> {
        self.ids.iter().position(|known| known.order(id) == Ordering::Equal)
    }

    fn place_or_add(&mut self, line: &Line, id: Id) -> PersonIndex {
        let place = self.place(&id).unwrap_or_else(|| {
            self.ids.push(id);
            self.lines.push(line.number());
            self.flags.push(Flags::default());
            self.ids.len() - 1
        });
        PersonIndex(u32::try_from(place).unwrap_or(u32::MAX))
    }

    /// Numbers and texts have no common order.
    fn check_ids(&self) -> Result<(), Fault> {
        let Some(first) = self.ids.first() else { return Ok(()) };
        let other = self.ids.iter().position(|id| id.is_number() != first.is_number());
        other.map_or(Ok(()), |place| Err(Wrong::MixedIds.at(self.lines[place])))
    }
}
