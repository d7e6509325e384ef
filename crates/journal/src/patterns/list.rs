//! Everyone, each with a reading and a strip of hedge.

use chrono::NaiveDate;

use super::view::View;
use super::{Cell, Patterns, Period, PersonPattern, STRIP_CELLS};
use crate::error::Result;
use crate::journal::Journal;

impl Journal {
    /// The readings of all relationships as of a day, over everything up to it, with the hedges of a period that ends on it.
    pub fn patterns(&mut self, as_of: NaiveDate, period: Period) -> Result<Patterns> {
        let relationships = self.storage().list_relationships()?;
        let verdicts = self.storage().verdicts()?;
        let gathered = self.gathered()?;
        let readings = gathered.history.read(as_of);
        let view = View::new(gathered, period, as_of);
        let mut strips = strips(view, readings.len());
        let mut people = Vec::with_capacity(relationships.len());
        for relationship in relationships {
            let place = gathered.person(relationship.id)?.place();
            let (Some(reading), Some(strip)) = (readings.get(place), strips.get_mut(place)) else { continue };
            people.push(PersonPattern {
                reading: reading.clone(),
                verdict: verdicts.get(&relationship.id).copied(),
                strip: std::mem::take(&mut strip.cells),
                in_period: strip.in_period,
                relationship,
            });
        }
        Ok(Patterns { basis: view.basis(view.rows(None)), people, all_no: gathered.history.all_no(as_of) })
    }
}

/// The newest cells of one person.
#[derive(Clone, Default)]
struct Strip {
    cells: Vec<Cell>,
    in_period: u32,
}

/// The strips of all people in one walk, from the newest entry back.
fn strips(view: View<'_>, people: usize) -> Vec<Strip> {
    let mut strips = vec![Strip::default(); people];
    for (place, row) in view.rows(None).rev() {
        let Some(strip) = strips.get_mut(row.person.place()) else { continue };
        strip.in_period += 1;
        if strip.cells.len() < STRIP_CELLS {
            strip.cells.extend(view.cell(place, &view.counted(row)));
        }
    }
    for strip in &mut strips {
        strip.cells.reverse();
    }
    strips
}
