//! Which week, and who and what of it: what was gathered, put to the choices of `insight`.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, Weekday};
use hedgerow_insight::reflection::{ReflectedWeek, choose_people, choose_stand_by, due_week, known_people};
use hedgerow_insight::row::PersonIndex;

use super::AskedPerson;
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};
use crate::patterns::Gathered;
use crate::relationships::Relationship;
use crate::storage::{ReflectionKey, Storage, StoredReflection};
use crate::verdicts::Verdict;

/// From a week's first day to its fourth.
const TO_THE_MIDDLE: Days = Days::new(3);

/// The reflection that is kept of a week: one that begins on the day itself, or whose own week has its middle in this one. Weeks of
/// another start are found again by that.
pub(super) fn kept_of(
    storage: &Storage<'_>,
    day: NaiveDate,
    week: ReflectedWeek,
) -> Result<Option<(ReflectionKey, StoredReflection)>> {
    if let Some(row) = storage.reflection_beginning(day, day)? {
        return Ok(Some(row));
    }
    let first = |middle: NaiveDate| middle.checked_sub_days(TO_THE_MIDDLE).unwrap_or(middle);
    storage.reflection_beginning(first(week.from), first(week.to))
}

/// The week that is due today, where weeks begin on `first`.
pub(super) fn due(storage: &Storage<'_>, first: Weekday, today: NaiveDate) -> Result<ReflectedWeek> {
    let before = ReflectedWeek::of(today, first).before();
    let is_open = is_open(storage, before)?;
    Ok(due_week(today, first, |_| is_open))
}

/// Whether a week has entries and no finished reflection.
pub(super) fn is_open(storage: &Storage<'_>, week: ReflectedWeek) -> Result<bool> {
    let kept = kept_of(storage, week.from, week)?;
    let is_finished = kept.is_some_and(|(_, reflection)| reflection.finished_on.is_some());
    Ok(!is_finished && storage.has_entries_on(week.from, week.to)?)
}

/// The entry of the week that is offered to stand by.
pub(super) fn stand_by(gathered: &Gathered, week: ReflectedWeek, today: NaiveDate) -> Option<EntryId> {
    let first = gathered.first_row(Some(week.from));
    let rows = gathered.history.rows().get(first..)?;
    let people = gathered.history.people();
    let flags =
        |row: &hedgerow_insight::row::Row| people.get(row.person.place()).copied().unwrap_or_default();
    let place = choose_stand_by(week, rows, flags, today)?;
    gathered.entry(first + place)
}

/// The people who are asked about.
pub(super) fn people(
    gathered: &mut Gathered,
    week: ReflectedWeek,
    relationships: &[Relationship],
    verdicts: &HashMap<RelationshipId, Verdict>,
    today: NaiveDate,
) -> Result<Vec<AskedPerson>> {
    let mut by_person: HashMap<PersonIndex, &Relationship> = HashMap::new();
    for relationship in relationships {
        by_person.insert(gathered.person(relationship.id)?, relationship);
    }
    let readings = gathered.history.read(today);
    let is_away = |person| by_person.get(&person).is_none_or(|one| one.archived);
    let history = &gathered.history;
    let known = known_people(week, history.people(), history.rows(), &readings, is_away);
    let asked = choose_people(week, &known).into_iter().filter_map(|asked| {
        let relationship = by_person.get(&asked.person)?;
        let reading = readings.get(asked.person.place()).filter(|reading| reading.figures.is_some());
        Some(AskedPerson {
            id: relationship.id,
            name: relationship.name.clone(),
            role: relationship.role,
            why: asked.why,
            entries: asked.entries,
            reading: reading.cloned(),
            verdict: verdicts.get(&relationship.id).copied(),
            r#unsafe: relationship.r#unsafe,
        })
    });
    Ok(asked.collect())
}
