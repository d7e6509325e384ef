//! Writing relationships.

use rusqlite::{Statement, named_params};

use super::Key;
use crate::error::{Error, Result};
use crate::relationships::RelationshipDraft;
use crate::search::same_name;
use crate::storage::{Storage, Touched, values};

impl Storage<'_> {
    /// Adds a relationship whose id is not there yet.
    pub fn add_relationship(&self, draft: &RelationshipDraft) -> Result<Key> {
        let sql = "SELECT coalesce(max(key), 0) + 1 FROM relationship";
        let key = self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        write(&mut statement, key, draft)?;
        self.touch(Touched::PEOPLE);
        Ok(key)
    }

    /// Puts `draft` in the row of `key`.
    pub fn change_relationship(&self, key: Key, draft: &RelationshipDraft) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("change.sql"))?;
        self.touch(Touched::PEOPLE);
        write(&mut statement, key, draft)
    }

    /// Takes a relationship out of the lists, or puts it back.
    pub fn set_archived(&self, key: Key, archived: bool) -> Result<()> {
        let sql = "UPDATE relationship SET archived = ?2 WHERE key = ?1";
        self.db.prepare_cached(sql)?.execute((key, archived))?;
        Ok(())
    }
}

fn write(statement: &mut Statement<'_>, key: Key, draft: &RelationshipDraft) -> Result<()> {
    let times =
        serde_json::to_string(&draft.frame.times).map_err(|_| Error::Damaged { what: "agreed times" })?;
    statement.execute(named_params! {
        ":key": key,
        ":id": draft.id.0.as_bytes(),
        ":name": draft.name,
        ":folded": same_name(&draft.name),
        ":role": values::spelling(draft.role),
        ":care": draft.care,
        ":distance": draft.distance,
        ":unsafe": draft.r#unsafe,
        ":hours": draft.frame.hours,
        ":channels": values::spellings(&draft.frame.channels),
        ":limits": draft.frame.limits,
        ":times": times,
        ":session_day": values::spelling(draft.frame.session_day),
        ":note": draft.note,
    })?;
    Ok(())
}
