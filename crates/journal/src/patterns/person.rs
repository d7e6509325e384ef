//! One relationship, in full.

use chrono::{Days, NaiveDate};
use hedgerow_insight::charts::{Charts, Counted};
use hedgerow_insight::free_to_choose::is_worth_asking;
use hedgerow_insight::reading::Week;
use hedgerow_insight::row::PersonIndex;

use super::view::View;
use super::{Gathered, Period, PersonPatterns};
use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::journal::Journal;
use crate::relationships::asked;
use crate::vocabulary::Role;

/// How far back both rates are drawn at least: 26 weeks, as the product has it.
const DRAWN_DAYS: Days = Days::new(26 * 7 - 1);

impl Journal {
    /// What is read of one relationship as of a day, and the counts of a period that ends on it. Of a merged relationship it
    /// is the one it was merged into.
    ///
    /// One that does not exist is refused with [`Error::RelationshipNotFound`].
    pub fn person_patterns(
        &mut self,
        id: RelationshipId,
        as_of: NaiveDate,
        period: Period,
    ) -> Result<PersonPatterns> {
        let standing = self.storage().standing_for(id)?;
        let relationships = self.storage().list_relationships()?;
        let relationship = relationships.into_iter().find(|one| one.id == standing.id);
        let relationship = relationship.ok_or(Error::RelationshipNotFound)?;
        let of_client = relationship.role == Some(Role::Client);
        let asked = self.storage().fact(&asked(standing.id))?.is_some();
        let verdict = self.storage().verdicts()?.get(&standing.id).copied();
        let gathered = self.gathered()?;
        let person = gathered.person(standing.id)?;
        let reading = gathered.history.read_one(person, as_of);
        let weeks = weeks(gathered, person, as_of, period);
        let rows = gathered.history.rows().iter();
        let rows = rows.filter(|row| row.person == person && row.date <= as_of);
        let asks_free = !asked && !standing.flags.r#unsafe && is_worth_asking(rows);
        let view = View::new(gathered, period, as_of);
        let (counted, cells) = view.cells(Some(person));
        Ok(PersonPatterns {
            basis: view.basis(view.rows(Some(person))),
            relationship,
            reading: reading.ok_or(Error::RelationshipNotFound)?,
            verdict,
            cells,
            charts: Charts::of(Counted { cells: &counted, as_of, of_client }, &[]),
            weeks,
            asks_free,
        })
    }
}

/// Both rates, Sunday by Sunday, from the first entry of the person on; nothing until one of them can be drawn.
fn weeks(
    gathered: &mut Gathered,
    person: PersonIndex,
    as_of: NaiveDate,
    period: Period,
) -> Option<Vec<Week>> {
    let first =
        gathered.history.rows().iter().filter(|row| row.person == person).map(|row| row.date).min()?;
    let drawn = as_of.checked_sub_days(DRAWN_DAYS).unwrap_or(first);
    let from = period.from(as_of).unwrap_or(first).min(drawn).max(first);
    let weeks = gathered.history.weeks(person, from, as_of);
    (!weeks.is_empty()).then_some(weeks)
}
