//! Beginning a reflection.

use chrono::{Datelike, NaiveDate};
use hedgerow_insight::reflection::step_at_or_after;

use super::choose::kept_of;
use super::shown::shown;
use super::{KeptReflection, ReflectedWeek, ReflectionLength, ReflectionStep, Reflections};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::{ReflectionId, id_at};
use crate::moment::Moment;
use crate::storage::{ReflectionKey, Storage, StoredReflection};

impl Reflections<'_> {
    /// Begins the reflection on the week with this day. Begun again it is the same one, gone the way that is said now, at the step
    /// where it was left or the next one of that way.
    ///
    /// A week that has not begun is refused with [`Error::InFuture`], one from before 1900 with [`Error::BeforeAllTime`].
    pub fn begin(&mut self, day: NaiveDate, length: ReflectionLength, now: Moment) -> Result<KeptReflection> {
        let first = self.journal.settings().get()?.week_start.weekday();
        let week = ReflectedWeek::of(day, first);
        if week.from > now.date() {
            return Err(Error::InFuture);
        }
        if week.from.year() < 1900 {
            return Err(Error::BeforeAllTime);
        }
        let (reflection, changes) = self.journal.transact(|storage, changes| {
            let row = match kept_of(storage, day, week)? {
                Some(row) => go_on(storage, changes, row, length)?,
                None => add(storage, changes, week, length, now)?,
            };
            shown(storage, row)
        })?;
        Ok(KeptReflection { reflection, changes })
    }
}

fn add(
    storage: &Storage<'_>,
    changes: &mut Changes,
    week: ReflectedWeek,
    length: ReflectionLength,
    now: Moment,
) -> Result<(ReflectionKey, StoredReflection)> {
    let new = StoredReflection {
        id: ReflectionId(id_at(now)),
        week,
        length,
        begun_on: now.date(),
        finished_on: None,
        at: step_at_or_after(ReflectionStep::Facts, length),
        stand_by: None,
        for_therapist: None,
        old_rule: None,
        deleted_until: None,
    };
    changes.reflections = true;
    Ok((storage.add_reflection(&new)?, new))
}

fn go_on(
    storage: &Storage<'_>,
    changes: &mut Changes,
    (key, old): (ReflectionKey, StoredReflection),
    length: ReflectionLength,
) -> Result<(ReflectionKey, StoredReflection)> {
    let new = StoredReflection { length, at: step_at_or_after(old.at, length), ..old.clone() };
    if new != old {
        storage.change_reflection(key, &new)?;
        changes.reflections = true;
    }
    Ok((key, new))
}
