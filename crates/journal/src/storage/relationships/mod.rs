//! Rows of relationships: as they are shown, and as [`Person`], the few columns that finding and merging need.

mod add;
mod find;
mod list;
mod merge;

pub(in crate::storage) use list::read_frame;

use hedgerow_insight::row::Flags;
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use super::values;
use crate::ids::RelationshipId;

/// The row number of a relationship; never leaves the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Key(pub i64);

/// A relationship in short, merged ones included.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Its row.
    pub key: Key,
    /// Its id.
    pub id: RelationshipId,
    /// Its name.
    pub name: String,
    /// The row of the one it stands under: itself, unless it was merged.
    pub stands_for: Key,
    /// The row of the one it was merged into.
    pub merged_into: Option<Key>,
    /// Out of the lists.
    pub archived: bool,
    /// What is to be minded in readings.
    pub flags: Flags,
}

/// The columns that [`Person::read`] takes.
const PERSON: &str =
    "SELECT key, id, name, stands_for, merged_into, archived, care, distance, unsafe FROM relationship ";

impl Person {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            key: row.get(0)?,
            id: RelationshipId(values::uuid(row, 1)?),
            name: row.get(2)?,
            stands_for: row.get(3)?,
            merged_into: row.get(4)?,
            archived: row.get(5)?,
            flags: Flags { care: row.get(6)?, distance: row.get(7)?, r#unsafe: row.get(8)? },
        })
    }
}

impl ToSql for Key {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Key {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
