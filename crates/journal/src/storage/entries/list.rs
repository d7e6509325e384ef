//! Pages of entries, newest first: by walking the table backwards, or by walking the full-text index backwards.

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::Statement;

use super::super::{Storage, values};
use super::place::Place;
use super::row::Stored;
use crate::error::Result;
use crate::search::Expression;

const WALK: &str = concat!("FROM entry ", include_str!("people.sql"), include_str!("walk.sql"));
const MATCH: &str = concat!(
    "FROM search CROSS JOIN entry ON entry.place = search.rowid ",
    include_str!("people.sql"),
    include_str!("match.sql")
);

/// A stretch of the list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// Only what stands before this place.
    pub before: Place,
    /// Only from this civil date on.
    pub from: NaiveDate,
    /// Only up to and with this civil date.
    pub to: NaiveDate,
}

impl Window {
    /// Of all entries those of these civil days.
    pub fn of_days(from: NaiveDate, to: NaiveDate) -> Self {
        Self { before: Place::END, from, to }
    }

    /// What a question binds to stay in it: the place before which, and the one from which on, and the civil dates between
    /// which. The places are found without an index of dates and leave a day too many at either end; the dates are exact.
    pub(in crate::storage) fn bounds(&self) -> (Place, Place, i64, i64) {
        (self.end(), self.first(), values::date_number(self.from), values::date_number(self.to))
    }

    /// Whether an entry is in it.
    pub fn holds(&self, stored: &Stored) -> bool {
        stored.place < self.before && (self.from..=self.to).contains(&stored.entry.date)
    }

    /// The earliest place that can have the civil date `from`: no zone is a day away from UTC.
    fn first(&self) -> Place {
        self.from.checked_sub_days(Days::new(1)).map_or(Place::FIRST, |day| midnight(day).max(Place::FIRST))
    }

    /// The place before which everything up to the civil date `to` stands.
    fn end(&self) -> Place {
        self.to.checked_add_days(Days::new(2)).map_or(self.before, |day| midnight(day).min(self.before))
    }
}

fn midnight(day: NaiveDate) -> Place {
    Place::of(day.and_time(NaiveTime::MIN).and_utc())
}

impl Storage<'_> {
    /// Up to `limit` entries of `window`, newest first; with an expression, those that it matches.
    pub fn list_entries(
        &self,
        window: Window,
        matching: Option<&Expression>,
        limit: u32,
    ) -> Result<Vec<Stored>> {
        let sql = match matching {
            None => concat_select(WALK),
            Some(_) => concat_select(MATCH),
        };
        let mut statement = self.db.prepare_cached(&sql)?;
        bind(&mut statement, window, matching, i64::from(limit))?;
        let mut rows = statement.raw_query();
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Stored::read(row)?);
        }
        Ok(found)
    }
}

fn concat_select(from: &str) -> String {
    format!("{}{from}", include_str!("columns.sql"))
}

fn bind(
    statement: &mut Statement<'_>,
    window: Window,
    matching: Option<&Expression>,
    limit: i64,
) -> rusqlite::Result<()> {
    let (end, first, from, to) = window.bounds();
    statement.raw_bind_parameter(1, end)?;
    statement.raw_bind_parameter(2, first)?;
    statement.raw_bind_parameter(3, from)?;
    statement.raw_bind_parameter(4, to)?;
    statement.raw_bind_parameter(5, limit)?;
    if let Some(expression) = matching {
        statement.raw_bind_parameter(6, expression.as_str())?;
    }
    Ok(())
}
