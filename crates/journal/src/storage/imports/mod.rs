//! Rows of imports: what each made that nobody touched since.

mod undo;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension, Row};

use super::{Storage, values};
use crate::error::Result;
use crate::ids::ImportId;
use crate::imports::{Import, Source};
use crate::vocabulary::Word;

/// The row number of an import; never leaves the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ImportKey(i64);

/// An import that begins.
pub(crate) struct NewImport {
    /// Its id.
    pub id: ImportId,
    /// What is brought in.
    pub source: Source,
    /// The civil date of today.
    pub on: NaiveDate,
    /// Until when it can be taken back.
    pub until: NaiveDate,
}

impl Storage<'_> {
    /// Adds an import, or goes on with the one that has this id.
    pub fn add_import(&self, import: &NewImport) -> Result<ImportKey> {
        if let Some(key) = self.import_key(import.id)? {
            return Ok(key);
        }
        let sql =
            "INSERT INTO import (id, source, date, until, entries, people) VALUES (?1, ?2, ?3, ?4, 0, 0)";
        let (on, until) = (values::date_number(import.on), values::date_number(import.until));
        self.db.prepare_cached(sql)?.execute((import.id.0.as_bytes(), import.source.as_str(), on, until))?;
        Ok(ImportKey(self.db.last_insert_rowid()))
    }

    /// The import with this id.
    pub fn import_key(&self, id: ImportId) -> Result<Option<ImportKey>> {
        let mut statement = self.db.prepare_cached("SELECT key FROM import WHERE id = ?1")?;
        Ok(statement.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// Notes how much more an import brought. One that made nothing is forgotten: there is nothing to take back.
    pub fn end_import(&self, key: ImportKey, entries: u32, people: u32) -> Result<()> {
        let sql = "UPDATE import SET entries = entries + ?2, people = people + ?3 WHERE key = ?1";
        self.db.prepare_cached(sql)?.execute((key, entries, people))?;
        let sql =
            "DELETE FROM import WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM imported WHERE import = ?1)";
        self.db.prepare_cached(sql)?.execute([key])?;
        Ok(())
    }

    /// Notes that an import made something.
    pub fn mark_imported(&self, key: ImportKey, noun: &str, id: &[u8]) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO imported (noun, id, import) VALUES (?1, ?2, ?3)";
        self.db.prepare_cached(sql)?.execute((noun, id, key))?;
        Ok(())
    }

    /// The imports that can be taken back, the last first.
    pub fn list_imports(&self) -> Result<Vec<Import>> {
        let sql = "SELECT id, source, date, until, entries, people FROM import ORDER BY key DESC";
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets the imports that could be taken back until a day before `today`. What they made stays.
    pub fn forget_imports(&self, today: NaiveDate) -> Result<()> {
        self.db.prepare("DELETE FROM import WHERE until < ?1")?.execute([values::date_number(today)])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Import> {
    Ok(Import {
        id: ImportId(values::uuid(row, 0)?),
        source: values::word(row, 1)?,
        on: values::date(row, 2)?,
        until: values::date(row, 3)?,
        entries: row.get(4)?,
        people: row.get(5)?,
    })
}

impl ToSql for ImportKey {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for ImportKey {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
