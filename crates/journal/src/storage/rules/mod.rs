//! Rows of rules, and where entries name one.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use super::entries::Stored;
use super::{Leaving, Storage, values};
use crate::error::{Error, Result};
use crate::ids::{EntryId, RuleId};
use crate::rules::{KeptRule, RuleMarks};

/// A row of a rule; carried as it is, with the fields in this order and under these names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoredRule {
    /// Its id.
    pub id: RuleId,
    /// Its words.
    pub words: String,
    /// The new rule beside it.
    pub new_words: String,
    /// The civil date on which it was named.
    pub named_on: NaiveDate,
    /// It was deleted, and can be brought back until then.
    pub deleted_until: Option<NaiveDate>,
    /// Where it was taken off when it was deleted.
    pub taken_off: Vec<RuleMarks>,
}

impl StoredRule {
    /// A rule that is not deleted.
    pub fn of(KeptRule { id, words, new_words, named_on }: KeptRule) -> Self {
        Self { id, words, new_words, named_on, deleted_until: None, taken_off: Vec::new() }
    }

    /// What is kept of it.
    pub fn kept(&self) -> KeptRule {
        let Self { id, words, new_words, named_on, .. } = self.clone();
        KeptRule { id, words, new_words, named_on }
    }
}

/// The columns of [`read`].
pub(super) const COLUMNS: &str = "SELECT id, words, new_words, named_on, deleted_until, taken_off FROM rule ";
const AT_WORK: &str = concat!(include_str!("../entries/columns.sql"), include_str!("at_work.sql"));

impl Storage<'_> {
    /// The rules that have a row and are not deleted, the first named first.
    pub fn rules(&self) -> Result<Vec<StoredRule>> {
        self.rules_where("WHERE deleted_until IS NULL ORDER BY key")
    }

    /// The rules that can be brought back, the last deleted first.
    pub fn deleted_rules(&self) -> Result<Vec<StoredRule>> {
        self.rules_where("WHERE deleted_until IS NOT NULL ORDER BY deleted_until DESC, key DESC")
    }

    /// The rule with this id, deleted or not.
    pub fn rule(&self, id: RuleId) -> Result<Option<StoredRule>> {
        let mut statement = self.db.prepare_cached(&format!("{COLUMNS}WHERE id = ?1"))?;
        Ok(statement.query_row([id.0.as_bytes()], read).optional()?)
    }

    /// Adds a rule, or puts it in the place of the one with this id.
    pub fn keep_rule(&self, rule: &StoredRule) -> Result<()> {
        let taken_off =
            serde_json::to_string(&rule.taken_off).map_err(|_| Error::Damaged { what: "rule" })?;
        self.db.prepare_cached(include_str!("keep.sql"))?.execute((
            rule.id.0.as_bytes(),
            &rule.words,
            &rule.new_words,
            values::date_number(rule.named_on),
            rule.deleted_until.map(values::date_number),
            taken_off,
        ))?;
        Ok(())
    }

    /// Erases a rule.
    pub fn erase_rule(&self, id: RuleId) -> Result<()> {
        self.db.prepare_cached("DELETE FROM rule WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        Ok(())
    }

    /// Erases the rules that could be brought back until a day before `today`.
    pub fn erase_rules(&self, today: NaiveDate) -> Result<()> {
        let sql = "DELETE FROM rule WHERE deleted_until < ?1";
        self.db.prepare(sql)?.execute([values::date_number(today)])?;
        Ok(())
    }

    /// The entries that name a rule, the oldest first.
    pub fn entries_at_work(&self) -> Result<Vec<Stored>> {
        let mut statement = self.db.prepare_cached(AT_WORK)?;
        Ok(statement.query_map([], Stored::read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What entries and reflections call their rules, the last first: those of entries, then those of reflections.
    pub fn marked_rules(&self) -> Result<Vec<String>> {
        let entries = "SELECT old_rule FROM entry INDEXED BY entry_with_old_rule \
                       WHERE old_rule <> '' AND deleted_until IS NULL ORDER BY place DESC";
        let reflections = "SELECT old_rule FROM reflection \
                           WHERE old_rule IS NOT NULL AND deleted_until IS NULL ORDER BY first_day DESC";
        let mut marked = Vec::new();
        for sql in [entries, reflections] {
            let mut statement = self.db.prepare_cached(sql)?;
            for words in statement.query_map([], |row| row.get(0))? {
                marked.push(words?);
            }
        }
        Ok(marked)
    }

    /// The ids of all entries that name a rule, deleted ones included, with what they call it; the oldest first.
    pub fn entries_with_rules(&self) -> Result<Vec<(EntryId, String)>> {
        let sql = "SELECT id, old_rule FROM entry INDEXED BY entry_with_old_rule \
                   WHERE old_rule <> '' ORDER BY place";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok((EntryId(values::uuid(row, 0)?), row.get(1)?));
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Has entries name a rule, and their places in the index say so. No reading looks at it, so that none is made anew.
    pub fn set_entry_rules(&self, ids: &[EntryId], words: &str) -> Result<()> {
        let mut leaving = Leaving::of(ids.len());
        ids.iter().try_for_each(|&id| self.set_entry_rule(id, words, &mut leaving))?;
        self.have_left(leaving, &mut |_, _| Ok(()))
    }

    fn set_entry_rule(&self, id: EntryId, words: &str, leaving: &mut Leaving) -> Result<()> {
        let Some(old) = self.entry(id)? else { return Ok(()) };
        let mut new = old.clone();
        words.clone_into(&mut new.entry.details.old_rule);
        self.unindex_one_of_many(&old, leaving)?;
        self.db
            .prepare_cached("UPDATE entry SET old_rule = ?2 WHERE place = ?1")?
            .execute((old.place, words))?;
        self.index_one_of_many(&new, leaving)
    }

    fn rules_where(&self, condition: &str) -> Result<Vec<StoredRule>> {
        let mut statement = self.db.prepare_cached(&format!("{COLUMNS}{condition}"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }
}

/// A row of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<StoredRule> {
    let taken_off: String = row.get(5)?;
    Ok(StoredRule {
        id: RuleId(values::uuid(row, 0)?),
        words: row.get(1)?,
        new_words: row.get(2)?,
        named_on: values::date(row, 3)?,
        deleted_until: values::optional_date(row, 4)?,
        taken_off: serde_json::from_str(&taken_off).map_err(|_| values::unreadable(5))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::steps;

    #[test]
    fn the_entries_that_name_a_rule_are_found_without_going_through_all_or_sorting() {
        let steps = steps(AT_WORK, []);
        assert!(steps[0].contains("entry_with_old_rule"), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("ORDER BY")), "{steps:?}");
    }
}
