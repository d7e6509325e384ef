//! Keeping what is said at a step, as soon as it is said: nothing waits for the end.

use std::collections::HashSet;

use chrono::NaiveDate;
use hedgerow_insight::reflection::step_after;

use super::check::checked;
use super::shown::{kept, shown};
use super::{KeptReflection, PlanFollowUp, ReflectionStep, Reflections, RoomWith, StepAnswer};
use crate::error::{Error, Result};
use crate::ids::{EntryId, ReflectionId};
use crate::moment::Moment;
use crate::plans::{self, PlanDraft, PlanEnd};
use crate::storage::{Person, ReflectionKey, Storage, StoredPlan, StoredReflection};
use crate::verdicts::Fit;

impl Reflections<'_> {
    /// Keeps what is said at one step in place of what was said there before, and goes on to the next step. A finished reflection is
    /// amended by it and stays finished, at the step where it was.
    ///
    /// Refused are a reflection that is not there or deleted, texts that are too long, room outside its steps, plans, people and
    /// entries that are not there, and a plan that cannot be one.
    pub fn keep(&mut self, id: ReflectionId, answer: StepAnswer, now: Moment) -> Result<KeptReflection> {
        let answer = checked(answer)?;
        let (reflection, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = kept(storage, id)?;
            let before = shown(storage, (key, old.clone()))?;
            let (step, note) = told(&answer);
            storage.set_reflection_note(key, step, note)?;
            let at = if old.finished_on.is_some() { old.at } else { step_after(step, old.length) };
            let mut new = StoredReflection { at, ..old.clone() };
            keep_answer(storage, (key, &mut new), answer, now)?;
            let after = shown(storage, (key, new.clone()))?;
            changes.reflections = after != before;
            // Written also where only a note or a person beside it changed: that is how an import is told that it was touched.
            if changes.reflections || new != old {
                storage.change_reflection(key, &new)?;
            }
            Ok(after)
        })?;
        Ok(KeptReflection { reflection, changes })
    }
}

fn told(answer: &StepAnswer) -> (ReflectionStep, Option<&str>) {
    let (step, note) = match answer {
        StepAnswer::Facts { note } => (ReflectionStep::Facts, note),
        StepAnswer::LastPlan { note, .. } => (ReflectionStep::LastPlan, note),
        StepAnswer::StandBy { note, .. } => (ReflectionStep::StandBy, note),
        StepAnswer::LookBacks { note } => (ReflectionStep::LookBacks, note),
        StepAnswer::People { note, .. } => (ReflectionStep::People, note),
        StepAnswer::Plan { note, .. } => (ReflectionStep::Plan, note),
        StepAnswer::Therapist { note, .. } => (ReflectionStep::Therapist, note),
    };
    (step, note.as_deref())
}

fn keep_answer(
    storage: &Storage<'_>,
    (key, reflection): (ReflectionKey, &mut StoredReflection),
    answer: StepAnswer,
    now: Moment,
) -> Result<()> {
    match answer {
        StepAnswer::Facts { .. } | StepAnswer::LookBacks { .. } => Ok(()),
        StepAnswer::LastPlan { follow_ups, .. } => keep_follow_ups(storage, key, &follow_ups),
        StepAnswer::StandBy { entry, .. } => {
            reflection.stand_by = entry.map(|id| entry_that_is_there(storage, id)).transpose()?;
            Ok(())
        }
        StepAnswer::People { people, .. } => keep_people(storage, (key, reflection), &people, now.date()),
        StepAnswer::Plan { plan, old_rule, .. } => {
            reflection.old_rule = old_rule;
            match plan {
                Some(draft) => keep_plan(storage, key, draft, now),
                None => take_plan_back(storage, key, now.date()),
            }
        }
        StepAnswer::Therapist { line, .. } => {
            reflection.for_therapist = line;
            Ok(())
        }
    }
}

fn keep_follow_ups(storage: &Storage<'_>, key: ReflectionKey, said: &[PlanFollowUp]) -> Result<()> {
    storage.clear_reflection_follow_ups(key)?;
    for follow_up in said {
        let (plan, _) = storage.plan(follow_up.plan)?.ok_or(Error::PlanNotFound)?;
        storage.add_reflection_follow_up(key, plan, *follow_up)?;
    }
    Ok(())
}

fn entry_that_is_there(storage: &Storage<'_>, id: EntryId) -> Result<EntryId> {
    let stored = storage.entry(id)?.filter(|stored| stored.entry.deleted_until.is_none());
    stored.map(|_| id).ok_or(Error::EntryNotFound)
}

fn keep_people(
    storage: &Storage<'_>,
    (key, reflection): (ReflectionKey, &StoredReflection),
    people: &[RoomWith],
    today: NaiveDate,
) -> Result<()> {
    let before = storage.reflection_people(key)?;
    storage.clear_reflection_people(key)?;
    let mut seen = HashSet::new();
    for RoomWith { id, room } in people {
        let person = storage.standing_for(*id)?;
        if !seen.insert(person.id) {
            continue;
        }
        let said_before = before.iter().find(|before| before.id == person.id).and_then(|before| before.fit);
        let fit = fit_said(storage, &person, reflection, today)?.unwrap_or(said_before);
        storage.add_reflection_person(key, person.key, *room, fit)?;
    }
    Ok(())
}

/// What was said of the reading while this reflection was made; nothing if that was before or after it.
fn fit_said(
    storage: &Storage<'_>,
    person: &Person,
    reflection: &StoredReflection,
    today: NaiveDate,
) -> Result<Option<Option<Fit>>> {
    let during = reflection.begun_on..=reflection.finished_on.unwrap_or(today);
    let verdict = storage.last_verdict(person.key)?.map(|(_, verdict)| verdict);
    Ok(verdict.filter(|verdict| during.contains(&verdict.on)).map(|verdict| Some(verdict.fit)))
}

/// A plan that was made here before gets the new words; one that was taken back is taken up again.
fn keep_plan(storage: &Storage<'_>, key: ReflectionKey, draft: PlanDraft, now: Moment) -> Result<()> {
    let Some((plan, old)) = storage.plan_made_in(key)? else {
        let checked = plans::checked(storage, draft, None)?;
        return plans::add_plan(storage, checked, Some(key), now).map(drop);
    };
    let was_taken_back = old.ended.is_some_and(|(_, how)| how == PlanEnd::LetGo);
    // What is taken up again is asked about as if it were new.
    let checked = plans::checked(storage, draft, Some(&old).filter(|_| !was_taken_back))?;
    let ended = if was_taken_back { None } else { old.ended };
    storage.change_plan(plan, &StoredPlan { ended, ..plans::rewrite(&old, checked) })
}

/// A plan of which nothing was said yet goes as if it had never been made; another one is let go. One that has ended stays as it is.
fn take_plan_back(storage: &Storage<'_>, key: ReflectionKey, today: NaiveDate) -> Result<()> {
    let Some((plan, old)) = storage.plan_made_in(key)? else { return Ok(()) };
    if old.ended.is_some() {
        return Ok(());
    }
    if !storage.plan_was_spoken_of(plan)? {
        return storage.erase_plan(plan);
    }
    let ended = Some((today, PlanEnd::LetGo));
    storage.change_plan(plan, &StoredPlan { ended, ..old })
}
