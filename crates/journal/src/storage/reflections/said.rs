//! What was said at the steps: notes, of plans, of people, of rules.

use hedgerow_insight::reflection::{ReflectedWeek, ReflectionStep};
use rusqlite::Row;

use super::ReflectionKey;
use crate::error::Result;
use crate::ids::{PlanId, ReflectionId, RelationshipId};
use crate::reflections::{PlanFollowUp, ReflectedPerson, ReflectionNote};
use crate::storage::{Key, PlanKey, Storage, values};
use crate::verdicts::Fit;
use crate::vocabulary::Word;

/// A reflection that names a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleOfWeek {
    /// The reflection.
    pub id: ReflectionId,
    /// Its week.
    pub week: ReflectedWeek,
    /// What it calls the rule.
    pub words: String,
    /// It is deleted, and can be brought back.
    pub is_deleted: bool,
}

impl Storage<'_> {
    /// The notes of a reflection, in the order of its steps.
    pub fn reflection_notes(&self, of: ReflectionKey) -> Result<Vec<ReflectionNote>> {
        let sql = "SELECT step, text FROM reflection_note WHERE reflection = ?1";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok(ReflectionNote { step: values::word(row, 0)?, text: row.get(1)? });
        let mut notes: Vec<_> = statement.query_map([of], read)?.collect::<rusqlite::Result<_>>()?;
        notes.sort_by_key(|note| note.step);
        Ok(notes)
    }

    /// Keeps the note at a step in place of the one before; nothing takes it away.
    pub fn set_reflection_note(
        &self,
        of: ReflectionKey,
        step: ReflectionStep,
        text: Option<&str>,
    ) -> Result<()> {
        let sql = "DELETE FROM reflection_note WHERE reflection = ?1 AND step = ?2";
        self.db.prepare_cached(sql)?.execute((of, step.as_str()))?;
        if let Some(text) = text {
            let sql = "INSERT INTO reflection_note (reflection, step, text) VALUES (?1, ?2, ?3)";
            self.db.prepare_cached(sql)?.execute((of, step.as_str(), text))?;
        }
        Ok(())
    }

    /// What a reflection says of plans.
    pub fn reflection_follow_ups(&self, of: ReflectionKey) -> Result<Vec<PlanFollowUp>> {
        let mut statement = self.db.prepare_cached(include_str!("follow_ups.sql"))?;
        let read = |row: &Row<'_>| {
            Ok(PlanFollowUp {
                plan: PlanId(values::uuid(row, 0)?),
                came_up: values::word(row, 1)?,
                went: values::optional_word(row, 2)?,
                cost: values::optional_word(row, 3)?,
            })
        };
        Ok(statement.query_map([of], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets what a reflection said of plans.
    pub fn clear_reflection_follow_ups(&self, of: ReflectionKey) -> Result<()> {
        self.db.prepare_cached("DELETE FROM reflection_follow_up WHERE reflection = ?1")?.execute([of])?;
        Ok(())
    }

    /// Keeps what a reflection says of a plan, in place of what it said of it before.
    pub fn add_reflection_follow_up(
        &self,
        of: ReflectionKey,
        plan: PlanKey,
        said: PlanFollowUp,
    ) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO reflection_follow_up (reflection, plan, came_up, went, cost) \
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        self.db.prepare_cached(sql)?.execute((
            of,
            plan,
            said.came_up.as_str(),
            values::spelling(said.went),
            values::spelling(said.cost),
        ))?;
        Ok(())
    }

    /// The people of a reflection, in the order in which they were asked about. Two who are one by now are two here.
    pub fn reflection_people(&self, of: ReflectionKey) -> Result<Vec<ReflectedPerson>> {
        let mut statement = self.db.prepare_cached(include_str!("people.sql"))?;
        let read = |row: &Row<'_>| {
            Ok(ReflectedPerson {
                id: RelationshipId(values::uuid(row, 0)?),
                name: row.get(1)?,
                room: row.get(2)?,
                fit: values::optional_word(row, 3)?,
            })
        };
        Ok(statement.query_map([of], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets the people of a reflection.
    pub fn clear_reflection_people(&self, of: ReflectionKey) -> Result<()> {
        self.db.prepare_cached("DELETE FROM reflection_person WHERE reflection = ?1")?.execute([of])?;
        Ok(())
    }

    /// Adds somebody to the people of a reflection, after those who are there.
    pub fn add_reflection_person(
        &self,
        of: ReflectionKey,
        person: Key,
        room: Option<u8>,
        fit: Option<Fit>,
    ) -> Result<()> {
        let sql = "INSERT INTO reflection_person (reflection, place, relationship, room, fit) \
                   SELECT ?1, count(*), ?2, ?3, ?4 FROM reflection_person WHERE reflection = ?1";
        self.db.prepare_cached(sql)?.execute((of, person, room, values::spelling(fit)))?;
        Ok(())
    }

    /// All reflections that name a rule, deleted ones included, the oldest week first.
    pub fn reflections_with_rules(&self) -> Result<Vec<RuleOfWeek>> {
        let sql = "SELECT id, first_day, old_rule, deleted_until IS NOT NULL FROM reflection \
                   WHERE old_rule IS NOT NULL ORDER BY first_day, key";
        let mut statement = self.db.prepare_cached(sql)?;
        let read = |row: &Row<'_>| {
            Ok(RuleOfWeek {
                id: ReflectionId(values::uuid(row, 0)?),
                week: ReflectedWeek::beginning(values::date(row, 1)?),
                words: row.get(2)?,
                is_deleted: row.get(3)?,
            })
        };
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Has a reflection name a rule; nothing takes it off.
    pub fn set_reflection_rule(&self, id: ReflectionId, words: Option<&str>) -> Result<()> {
        let sql = "UPDATE reflection SET old_rule = ?2 WHERE id = ?1";
        self.db.prepare_cached(sql)?.execute((id.0.as_bytes(), words))?;
        Ok(())
    }
}
