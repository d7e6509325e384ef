//! Pages of the journal, newest first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Cursor, Entries, EntryFilter, EntryPage};
use crate::error::{Error, Result};
use crate::search::{Expression, Names, Question};
use crate::storage::{Beside, Place, Storage, Window};

/// The most entries that a page holds.
const LARGEST_PAGE: u32 = 500;

impl Entries<'_> {
    /// A page of the entries that pass `filter`, newest first, from `cursor` on; without one, from the newest.
    ///
    /// A page holds `limit` entries, at least 1 and at most 500. Pages follow the order of the journal, not numbers, so
    /// that an entry logged between two calls neither repeats nor hides another.
    pub fn list(&self, filter: &EntryFilter, cursor: Option<&Cursor>, limit: u32) -> Result<EntryPage> {
        let storage = self.journal.storage();
        let beside = if is_of_a_period(filter) { None } else { storage.beside()? };
        let expression = expression_of(&storage, beside.as_ref(), filter)?;
        let limit = limit.clamp(1, LARGEST_PAGE);
        let window = window(filter, cursor.map_or(Ok(Place::END), Cursor::place)?);
        let mut rows = storage.list_entries(window, expression.as_ref(), limit + 1)?;
        if let (Some(beside), Some(expression)) = (&beside, &expression) {
            rows.extend(beside.matching(window, expression)?);
            rows.sort_unstable_by_key(|row| Reverse(row.place));
        }
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().filter(|_| more).map(|last| Cursor::at(last.place));
        Ok(EntryPage { entries: rows.into_iter().map(|row| row.entry).collect(), next })
    }
}

fn window(filter: &EntryFilter, before: Place) -> Window {
    let from = filter.from.unwrap_or(NaiveDate::MIN);
    Window { before, from, to: filter.to.unwrap_or(NaiveDate::MAX) }
}

impl Cursor {
    /// Goes on after the one that stands at `place`.
    pub(crate) fn at(place: Place) -> Self {
        Self(place.0.to_string())
    }

    /// Where it goes on; refused with [`Error::CursorUnreadable`] if nobody here made it.
    pub(crate) fn place(&self) -> Result<Place> {
        self.0.parse().map(Place).map_err(|_| Error::CursorUnreadable)
    }
}

/// Whether it asks for a period alone, or for nothing, which is no question to the index.
fn is_of_a_period(filter: &EntryFilter) -> bool {
    let EntryFilter { words, relationship, decision, cost, kind, from: _, to: _ } = filter;
    words.is_empty() && relationship.is_none() && decision.is_none() && cost.is_none() && kind.is_none()
}

fn expression_of(
    storage: &Storage<'_>,
    beside: Option<&Beside>,
    filter: &EntryFilter,
) -> Result<Option<Expression>> {
    let question = Question::new(&filter.words);
    let people =
        if question.is_empty() && filter.relationship.is_none() { Vec::new() } else { storage.people()? };
    let mut endings = Vec::new();
    if let Some(beginning) = question.beginning() {
        endings = storage.endings(beginning)?;
        if let Some(beside) = beside {
            endings.extend(beside.endings(beginning)?);
        }
    }
    Ok(Expression::of(filter, &question, &Names(&people), &endings))
}
