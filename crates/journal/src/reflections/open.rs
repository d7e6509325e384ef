//! Opening a reflection: everything that it shows and asks, in one.

use std::collections::HashSet;

use chrono::NaiveDate;
use hedgerow_insight::reflection::{choose_look_backs, is_a_lot, is_hard};

use super::choose::{due, is_open, kept_of, people, stand_by};
use super::shown::shown;
use super::{OpenedReflection, ReflectedWeek, Reflection, Reflections, WeekDay};
use crate::entries::Entry;
use crate::error::Result;
use crate::moment::Moment;
use crate::plans::{self, Plan};
use crate::storage::{ReflectionKey, Storage, StoredPlan};

/// How many open plans are asked about at most.
const MOST_PLANS: usize = 3;

impl Reflections<'_> {
    /// What the reflection on the week with this day shows and asks; without a day, on the week that is due: this one, or in its first two
    /// days the one before, if there are entries in that and its reflection is not finished. A reflection that is kept has the week
    /// that it was begun with, whatever weeks begin on by now. Nothing is written.
    pub fn open(&mut self, day: Option<NaiveDate>, now: Moment) -> Result<OpenedReflection> {
        let today = now.date();
        let first = self.journal.settings().get()?.week_start.weekday();
        let storage = self.journal.storage();
        let asked = match day {
            Some(day) => ReflectedWeek::of(day, first),
            None => due(&storage, first, today)?,
        };
        let kept = kept_of(&storage, day.unwrap_or(asked.from), asked)?;
        let week = kept.as_ref().map_or(asked, |(_, reflection)| reflection.week);
        let key = kept.as_ref().map(|(key, _)| *key);
        let kept = kept.map(|row| shown(&storage, row)).transpose()?;
        let entries: Vec<Entry> =
            storage.entries_of_days(week.from, week.to)?.into_iter().map(|stored| stored.entry).collect();
        let last_plans = last_plans(&storage, week, key, kept.as_ref())?;
        let first_ever = !storage.has_other_reflection(key)?;
        let before = week.before();
        let before = is_open(&storage, before)?.then_some(before);
        let relationships = storage.list_relationships()?;
        let verdicts = storage.verdicts()?;
        let look_backs = self.look_backs(week, now)?;
        let gathered = self.journal.gathered()?;
        let stand_by = stand_by(gathered, week, today);
        let cells = gathered.cells(week.from, week.to);
        let people = people(gathered, week, &relationships, &verdicts, today)?;
        Ok(OpenedReflection {
            is_current: week.holds(today),
            cells,
            entries: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            people_count: people_count(&entries),
            first_ever,
            last_plans,
            stand_by: entries.iter().find(|entry| Some(entry.id) == stand_by).cloned(),
            look_backs,
            people,
            kept,
            before,
            days: days(week, entries),
            week,
        })
    }

    /// Answers of today's last days belong to the reflection on a week that is hardly over, and to no older one.
    fn look_backs(&mut self, week: ReflectedWeek, now: Moment) -> Result<Vec<Entry>> {
        let today = now.date();
        if (today - week.to).num_days() > 7 {
            return Ok(Vec::new());
        }
        let due = self.journal.look_backs().due(now)?;
        let about = |entry: &Entry| (entry.date, is_hard(entry.answer, entry.cost, entry.details.pressure));
        Ok(choose_look_backs(due, today, about))
    }
}

fn people_count(entries: &[Entry]) -> u32 {
    let people: HashSet<_> = entries.iter().map(|entry| entry.relationship).collect();
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

/// The seven days, each with its entries, which come in the order of time.
fn days(week: ReflectedWeek, entries: Vec<Entry>) -> Vec<WeekDay> {
    let mut days: Vec<WeekDay> =
        week.days().map(|date| WeekDay { date, entries: Vec::new(), a_lot: false }).collect();
    for entry in entries {
        if let Some(day) = days.iter_mut().find(|day| day.date == entry.date) {
            day.entries.push(entry);
        }
    }
    for day in &mut days {
        day.a_lot = is_a_lot(day.entries.len());
    }
    days
}

/// The plans to be followed up, the oldest first: the newest of those that are open, and those of which something is said.
fn last_plans(
    storage: &Storage<'_>,
    week: ReflectedWeek,
    key: Option<ReflectionKey>,
    kept: Option<&Reflection>,
) -> Result<Vec<Plan>> {
    let plans = storage.plans()?;
    let may_be_asked = |plan: &StoredPlan| {
        let is_made_here = key.is_some() && plan.reflection == key;
        plan.ended.is_none() && plan.made_on <= week.to && !is_made_here
    };
    let mut too_many = plans.iter().filter(|(_, plan)| may_be_asked(plan)).count().saturating_sub(MOST_PLANS);
    let mut found = Vec::new();
    for (plan_key, plan) in plans {
        let is_spoken_of = kept.is_some_and(|kept| kept.follow_ups.iter().any(|said| said.plan == plan.id));
        let is_left_out = may_be_asked(&plan) && too_many > 0;
        too_many -= usize::from(is_left_out);
        if may_be_asked(&plan) && !is_left_out || is_spoken_of {
            found.push(plans::shown(storage, (plan_key, plan))?);
        }
    }
    Ok(found)
}
