//! The two answers of this month.

use std::collections::HashSet;

use chrono::NaiveDate;
use hedgerow_insight::reflection::choose_then_and_now;
use hedgerow_insight::row::{PersonIndex, Row};

use super::kept::{Kept, month_of};
use super::{ThenAndNow, TwoAnswers};
use crate::entries::Entry;
use crate::error::Result;
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::storage::Storage;

impl ThenAndNow<'_> {
    /// An old and a recent answer to the same person; the same two all month. Nothing if there are no such two, if they were put away
    /// for this month, or if one of them may not be shown any more. The two of the last month are not shown again.
    ///
    /// The first time there are two in a month, which they are is kept at once.
    pub fn open(&mut self, now: Moment) -> Result<Option<TwoAnswers>> {
        let today = now.date();
        let last = Kept::last(&self.journal.storage())?;
        let kept = match last.filter(|last| last.is_of(today)) {
            Some(kept) => kept,
            None => {
                let Some(chosen) = self.choose(last, today)? else { return Ok(None) };
                self.journal.transact(|storage, _| chosen.keep(storage))?;
                chosen
            }
        };
        if kept.away {
            return Ok(None);
        }
        both(&self.journal.storage(), kept)
    }

    fn choose(&mut self, last: Option<Kept>, today: NaiveDate) -> Result<Option<Kept>> {
        let everybody = self.journal.storage().list_relationships()?;
        let gathered = self.journal.gathered()?;
        let archived = everybody.iter().filter(|one| one.archived).map(|one| gathered.person(one.id));
        let away: HashSet<PersonIndex> = archived.collect::<Result<_>>()?;
        let shown = last.map_or([None; 2], |last| [Some(last.then), Some(last.now)]);
        let (people, rows) = (gathered.history.people(), gathered.history.rows());
        let flags = |row: &Row| people.get(row.person.place()).copied().unwrap_or_default();
        let is_left_out = |place: usize| {
            let is_away = rows.get(place).is_none_or(|row| away.contains(&row.person));
            is_away || shown.contains(&gathered.entry(place))
        };
        let Some(chosen) = choose_then_and_now(rows, flags, is_left_out, today) else { return Ok(None) };
        let both = gathered.entry(chosen.then).zip(gathered.entry(chosen.now));
        Ok(both.map(|(then, now)| Kept { month: month_of(today), then, now, away: false }))
    }
}

/// Both answers, if each may be shown and both are to the same person.
fn both(storage: &Storage<'_>, kept: Kept) -> Result<Option<TwoAnswers>> {
    let both = shown(storage, kept.then)?.zip(shown(storage, kept.now)?);
    Ok(both
        .filter(|(then, now)| then.relationship == now.relationship)
        .map(|(then, now)| TwoAnswers { then, now }))
}

/// An entry that is not deleted, was safe, and is about somebody safe who was not put away.
fn shown(storage: &Storage<'_>, id: EntryId) -> Result<Option<Entry>> {
    let Some(stored) = storage.entry(id)? else { return Ok(None) };
    let person = storage.standing_for(stored.entry.relationship)?;
    let may = stored.entry.deleted_until.is_none()
        && !stored.entry.details.r#unsafe
        && !person.flags.r#unsafe
        && !person.archived;
    Ok(may.then_some(stored.entry))
}
