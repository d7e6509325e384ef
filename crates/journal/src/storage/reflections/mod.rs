//! Rows of reflections, and of what was said at their steps.

mod said;

use chrono::NaiveDate;
use hedgerow_insight::reflection::{ReflectedWeek, ReflectionLength, ReflectionStep};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension, Params, Row};

use super::entries::{Stored, Window};
use super::{Storage, values};
use crate::error::Result;
use crate::ids::{EntryId, ReflectionId};
use crate::vocabulary::Word;

/// The row number of a reflection; never leaves the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReflectionKey(i64);

/// A reflection as a row, without what was said of plans and people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredReflection {
    /// Its id.
    pub id: ReflectionId,
    /// The week.
    pub week: ReflectedWeek,
    /// Which way it is gone.
    pub length: ReflectionLength,
    /// The civil date on which it was begun.
    pub begun_on: NaiveDate,
    /// The civil date on which it was finished.
    pub finished_on: Option<NaiveDate>,
    /// Where it was left.
    pub at: ReflectionStep,
    /// The entry one would stand by, also while that is deleted.
    pub stand_by: Option<EntryId>,
    /// The line for the therapist.
    pub for_therapist: Option<String>,
    /// A rule that was at work.
    pub old_rule: Option<String>,
    /// It can be brought back until this day.
    pub deleted_until: Option<NaiveDate>,
}

const REFLECTION: &str = include_str!("reflection.sql");
const WEEK: &str = concat!(
    include_str!("../entries/columns.sql"),
    "FROM entry ",
    include_str!("../entries/people.sql"),
    include_str!("week.sql")
);

impl Storage<'_> {
    /// The reflection with this id, deleted or not.
    pub fn reflection(&self, id: ReflectionId) -> Result<Option<(ReflectionKey, StoredReflection)>> {
        self.one_reflection("WHERE reflection.id = ?1", [id.0.as_bytes()])
    }

    /// The reflection whose week begins on one of these days and that is not deleted.
    pub fn reflection_beginning(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Option<(ReflectionKey, StoredReflection)>> {
        let condition = "WHERE reflection.first_day BETWEEN ?1 AND ?2 AND reflection.deleted_until IS NULL \
                         ORDER BY reflection.first_day LIMIT 1";
        self.one_reflection(condition, (values::date_number(from), values::date_number(to)))
    }

    /// All reflections that are not deleted, the newest week first.
    pub fn reflections(&self) -> Result<Vec<(ReflectionKey, StoredReflection)>> {
        let sql =
            format!("{REFLECTION}WHERE reflection.deleted_until IS NULL ORDER BY reflection.first_day DESC");
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether there is a reflection on another week than the one of `but`.
    pub fn has_other_reflection(&self, but: Option<ReflectionKey>) -> Result<bool> {
        let sql = "SELECT 1 FROM reflection WHERE deleted_until IS NULL AND key IS NOT ?1";
        Ok(self.db.prepare_cached(sql)?.exists([but])?)
    }

    /// Adds a reflection whose id and week are not there yet.
    pub fn add_reflection(&self, reflection: &StoredReflection) -> Result<ReflectionKey> {
        let key = self.db.prepare_cached(include_str!("add.sql"))?.insert((
            reflection.id.0.as_bytes(),
            values::date_number(reflection.week.from),
            reflection.length.as_str(),
            values::date_number(reflection.begun_on),
            reflection.finished_on.map(values::date_number),
            reflection.at.as_str(),
            reflection.stand_by.map(|entry| entry.0.into_bytes()),
            &reflection.for_therapist,
            &reflection.old_rule,
            reflection.deleted_until.map(values::date_number),
        ))?;
        Ok(ReflectionKey(key))
    }

    /// Makes the reflection in this row what `reflection` says; its id, its week and the day it was begun stay.
    pub fn change_reflection(&self, key: ReflectionKey, reflection: &StoredReflection) -> Result<()> {
        self.db.prepare_cached(include_str!("change.sql"))?.execute((
            key,
            reflection.length.as_str(),
            reflection.finished_on.map(values::date_number),
            reflection.at.as_str(),
            reflection.stand_by.map(|entry| entry.0.into_bytes()),
            &reflection.for_therapist,
            &reflection.old_rule,
            reflection.deleted_until.map(values::date_number),
        ))?;
        Ok(())
    }

    /// Erases the reflections that could be brought back until a day before `today`. The plans made in them stay.
    pub fn erase_reflections(&self, today: NaiveDate) -> Result<()> {
        self.db
            .prepare("DELETE FROM reflection WHERE deleted_until < ?1")?
            .execute([values::date_number(today)])?;
        Ok(())
    }

    /// The entries of these civil days, the oldest first.
    pub fn entries_of_days(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(WEEK)?;
        let days = Window::of_days(from, to).bounds();
        Ok(statement.query_map(days, Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether there is an entry on one of these civil days.
    pub fn has_entries_on(&self, from: NaiveDate, to: NaiveDate) -> Result<bool> {
        let sql = "SELECT 1 FROM entry WHERE place < ?1 AND place >= ?2 AND +date BETWEEN ?3 AND ?4 AND +deleted_until IS NULL";
        Ok(self.db.prepare_cached(sql)?.exists(Window::of_days(from, to).bounds())?)
    }

    fn one_reflection(
        &self,
        condition: &str,
        params: impl Params,
    ) -> Result<Option<(ReflectionKey, StoredReflection)>> {
        let mut statement = self.db.prepare_cached(&format!("{REFLECTION}{condition}"))?;
        Ok(statement.query_row(params, read).optional()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(ReflectionKey, StoredReflection)> {
    let stand_by: Option<[u8; 16]> = row.get(7)?;
    let reflection = StoredReflection {
        id: ReflectionId(values::uuid(row, 1)?),
        week: ReflectedWeek::beginning(values::date(row, 2)?),
        length: values::word(row, 3)?,
        begun_on: values::date(row, 4)?,
        finished_on: values::optional_date(row, 5)?,
        at: values::word(row, 6)?,
        stand_by: stand_by.map(|id| EntryId(uuid::Uuid::from_bytes(id))),
        for_therapist: row.get(8)?,
        old_rule: row.get(9)?,
        deleted_until: values::optional_date(row, 10)?,
    };
    Ok((row.get(0)?, reflection))
}

impl ToSql for ReflectionKey {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for ReflectionKey {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::steps;

    #[test]
    fn a_week_is_found_by_its_days_and_never_by_going_through_all() {
        let steps = steps(WEEK, (1, 2, 3, 4));
        assert_eq!(steps[0], "SEARCH entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
        assert!(!steps.iter().any(|step| step.contains("SCAN")), "{steps:?}");
    }
}
