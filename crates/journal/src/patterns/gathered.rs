//! What readings are made from, gathered once and kept as long as the journal is open. No word of an entry is in it.

use chrono::{Days, NaiveDate, NaiveTime};
use hedgerow_insight::History;
use hedgerow_insight::row::{PersonIndex, Row};

use super::Cell;
use super::people::People;
use super::view::View;
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};
use crate::storage::{Place, Storage, Touched};

/// All entries in short, in the order of time, and what was read of them so far.
pub(crate) struct Gathered {
    people: People,
    /// Which entry each row of the history is.
    entries: Vec<(Place, EntryId)>,
    /// The same rows, read.
    pub history: History,
}

impl Gathered {
    /// Gathers everything.
    pub fn all(storage: &Storage<'_>) -> Result<Self> {
        let people = People::of(&storage.people()?);
        let mut entries = Vec::new();
        let rows = rows_from(storage, Place::FIRST, &people, &mut entries)?;
        Ok(Self { history: History::new(people.flags(), rows), people, entries })
    }

    /// The entries of a stretch of days as they stand in the hedge, the oldest first.
    pub fn cells(&self, from: NaiveDate, until: NaiveDate) -> Vec<Cell> {
        View::between(self, from, until).cells(None).1
    }

    /// Gathers again what was touched since, and nothing else: mostly the one row at the end. Where somebody is another
    /// than before (a flag, a merge), everything is gathered again.
    pub fn again(mut self, storage: &Storage<'_>, touched: Touched) -> Result<Self> {
        if touched.people {
            let people = People::of(&storage.people()?);
            if !people.only_grew_from(&self.people) {
                return Self::all(storage);
            }
            for flags in people.flags().into_iter().skip(self.history.people().len()) {
                self.history.add_person(flags);
            }
            self.people = people;
        }
        if let Some(place) = touched.from {
            self.replace_from(storage, place)?;
        }
        Ok(self)
    }

    fn replace_from(&mut self, storage: &Storage<'_>, place: Place) -> Result<()> {
        let kept = self.entries.partition_point(|(before, _)| *before < place);
        self.entries.truncate(kept);
        let rows = rows_from(storage, place, &self.people, &mut self.entries)?;
        self.history.replace_from(kept, rows);
        Ok(())
    }

    /// As whom the relationship with this id is read.
    pub fn person(&self, id: RelationshipId) -> Result<PersonIndex> {
        self.people.of_id(id)
    }

    /// The row of an entry, and where it is.
    pub fn row(&self, entry: EntryId) -> Option<(usize, &Row)> {
        // Mostly the newest.
        let place = self.entries.iter().rposition(|(_, id)| *id == entry)?;
        Some((place, self.history.rows().get(place)?))
    }

    /// The entry of a row.
    pub fn entry(&self, row: usize) -> Option<EntryId> {
        self.entries.get(row).map(|(_, id)| *id)
    }

    /// The first row that can have the civil date `from` or a later one: no zone is a day away from UTC.
    pub fn first_row(&self, from: Option<NaiveDate>) -> usize {
        let day = from.and_then(|from| from.checked_sub_days(Days::new(1)));
        let place = day.map_or(Place::FIRST, |day| Place::of(day.and_time(NaiveTime::MIN).and_utc()));
        self.entries.partition_point(|(before, _)| *before < place)
    }
}

/// The rows from `place` on; which entries they are is added to `entries`.
fn rows_from(
    storage: &Storage<'_>,
    place: Place,
    people: &People,
    entries: &mut Vec<(Place, EntryId)>,
) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    storage.in_short_from(
        place,
        |key| people.of_key(key),
        |found| {
            entries.push((found.place, found.id));
            rows.push(found.row);
        },
    )?;
    Ok(rows)
}
