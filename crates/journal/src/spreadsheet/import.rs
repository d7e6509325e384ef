//! The rows of a sheet come in.

use std::collections::HashMap;

use uuid::Uuid;

use super::preview::salt;
use super::propose::date_order;
use super::row::{GoodRow, Plan, person_id};
use super::{Column, Mapping, RowsTaken, SALT, Sheet, Spreadsheets};
use crate::carrying::{Carrying, Part};
use crate::entries::Entry;
use crate::error::{Error, Result};
use crate::ids::{EntryId, ImportId, RelationshipId};
use crate::imports::Source;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::relationships::RelationshipDraft;
use crate::search::same_name;
use crate::storage::{ImportKey, Key, NewImport, Places, Storage, Stored};

impl Spreadsheets<'_> {
    /// Takes in the rows of `sheet`, read as `mapping` says: all that can come in, or with `all_or_none` every one or, with
    /// [`Error::RowsUnreadable`], none. A row that is in the journal already is not doubled. For thirty days
    /// [`crate::imports::Imports::undo`] takes back what came in.
    ///
    /// Refused is a mapping that does not fit the sheet or names no column of people or of dates, with [`Error::MappingUnfit`].
    pub fn import(
        &mut self,
        id: ImportId,
        sheet: &Sheet,
        mapping: &Mapping,
        all_or_none: bool,
        now: Moment,
        carrying: &mut Carrying<'_>,
    ) -> Result<RowsTaken> {
        let (rows, bad) = read_all(sheet, mapping, now)?;
        if all_or_none && bad > 0 {
            return Err(Error::RowsUnreadable { bad });
        }
        let (taken, changes) = self.journal.transact(|storage, changes| {
            let until = now.date() + KEPT_DAYS;
            let import =
                storage.add_import(&NewImport { id, source: Source::Spreadsheet, on: now.date(), until })?;
            let salt = salt_or(storage, id)?;
            let mut coming = Coming {
                storage,
                import,
                salt,
                people: HashMap::new(),
                places: Places::default(),
                taken: RowsTaken { bad, ..NOTHING },
            };
            coming.all(rows, carrying)?;
            let taken = coming.taken;
            storage.end_import(import, taken.entries, taken.people)?;
            changes.entries = taken.entries > 0;
            changes.relationships = taken.entries > 0;
            Ok(taken)
        })?;
        Ok(RowsTaken { changes, ..taken })
    }
}

const NOTHING: RowsTaken =
    RowsTaken { entries: 0, people: 0, already: 0, bad: 0, changes: crate::Changes::NONE };

fn read_all(sheet: &Sheet, mapping: &Mapping, now: Moment) -> Result<(Vec<GoodRow>, u32)> {
    let order = mapping.date_order.or(date_order(sheet, mapping).decided());
    let plan = Plan::of(mapping, order, sheet, now)?;
    if !plan.has(Column::Who) || !plan.has(Column::Date) {
        return Err(Error::MappingUnfit);
    }
    let body = sheet.body(mapping.has_header);
    let rows: Vec<_> = body.iter().filter_map(|row| plan.read(row).ok()).collect();
    let bad = u32::try_from(body.len() - rows.len()).unwrap_or(u32::MAX);
    Ok((rows, bad))
}

/// The salt of this journal; the first import leaves its id as that.
fn salt_or(storage: &Storage<'_>, id: ImportId) -> Result<Uuid> {
    if let Some(salt) = salt(storage)? {
        return Ok(salt);
    }
    storage.set_fact(SALT, &id.0.to_string())?;
    Ok(id.0)
}

/// Rows on their way in.
struct Coming<'a> {
    storage: &'a Storage<'a>,
    import: ImportKey,
    salt: Uuid,
    /// Whom a name means.
    people: HashMap<String, Key>,
    places: Places,
    taken: RowsTaken,
}

impl Coming<'_> {
    /// In the order of their time: the index is written in it fastest.
    fn all(&mut self, rows: Vec<GoodRow>, carrying: &mut Carrying<'_>) -> Result<()> {
        let (mut seen, total) = (HashMap::new(), rows.len() as u64);
        let mut named: Vec<_> =
            rows.into_iter().map(|row| (EntryId(row.id(self.salt, &mut seen)), row)).collect();
        named.sort_by_key(|(_, row)| row.moment.at);
        for (done, (id, row)) in (0..).zip(named) {
            carrying.come(Part::WHOLE, done, total)?;
            if self.storage.has_entry(id)? {
                self.taken.already += 1;
            } else {
                self.one(id, row)?;
            }
        }
        Ok(())
    }

    fn one(&mut self, id: EntryId, row: GoodRow) -> Result<()> {
        let written_for = self.person(&row)?;
        let entry = Entry {
            id,
            relationship: RelationshipId(Uuid::nil()),
            name: String::new(),
            at: row.moment.at,
            zone: row.moment.zone.name().to_owned(),
            date: row.date,
            time: row.time,
            request: row.request,
            kind: row.kind,
            want: row.want,
            answer: row.answer,
            cost: row.cost,
            details: row.details,
            look_back: None,
            captured: false,
            raised_on: None,
            deleted_until: None,
        };
        let place = self.places.free(self.storage, entry.at)?;
        self.storage.add_entry(&Stored { place, written_for, entry })?;
        self.storage.mark_imported(self.import, "entry", id.0.as_bytes())?;
        self.taken.entries += 1;
        Ok(())
    }

    /// The person whom the row names: somebody of the journal, archived or merged too, or somebody new. An archived one stays
    /// archived: it is an old log that comes in.
    fn person(&mut self, row: &GoodRow) -> Result<Key> {
        let folded = same_name(&row.who);
        if let Some(key) = self.people.get(&folded) {
            return Ok(*key);
        }
        let key = match self.storage.person_named(&row.who)? {
            Some(person) => person.stands_for,
            None => self.new_person(row, &folded)?,
        };
        self.people.insert(folded, key);
        Ok(key)
    }

    fn new_person(&mut self, row: &GoodRow, folded: &str) -> Result<Key> {
        let id = person_id(self.salt, folded);
        if let Some(person) = self.storage.person(id)? {
            return Ok(person.stands_for);
        }
        let draft = RelationshipDraft { role: row.role, ..RelationshipDraft::named(id, row.who.clone()) };
        let key = self.storage.add_relationship(&draft)?;
        self.storage.mark_imported(self.import, "relationship", id.0.as_bytes())?;
        self.taken.people += 1;
        Ok(key)
    }
}
