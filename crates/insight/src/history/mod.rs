//! All entries of all relationships, and what was read of them Sunday by Sunday.
//!
//! A [`History`] is kept as long as a journal is open. Readings are always made over everything up to a day; what was replayed for one
//! day serves every other.

mod explain;
mod mark;
mod read;
mod replay;
mod track;
mod weeks;

use chrono::NaiveDate;

pub use self::explain::{Explained, Explanation, Side};
use self::replay::{Material, Replay};
use self::track::Track;
use crate::all_no::all_no;
use crate::calendar::Day;
use crate::count::number;
use crate::reading::{AllNo, Reading, Week};
use crate::row::{Flags, PersonIndex, Row};

/// People, their rows in the order of time and id, and the replay so far.
#[derive(Clone, Debug, Default)]
pub struct History {
    people: Vec<Flags>,
    rows: Vec<Row>,
    tracks: Vec<Track>,
    replay: Replay,
}

impl History {
    /// A history of rows that the caller has put in the order of time and id. A row of a person who is not among the people is one of
    /// a person without flags.
    pub fn new(people: Vec<Flags>, rows: Vec<Row>) -> Self {
        let mut history = Self { people, ..Self::default() };
        history.replace_from(0, rows);
        history
    }

    /// The people, by [`PersonIndex`].
    pub fn people(&self) -> &[Flags] {
        &self.people
    }

    /// The rows, in their order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Adds a person without rows.
    pub fn add_person(&mut self, flags: Flags) -> PersonIndex {
        self.people.push(flags);
        self.tracks.resize_with(self.people.len(), Track::default);
        PersonIndex(number(self.people.len() - 1))
    }

    /// Replaces all rows from `place` on; what was replayed from the earliest civil date touched on is forgotten. A place past the end
    /// is the end.
    pub fn replace_from(&mut self, place: usize, rows: Vec<Row>) {
        let place = place.min(self.rows.len());
        let removed = self.rows.split_off(place);
        self.seat(&rows);
        let touched = removed.iter().chain(&rows);
        if let Some(earliest) = touched.clone().map(|row| row.date).min() {
            self.replay.forget_from(earliest.into());
        }
        let mut changed = vec![false; self.tracks.len()];
        touched.for_each(|row| changed[row.person.place()] = true);
        removed.iter().for_each(|row| self.tracks[row.person.place()].pop());
        for (offset, row) in rows.iter().enumerate() {
            self.tracks[row.person.place()].push(place + offset, row);
        }
        self.rows.extend(rows);
        for (track, _) in self.tracks.iter_mut().zip(changed).filter(|(_, changed)| *changed) {
            track.settle(&self.rows);
        }
    }

    /// Gives everyone a track, and those whom nobody declared a place without flags.
    fn seat(&mut self, rows: &[Row]) {
        let places = rows.iter().map(|row| row.person.place() + 1).max().unwrap_or(0).max(self.people.len());
        self.people.resize(places, Flags::default());
        self.tracks.resize_with(places, Track::default);
    }

    /// The readings as of a day, by [`PersonIndex`]. Entries, and look-backs, of a later day are not heard.
    pub fn read(&mut self, as_of: NaiveDate) -> Vec<Reading> {
        let as_of = self.reach(as_of);
        read::read(&self.replay, self.material(), as_of)
    }

    /// The reading of one relationship as of a day; nothing for somebody who is not among the people.
    pub fn read_one(&mut self, person: PersonIndex, as_of: NaiveDate) -> Option<Reading> {
        let as_of = self.reach(as_of);
        read::read_one(&self.replay, self.material(), person.place(), as_of)
    }

    /// Whether most answers of the last eight weeks, across people, were no or later.
    pub fn all_no(&self, as_of: NaiveDate) -> AllNo {
        all_no(&self.people, &self.rows, as_of)
    }

    /// The Sundays from `from` to `as_of`, from the first on which a rate of the relationship can be drawn; a band is nothing where
    /// evidence is thin.
    pub fn weeks(&mut self, person: PersonIndex, from: NaiveDate, as_of: NaiveDate) -> Vec<Week> {
        let as_of = self.reach(as_of);
        if person.place() >= self.people.len() {
            return Vec::new();
        }
        weeks::weeks(&self.replay, self.material(), person.place(), from.into(), as_of)
    }

    /// Why a relationship has the label that it has on a day; nothing for somebody who is not among the people.
    pub fn explain(&mut self, person: PersonIndex, as_of: NaiveDate) -> Option<Explanation> {
        let as_of = self.reach(as_of);
        let is_known = person.place() < self.people.len();
        is_known.then(|| explain::explain(&self.replay, self.material(), person.place(), as_of))
    }

    fn reach(&mut self, as_of: NaiveDate) -> Day {
        let material = Material { people: &self.people, rows: &self.rows, tracks: &self.tracks };
        self.replay.reach(as_of.into(), material);
        as_of.into()
    }

    fn material(&self) -> Material<'_> {
        Material { people: &self.people, rows: &self.rows, tracks: &self.tracks }
    }
}
