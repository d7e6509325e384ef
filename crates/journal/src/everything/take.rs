//! What goes on while a file is read: looked at only, or taken in.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::people::People;
use super::shape::{Both, Met, Noun, Reflected};
use super::{Counts, Found};
use crate::carrying::{Carrying, Part};
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::{EntryId, RelationshipId};
use crate::search::same_name;
use crate::storage::{ImportKey, Place, Places, Storage};

/// How much of the work is reading; the rest is making the index.
const READING: Part = Part { from: 0, to: 600 };
const INDEXING: Part = Part { from: 600, to: 1_000 };

/// A file being read.
pub(crate) struct Taking<'a, 'c> {
    /// The journal that it meets.
    pub storage: &'a Storage<'a>,
    /// The import that what comes in belongs to; none while the file is only looked at.
    import: Option<ImportKey>,
    /// Who is known.
    pub people: People,
    /// The verdicts of those of whom the file says some.
    pub verdicts: HashMap<RelationshipId, Both>,
    /// What the file says of plans and reflections.
    pub reflected: Reflected,
    /// The words of the rules that the journal or the file keeps something of, folded.
    pub rules: HashSet<String>,
    /// What was found so far, but for the names.
    found: Found,
    /// What has to be read again.
    pub changes: Changes,
    /// The journal had nobody in it before.
    pub was_empty: bool,
    /// The journal was made up.
    pub was_made_up: bool,
    /// The file is of a journal that was made up.
    pub file_is_made_up: bool,
    /// Where the entries went that are not in the index yet.
    places: Vec<Place>,
    free: Places,
    carrying: &'a mut Carrying<'c>,
    /// How long the file is, in bytes.
    length: u64,
}

impl<'a, 'c> Taking<'a, 'c> {
    /// A file of `length` bytes that is about to be read.
    pub fn new(
        storage: &'a Storage<'a>,
        import: Option<ImportKey>,
        length: u64,
        carrying: &'a mut Carrying<'c>,
    ) -> Result<Self> {
        Ok(Self {
            storage,
            import,
            people: People::of(storage)?,
            verdicts: HashMap::new(),
            reflected: Reflected::default(),
            rules: storage.rules()?.iter().map(|rule| same_name(&rule.words)).collect(),
            found: Found::default(),
            changes: Changes::NONE,
            was_empty: storage.count_records("relationship")? == 0,
            was_made_up: storage.fact(crate::made_up::MARK)?.is_some(),
            file_is_made_up: false,
            places: Vec::new(),
            free: Places::default(),
            carrying,
            length,
        })
    }

    /// What was found.
    pub fn found(&self) -> Found {
        Found { same_names: self.people.same_names, ..self.found }
    }

    /// Whether what is found comes in.
    pub fn takes_in(&self) -> bool {
        self.import.is_some()
    }

    /// Notes that the import made something.
    pub fn mark(&self, noun: &str, id: &[u8]) -> Result<()> {
        self.import.map_or(Ok(()), |import| self.storage.mark_imported(import, noun, id))
    }

    /// An entry that something refers to, if it is in the journal by now; one that is nowhere is forgotten.
    pub fn entry_that_is_there(&self, entry: Option<EntryId>) -> Result<Option<EntryId>> {
        let Some(id) = entry else { return Ok(None) };
        Ok(self.storage.has_entry(id)?.then_some(id))
    }

    /// One record, which ends at byte `position` of the file.
    pub fn record<N: Noun>(&mut self, record: N, position: u64) -> Result<()> {
        let part = if self.takes_in() { READING } else { Part::WHOLE };
        self.carrying.come(part, position, self.length)?;
        match record.take(self)? {
            Met::Nothing => *self.found.added.of(N::LIST) += 1,
            Met::Itself => self.found.same += 1,
            Met::Another => *self.found.different.of(N::LIST) += 1,
        }
        Ok(())
    }

    /// A free place for an entry, however many share its millisecond.
    pub fn free_place(&mut self, at: DateTime<Utc>) -> Result<Place> {
        let place = self.free.free(self.storage, at)?;
        self.places.push(place);
        Ok(place)
    }

    /// Puts the entries that came in into the index, in their order: in any other the index would be written out anew for
    /// each.
    pub fn index_added(&mut self) -> Result<()> {
        let mut places = std::mem::take(&mut self.places);
        places.sort_unstable();
        let total = places.len() as u64;
        for (done, place) in (0..).zip(places) {
            self.carrying.come(INDEXING, done, total)?;
            self.storage.index_at(place)?;
        }
        let came = self.found.added;
        self.changes.entries |= came.entries > 0;
        self.changes.relationships |= came.entries > 0 || came.people > 0;
        Ok(())
    }
}

impl Counts {
    /// The count of the noun whose list has this name.
    fn of(&mut self, list: &str) -> &mut u32 {
        match list {
            "relationships" => &mut self.people,
            "entries" => &mut self.entries,
            "waiting" => &mut self.waiting,
            "captures" => &mut self.captures,
            "verdicts" => &mut self.verdicts,
            "phrases" | "rehearsals" => &mut self.practised,
            _ => &mut self.others,
        }
    }
}
