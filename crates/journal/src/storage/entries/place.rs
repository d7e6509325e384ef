//! Where an entry stands in time: its row number, made from its instant.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use super::super::Storage;
use crate::error::Result;

/// Milliseconds from 1900 to 1970: places are positive, which the full-text index stores best.
const EPOCH: i64 = 2_208_988_800_000;
/// How many entries the same millisecond has room for before the next one takes them.
const SLOTS: i64 = 64;

/// The place of an entry among all entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place(pub i64);

impl Place {
    /// Before every entry.
    pub const FIRST: Self = Self(0);
    /// After every entry.
    pub const END: Self = Self(i64::MAX);

    /// The first place of an instant.
    pub fn of(at: DateTime<Utc>) -> Self {
        Self((at.timestamp_millis() + EPOCH) * SLOTS)
    }

    /// The first place of the millisecond that this one is in.
    fn first_of_millisecond(self) -> Self {
        Self(self.0 - self.0.rem_euclid(SLOTS))
    }
}

/// Free places for many entries at once: where more share a millisecond than have room in it, the way past them is gone once.
#[derive(Default)]
pub(crate) struct Places {
    crowded: HashMap<Place, Place>,
}

impl Places {
    /// A free place for an entry at `at`, as [`Storage::free_place`] gives it.
    pub fn free(&mut self, storage: &Storage<'_>, at: DateTime<Utc>) -> Result<Place> {
        let own = Place::of(at);
        let from = self.crowded.get(&own).copied().unwrap_or(own);
        let place = storage.free_place_from(from)?;
        if place.first_of_millisecond() != from {
            self.crowded.insert(own, place.first_of_millisecond());
        }
        Ok(place)
    }
}

impl Storage<'_> {
    /// A free place for an entry at `at`, after all others of the same millisecond.
    pub fn free_place(&self, at: DateTime<Utc>) -> Result<Place> {
        self.free_place_from(Place::of(at))
    }

    /// A free place in the millisecond that begins at `first`, or in the next that has one.
    fn free_place_from(&self, mut first: Place) -> Result<Place> {
        loop {
            let end = Place(first.0 + SLOTS);
            let last: Option<i64> = self
                .db
                .prepare_cached("SELECT max(place) FROM entry WHERE place >= ?1 AND place < ?2")?
                .query_row([first, end], |row| row.get(0))?;
            match last {
                None => return Ok(first),
                Some(last) if last + 1 < end.0 => return Ok(Place(last + 1)),
                Some(_) => first = end,
            }
        }
    }
}

impl ToSql for Place {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Place {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
