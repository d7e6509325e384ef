//! A weekly reflection, with what was said at its steps.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, REFUSED, check_date};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::{EntryId, PlanId, ReflectionId, RelationshipId};
use crate::reflections::{
    PlanFollowUp, ReflectedWeek, ReflectionLength, ReflectionNote, ReflectionStep, check_room, kept_line,
    kept_note, kept_rule,
};
use crate::storage::{ReflectionKey, Storage, StoredReflection};
use crate::verdicts::Fit;

/// A reflection, deleted ones in their thirty days included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReflectionRecord {
    /// Its id.
    pub id: ReflectionId,
    /// The first civil date of its week.
    pub from: NaiveDate,
    /// Which way it was gone.
    pub length: ReflectionLength,
    /// The civil date on which it was begun.
    pub begun_on: NaiveDate,
    /// The civil date on which it was finished.
    pub finished_on: Option<NaiveDate>,
    /// Where it was left.
    pub at: ReflectionStep,
    /// The notes, in the order of the steps.
    pub notes: Vec<ReflectionNote>,
    /// What it says of plans, in the order of their ids.
    pub follow_ups: Vec<PlanFollowUp>,
    /// The entry one would stand by.
    pub stand_by: Option<EntryId>,
    /// The people asked about, in that order.
    pub people: Vec<PersonRecord>,
    /// The plan made in it.
    pub plan: Option<PlanId>,
    /// The line for the therapist.
    pub for_therapist: Option<String>,
    /// A rule that was at work. Missing in a file of before there was any.
    #[serde(default)]
    pub old_rule: Option<String>,
    /// It was deleted, and can be brought back until this day.
    pub deleted_until: Option<NaiveDate>,
}

/// Somebody asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonRecord {
    /// The one it was said of.
    pub relationship: RelationshipId,
    /// 1 to 5.
    pub room: Option<u8>,
    /// What was said of the reading.
    pub fit: Option<Fit>,
}

/// What a file says of plans and reflections so far.
#[derive(Default)]
pub(crate) struct Reflected {
    /// Its plans.
    pub plans: HashSet<PlanId>,
    /// Those of them that came in.
    pub added_plans: Vec<PlanId>,
    /// The first days of the weeks it has a reflection on.
    weeks: HashSet<NaiveDate>,
}

impl ReflectionRecord {
    fn checked(self) -> Result<Self> {
        check_date(self.from)?;
        check_date(self.begun_on)?;
        self.finished_on.map_or(Ok(()), check_date)?;
        self.deleted_until.map_or(Ok(()), check_date)?;
        let ordered = self.notes.is_sorted_by(|one, next| one.step < next.step)
            && self.follow_ups.is_sorted_by(|one, next| one.plan < next.plan);
        if !ordered {
            return Err(REFUSED);
        }
        for person in &self.people {
            check_room(person.room).map_err(|_| REFUSED)?;
        }
        let notes = self.notes.iter().map(|note| {
            let text = kept_note(Some(&note.text)).map_err(|_| REFUSED)?.ok_or(REFUSED)?;
            Ok(ReflectionNote { step: note.step, text })
        });
        Ok(Self {
            notes: notes.collect::<Result<_>>()?,
            for_therapist: kept_line(self.for_therapist.as_deref()).map_err(|_| REFUSED)?,
            old_rule: kept_rule(self.old_rule.as_deref()).map_err(|_| REFUSED)?,
            ..self
        })
    }

    /// Refuses what refers to nobody and nothing, and a second reflection on one week in the file.
    fn check_within(&self, taking: &mut Taking<'_, '_>) -> Result<()> {
        for person in &self.people {
            taking.people.require(person.relationship).map_err(unknown)?;
        }
        for plan in self.follow_ups.iter().map(|said| said.plan).chain(self.plan) {
            if !taking.reflected.plans.contains(&plan) && taking.storage.plan(plan)?.is_none() {
                return Err(REFUSED);
            }
        }
        let is_second = self.deleted_until.is_none() && !taking.reflected.weeks.insert(self.from);
        if is_second { Err(REFUSED) } else { Ok(()) }
    }

    fn met(&self, storage: &Storage<'_>) -> Result<Met> {
        let met = Met::of(storage.reflection_record(self.id)?, self);
        let takes_a_week = met == Met::Nothing && self.deleted_until.is_none();
        if takes_a_week && storage.reflection_beginning(self.from, self.from)?.is_some() {
            return Ok(Met::Another);
        }
        Ok(met)
    }

    fn add(&self, taking: &Taking<'_, '_>) -> Result<ReflectionKey> {
        let storage = taking.storage;
        let key = storage.add_reflection(&StoredReflection {
            id: self.id,
            week: ReflectedWeek::beginning(self.from),
            length: self.length,
            begun_on: self.begun_on,
            finished_on: self.finished_on,
            at: self.at,
            stand_by: taking.entry_that_is_there(self.stand_by)?,
            for_therapist: self.for_therapist.clone(),
            old_rule: self.old_rule.clone(),
            deleted_until: self.deleted_until,
        })?;
        for note in &self.notes {
            storage.set_reflection_note(key, note.step, Some(&note.text))?;
        }
        for said in &self.follow_ups {
            let (plan, _) = storage.plan(said.plan)?.ok_or(REFUSED)?;
            storage.add_reflection_follow_up(key, plan, *said)?;
        }
        for PersonRecord { relationship, room, fit } in &self.people {
            storage.add_reflection_person(key, taking.people.key(*relationship)?, *room, *fit)?;
        }
        if let Some(plan) = self.plan {
            storage.set_plan_reflection(plan, key)?;
        }
        Ok(key)
    }
}

impl Noun for ReflectionRecord {
    const LIST: &'static str = "reflections";
    const MOST: u64 = 100_000;
    type Rank = ReflectionId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("reflection")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_reflection(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let record = self.checked()?;
        record.check_within(taking)?;
        let met = record.met(taking.storage)?;
        if met == Met::Nothing && taking.takes_in() {
            record.add(taking)?;
            taking.mark("reflection", record.id.0.as_bytes())?;
            taking.changes.reflections = true;
        }
        Ok(met)
    }

    /// Plans are marked last: what a reflection says of one is a change of it that the import itself makes.
    fn end(taking: &mut Taking<'_, '_>) -> Result<()> {
        for plan in std::mem::take(&mut taking.reflected.added_plans) {
            taking.mark("plan", plan.0.as_bytes())?;
        }
        Ok(())
    }
}
