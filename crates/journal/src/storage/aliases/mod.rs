//! Rows of aliases, one a relationship.

use rusqlite::Row;

use super::relationships::Key;
use super::{Storage, values};
use crate::aliases::Alias;
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::vocabulary::{Role, Word};

impl Storage<'_> {
    /// The aliases of all who stand for themselves and have a code, in the order in which people were added.
    pub fn aliases(&self) -> Result<Vec<Alias>> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Who needs a code, and of which role.
    pub fn without_code(&self) -> Result<Vec<(Key, Role)>> {
        let mut statement = self.db.prepare_cached(include_str!("without_code.sql"))?;
        let read = |row: &Row<'_>| Ok((row.get(0)?, values::word(row, 1)?));
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives somebody the next code of a role.
    pub fn give_code(&self, key: Key, role: Role) -> Result<()> {
        self.db.prepare_cached(include_str!("give_code.sql"))?.execute((key, role.as_str()))?;
        Ok(())
    }

    /// Gives somebody the code that they have elsewhere, unless it is somebody's here.
    pub fn set_code(&self, key: Key, role: Role, number: u32) -> Result<()> {
        self.db.prepare_cached(include_str!("set_code.sql"))?.execute((key, role.as_str(), number))?;
        Ok(())
    }

    /// Keeps the word for a relation, or forgets it.
    pub fn set_called(&self, key: Key, called: Option<&str>) -> Result<()> {
        self.db.prepare_cached(include_str!("set_called.sql"))?.execute((key, called))?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Alias> {
    Ok(Alias {
        relationship: RelationshipId(values::uuid(row, 0)?),
        called: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        role: values::word(row, 2)?,
        number: row.get(3)?,
    })
}
