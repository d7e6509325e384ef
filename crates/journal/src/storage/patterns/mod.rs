//! The rows that readings are made from: every entry that is not deleted, in short, in the order of time.

mod said;

use chrono::NaiveDate;
use hedgerow_insight::row::{LookedBack, PersonIndex};
use rusqlite::Row;
use said::Said;

use super::relationships::Key;
use super::{Place, Storage, values};
use crate::error::{Error, Result};
use crate::ids::EntryId;

/// An entry in short.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InShort {
    /// Where it stands.
    pub place: Place,
    /// The entry.
    pub id: EntryId,
    /// What it says.
    pub row: hedgerow_insight::row::Row,
}

impl Storage<'_> {
    /// Hands the entries that stand at `place` or after it to `each`, the oldest first: there may be a million. `person` says
    /// as whom each relationship is read. An entry with a word outside its set is left out: who opens it is told, and the
    /// readings of everybody else do not end with it.
    pub fn in_short_from(
        &self,
        place: Place,
        person: impl Fn(Key) -> Option<PersonIndex>,
        mut each: impl FnMut(InShort),
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(include_str!("rows.sql"))?;
        let mut rows = statement.query([place])?;
        while let Some(row) = rows.next()? {
            let person = person(row.get(2)?).ok_or(Error::Damaged { what: "in_short" })?;
            if let Some(said) = row.get::<_, Option<u32>>(5)?.and_then(said::read) {
                each(read(row, person, said)?);
            }
        }
        Ok(())
    }
}

fn read(row: &Row<'_>, person: PersonIndex, said: Said) -> rusqlite::Result<InShort> {
    let after_at: Option<NaiveDate> = values::optional_date(row, 6)?;
    Ok(InShort {
        place: row.get(0)?,
        id: EntryId(values::uuid(row, 1)?),
        row: hedgerow_insight::row::Row {
            person,
            date: values::date(row, 3)?,
            hour: row.get(4)?,
            answer: said.answer,
            cost: said.cost,
            want: said.want,
            pressure: said.pressure,
            how: said.how,
            kind: said.kind,
            look_back: said.after.map(|after| LookedBack { after, on: after_at }),
            r#unsafe: said.r#unsafe,
            out_of_hours: said.out_of_hours,
        },
    })
}

#[cfg(test)]
mod tests;
