//! Plans and reflections, as they are carried.

use rusqlite::Row;

use super::super::{PlanKey, ReflectionKey, Storage, StoredPlan, StoredReflection, values};
use super::Give;
use crate::error::{Error, Result};
use crate::everything::{OccasionRecord, PersonRecord, PlanRecord, ReflectionRecord};
use crate::ids::{PlanId, ReflectionId, RelationshipId};

impl Storage<'_> {
    /// Gives all plans.
    pub fn each_plan(&self, give: Give<'_, PlanRecord>) -> Result<()> {
        for id in self.ids("SELECT id FROM plan ORDER BY id")? {
            self.plan_record(PlanId(id))?.map_or(Ok(()), &mut *give)?;
        }
        Ok(())
    }

    /// One plan.
    pub fn plan_record(&self, id: PlanId) -> Result<Option<PlanRecord>> {
        self.plan(id)?.map(|(key, plan)| self.to_plan_record(key, plan)).transpose()
    }

    fn to_plan_record(&self, key: PlanKey, plan: StoredPlan) -> Result<PlanRecord> {
        let occasions = self.occasions(key)?.into_iter();
        let made_for = plan.made_for.map(|key| self.person_at(key)?.ok_or(Error::RelationshipNotFound));
        Ok(PlanRecord {
            id: plan.id,
            relationship: made_for.transpose()?.map(|person| person.id),
            situation: plan.situation,
            words: plan.words,
            phrase: plan.phrase,
            doable: plan.doable,
            made_on: plan.made_on,
            ended_on: plan.ended.map(|(on, _)| on),
            ended: plan.ended.map(|(_, how)| how),
            occasions: occasions
                .map(|one| OccasionRecord { on: one.on, went: one.went, entry: one.entry })
                .collect(),
        })
    }

    /// Gives all reflections.
    pub fn each_reflection(&self, give: Give<'_, ReflectionRecord>) -> Result<()> {
        for id in self.ids("SELECT id FROM reflection ORDER BY id")? {
            self.reflection_record(ReflectionId(id))?.map_or(Ok(()), &mut *give)?;
        }
        Ok(())
    }

    /// One reflection.
    pub fn reflection_record(&self, id: ReflectionId) -> Result<Option<ReflectionRecord>> {
        self.reflection(id)?.map(|(key, reflection)| self.to_reflection_record(key, reflection)).transpose()
    }

    fn to_reflection_record(
        &self,
        key: ReflectionKey,
        reflection: StoredReflection,
    ) -> Result<ReflectionRecord> {
        Ok(ReflectionRecord {
            id: reflection.id,
            from: reflection.week.from,
            length: reflection.length,
            begun_on: reflection.begun_on,
            finished_on: reflection.finished_on,
            at: reflection.at,
            notes: self.reflection_notes(key)?,
            follow_ups: self.reflection_follow_ups(key)?,
            stand_by: reflection.stand_by,
            people: self.people_as_written(key)?,
            plan: self.plan_made_in(key)?.map(|(_, plan)| plan.id),
            for_therapist: reflection.for_therapist,
            old_rule: reflection.old_rule,
            deleted_until: reflection.deleted_until,
        })
    }

    /// The people of a reflection as those of whom it was said, merged or not.
    fn people_as_written(&self, of: ReflectionKey) -> Result<Vec<PersonRecord>> {
        let mut statement = self.db.prepare_cached(include_str!("reflection_people.sql"))?;
        let read = |row: &Row<'_>| {
            Ok(PersonRecord {
                relationship: RelationshipId(values::uuid(row, 0)?),
                room: row.get(1)?,
                fit: values::optional_word(row, 2)?,
            })
        };
        Ok(statement.query_map([of], read)?.collect::<rusqlite::Result<_>>()?)
    }

    fn ids(&self, sql: &str) -> Result<Vec<uuid::Uuid>> {
        let mut statement = self.db.prepare(sql)?;
        Ok(statement.query_map([], |row| values::uuid(row, 0))?.collect::<rusqlite::Result<_>>()?)
    }
}
