//! Rows of plans, and of the times they came up.

use chrono::NaiveDate;
use hedgerow_insight::reflection::{Doable, FollowUp, Occasion, PlanEnd, ReflectedWeek, Went};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension, Params, Row};

use super::reflections::ReflectionKey;
use super::relationships::Key;
use super::{Storage, values};
use crate::error::Result;
use crate::ids::{EntryId, PlanId, RelationshipId};
use crate::vocabulary::Word;

/// The row number of a plan; never leaves the crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlanKey(i64);

/// A plan as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredPlan {
    /// Its id.
    pub id: PlanId,
    /// The one it was made for; merging does not change it.
    pub made_for: Option<Key>,
    /// If.
    pub situation: String,
    /// Then.
    pub words: String,
    /// The id of a phrase.
    pub phrase: Option<String>,
    /// How doable it looked.
    pub doable: Option<Doable>,
    /// The civil date on which it was made.
    pub made_on: NaiveDate,
    /// The civil date on which it ended, and how.
    pub ended: Option<(NaiveDate, PlanEnd)>,
    /// The reflection it was made in.
    pub reflection: Option<ReflectionKey>,
}

/// With whom a plan is, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedFor {
    /// Whoever stands for the one it was made for.
    pub id: RelationshipId,
    /// The name.
    pub name: String,
    /// No firm words are offered.
    pub r#unsafe: bool,
}

/// A time that a plan came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StoredOccasion {
    /// The civil date.
    pub on: NaiveDate,
    /// How it went.
    pub went: Option<Went>,
    /// The entry with which it was noted.
    pub entry: Option<EntryId>,
}

impl From<StoredOccasion> for Occasion {
    fn from(StoredOccasion { on, went, .. }: StoredOccasion) -> Self {
        Self { on, went }
    }
}

const PLAN: &str = include_str!("plan.sql");

impl Storage<'_> {
    /// The plan with this id.
    pub fn plan(&self, id: PlanId) -> Result<Option<(PlanKey, StoredPlan)>> {
        self.one_plan("WHERE plan.id = ?1", [id.0.as_bytes()])
    }

    /// The plan that was made in a reflection.
    pub fn plan_made_in(&self, reflection: ReflectionKey) -> Result<Option<(PlanKey, StoredPlan)>> {
        self.one_plan("WHERE plan.reflection = ?1", [reflection])
    }

    /// All plans, the oldest first.
    pub fn plans(&self) -> Result<Vec<(PlanKey, StoredPlan)>> {
        let mut statement = self.db.prepare_cached(&format!("{PLAN}ORDER BY plan.made_on, plan.key"))?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// With whom a plan is.
    pub fn planned_for(&self, made_for: Key) -> Result<Option<PlannedFor>> {
        let Some(made_for) = self.person_at(made_for)? else { return Ok(None) };
        let person = self.person_at(made_for.stands_for)?;
        Ok(person.map(|person| PlannedFor {
            id: person.id,
            name: person.name,
            r#unsafe: person.flags.r#unsafe,
        }))
    }

    /// Adds a plan whose id is not there yet.
    pub fn add_plan(&self, plan: &StoredPlan) -> Result<PlanKey> {
        let (ended_on, ended) = ended_columns(plan);
        let key = self.db.prepare_cached(include_str!("add.sql"))?.insert((
            plan.id.0.as_bytes(),
            plan.made_for,
            &plan.situation,
            &plan.words,
            &plan.phrase,
            values::spelling(plan.doable),
            values::date_number(plan.made_on),
            ended_on,
            ended,
            plan.reflection,
        ))?;
        Ok(PlanKey(key))
    }

    /// Makes the plan in this row what `plan` says; its id, its day and its reflection stay.
    pub fn change_plan(&self, key: PlanKey, plan: &StoredPlan) -> Result<()> {
        let (ended_on, ended) = ended_columns(plan);
        self.db.prepare_cached(include_str!("change.sql"))?.execute((
            key,
            plan.made_for,
            &plan.situation,
            &plan.words,
            &plan.phrase,
            values::spelling(plan.doable),
            ended_on,
            ended,
        ))?;
        Ok(())
    }

    /// Says in which reflection a plan was made, if none was said and that has no other.
    pub fn set_plan_reflection(&self, id: PlanId, reflection: ReflectionKey) -> Result<()> {
        let sql = "UPDATE OR IGNORE plan SET reflection = ?2 WHERE id = ?1 AND reflection IS NULL";
        self.db.prepare_cached(sql)?.execute((id.0.as_bytes(), reflection))?;
        Ok(())
    }

    /// Erases a plan, with all that was noted of it.
    pub fn erase_plan(&self, key: PlanKey) -> Result<()> {
        self.db.prepare_cached("DELETE FROM plan WHERE key = ?1")?.execute([key])?;
        Ok(())
    }

    /// The times a plan came up, as they were noted.
    pub fn occasions(&self, plan: PlanKey) -> Result<Vec<StoredOccasion>> {
        let sql = "SELECT date, went, entry FROM plan_occasion WHERE plan = ?1 ORDER BY key";
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_map([plan], read_occasion)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes that a plan came up. With an entry that was named before it says anew what was said with it.
    pub fn add_occasion(&self, plan: PlanKey, occasion: StoredOccasion) -> Result<()> {
        let StoredOccasion { on, went, entry } = occasion;
        let entry = entry.map(|entry| entry.0.into_bytes());
        if entry.is_some() {
            let sql = "UPDATE plan_occasion SET date = ?3, went = ?4 WHERE plan = ?1 AND entry = ?2";
            let said = (plan, entry, values::date_number(on), values::spelling(went));
            if self.db.prepare_cached(sql)?.execute(said)? > 0 {
                return Ok(());
            }
        }
        let sql = "INSERT INTO plan_occasion (plan, date, went, entry) VALUES (?1, ?2, ?3, ?4)";
        self.db.prepare_cached(sql)?.execute((
            plan,
            values::date_number(on),
            values::spelling(went),
            entry,
        ))?;
        Ok(())
    }

    /// The time that was noted of a plan with this entry.
    pub fn occasion_of(&self, plan: PlanId, entry: EntryId) -> Result<Option<StoredOccasion>> {
        let sql = "SELECT date, went, entry FROM plan_occasion \
                   WHERE entry = ?2 AND plan = (SELECT key FROM plan WHERE id = ?1)";
        let ids = (plan.0.as_bytes(), entry.0.as_bytes());
        Ok(self.db.prepare_cached(sql)?.query_row(ids, read_occasion).optional()?)
    }

    /// Takes back the time that was noted with this entry; without one the last time. True if there was one.
    pub fn erase_occasion(&self, plan: PlanKey, entry: Option<EntryId>) -> Result<bool> {
        let sql = "DELETE FROM plan_occasion WHERE key = \
                   (SELECT max(key) FROM plan_occasion WHERE plan = ?1 AND (?2 IS NULL OR entry = ?2))";
        let entry = entry.map(|entry| entry.0.into_bytes());
        Ok(self.db.prepare_cached(sql)?.execute((plan, entry))? > 0)
    }

    /// What reflections say of a plan; deleted ones say nothing.
    pub fn follow_ups_of(&self, plan: PlanKey) -> Result<Vec<FollowUp>> {
        let mut statement = self.db.prepare_cached(include_str!("follow_ups.sql"))?;
        let read = |row: &Row<'_>| {
            Ok(FollowUp {
                week: ReflectedWeek::beginning(values::date(row, 0)?),
                came_up: values::word(row, 1)?,
                went: values::optional_word(row, 2)?,
            })
        };
        Ok(statement.query_map([plan], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether anything was ever said of a plan, on the day or in a reflection.
    pub fn plan_was_spoken_of(&self, plan: PlanKey) -> Result<bool> {
        let sql = "SELECT 1 FROM plan_occasion WHERE plan = ?1 \
                   UNION ALL SELECT 1 FROM reflection_follow_up WHERE plan = ?1";
        Ok(self.db.prepare_cached(sql)?.exists([plan])?)
    }

    fn one_plan(&self, condition: &str, params: impl Params) -> Result<Option<(PlanKey, StoredPlan)>> {
        let mut statement = self.db.prepare_cached(&format!("{PLAN}{condition}"))?;
        Ok(statement.query_row(params, read).optional()?)
    }
}

fn ended_columns(plan: &StoredPlan) -> (Option<i64>, Option<&'static str>) {
    (plan.ended.map(|(on, _)| values::date_number(on)), plan.ended.map(|(_, how)| how.as_str()))
}

fn read(row: &Row<'_>) -> rusqlite::Result<(PlanKey, StoredPlan)> {
    let ended_on = values::optional_date(row, 8)?;
    let plan = StoredPlan {
        id: PlanId(values::uuid(row, 1)?),
        made_for: row.get(2)?,
        situation: row.get(3)?,
        words: row.get(4)?,
        phrase: row.get(5)?,
        doable: values::optional_word(row, 6)?,
        made_on: values::date(row, 7)?,
        ended: ended_on.zip(values::optional_word(row, 9)?),
        reflection: row.get(10)?,
    };
    Ok((row.get(0)?, plan))
}

fn read_occasion(row: &Row<'_>) -> rusqlite::Result<StoredOccasion> {
    let entry: Option<[u8; 16]> = row.get(2)?;
    Ok(StoredOccasion {
        on: values::date(row, 0)?,
        went: values::optional_word(row, 1)?,
        entry: entry.map(|id| EntryId(uuid::Uuid::from_bytes(id))),
    })
}

impl ToSql for PlanKey {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for PlanKey {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
