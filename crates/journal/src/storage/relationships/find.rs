//! Finding people by id or by name.

use rusqlite::{OptionalExtension, Params};

use super::{Key, PERSON, Person};
use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::search::same_name;
use crate::storage::Storage;

impl Storage<'_> {
    /// The person with this id, merged or not.
    pub fn person(&self, id: RelationshipId) -> Result<Option<Person>> {
        self.one_person("WHERE id = ?1", [id.0.as_bytes()])
    }

    /// The person under whom the one with this id stands: mostly that one.
    pub fn standing_for(&self, id: RelationshipId) -> Result<Person> {
        let person = self.person(id)?.ok_or(Error::RelationshipNotFound)?;
        self.person_at(person.stands_for)?.ok_or(Error::RelationshipNotFound)
    }

    /// The person in this row.
    pub fn person_at(&self, key: Key) -> Result<Option<Person>> {
        self.one_person("WHERE key = ?1", [key])
    }

    /// The person of this name, case and accents aside: one that stands for itself before one that was merged.
    pub fn person_named(&self, name: &str) -> Result<Option<Person>> {
        self.one_person("WHERE folded = ?1 ORDER BY merged_into IS NOT NULL, key LIMIT 1", [same_name(name)])
    }

    /// Everybody, merged ones included, in the order in which they were added.
    pub fn people(&self) -> Result<Vec<Person>> {
        let mut statement = self.db.prepare_cached(&format!("{PERSON} ORDER BY key"))?;
        Ok(statement.query_map([], Person::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Every name, merged ones included.
    pub fn names(&self) -> Result<Vec<String>> {
        Ok(self.people()?.into_iter().map(|person| person.name).collect())
    }

    /// Folds every name anew.
    pub fn fold_names(&self) -> Result<()> {
        let mut statement = self.db.prepare("UPDATE relationship SET folded = ?2 WHERE key = ?1")?;
        for person in self.people()? {
            statement.execute((person.key, same_name(&person.name)))?;
        }
        Ok(())
    }

    fn one_person(&self, condition: &str, params: impl Params) -> Result<Option<Person>> {
        let mut statement = self.db.prepare_cached(&format!("{PERSON}{condition}"))?;
        Ok(statement.query_row(params, Person::read).optional()?)
    }
}
