//! What grew when an entry was kept: its own glyph, in the hedge of its person.

use chrono::NaiveDate;
use hedgerow_insight::glyph::Glyph;
use serde::Serialize;

use super::Period;
use super::view::View;
use crate::error::Result;
use crate::ids::EntryId;
use crate::journal::Journal;

/// One entry as it grows in the hedge; nothing of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Plant {
    /// The entry.
    pub id: EntryId,
    /// What it is drawn as.
    pub glyph: Glyph,
}

/// How many entries stand in the hedge at most, the new one among them.
const MOST: usize = 13;

impl Journal {
    /// The hedge of an entry's person as far as that entry, as of a day: it stands last, and before it what came before it. Nothing of
    /// an entry that is deleted, or that cannot be read.
    pub fn growth(&mut self, id: EntryId, as_of: NaiveDate) -> Result<Vec<Plant>> {
        let gathered = self.gathered()?;
        let Some((place, row)) = gathered.row(id) else { return Ok(Vec::new()) };
        let view = View::new(gathered, Period::All, as_of);
        let rows = view.rows(Some(row.person)).rev().skip_while(|(before, _)| *before > place).take(MOST);
        let plant = |(place, row)| {
            let counted = view.counted(row);
            Some(Plant { id: gathered.entry(place)?, glyph: counted.glyph })
        };
        let mut plants: Vec<_> = rows.filter_map(plant).collect();
        plants.reverse();
        Ok(plants)
    }
}
