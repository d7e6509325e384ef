//! What goes in by the choices: the days, the people, the entries. Asked for every entry, in this one place.

use std::collections::{HashMap, HashSet};

use hedgerow_journal::Result;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::patterns::{Stretch, Told};
use hedgerow_journal::relationships::Relationship;
use hedgerow_journal::vocabulary::Role;
use hedgerow_journal::{Journal, Moment};

use crate::choices::{Choices, Include};

/// How many shares are looked at to find the last one of an earlier day.
const SHARES: u32 = 50;
/// How many entries are read at once.
const PAGE: u32 = 500;

/// What goes in.
pub(crate) struct Selection {
    /// The days.
    pub stretch: Stretch,
    include: Include,
    /// Whom it may be about, and which of them are clients.
    people: HashMap<RelationshipId, bool>,
    left_out: HashSet<EntryId>,
}

impl Selection {
    /// What the choices mean in this journal, now.
    pub fn of(journal: &mut Journal, choices: &Choices, now: Moment) -> Result<Self> {
        let shares = journal.shares().list(SHARES)?;
        let relationships = journal.relationships().list()?;
        let may = |person: &&Relationship| goes_in(person, choices);
        let is_client = |person: &Relationship| person.role == Some(Role::Client);
        Ok(Self {
            stretch: choices.stretch(&shares, now.date()),
            include: choices.include,
            people: relationships.iter().filter(may).map(|person| (person.id, is_client(person))).collect(),
            left_out: choices.left_out.iter().copied().collect(),
        })
    }

    /// Whether somebody may be spoken of.
    pub fn holds_person(&self, id: RelationshipId) -> bool {
        self.people.contains_key(&id)
    }

    /// Whether somebody may be spoken of and is a client.
    pub fn is_client(&self, id: RelationshipId) -> bool {
        self.people.get(&id).copied().unwrap_or(false)
    }

    /// Whether an entry goes in, whenever it was.
    pub fn holds(&self, told: &Told) -> bool {
        let is_safe = self.include.unsafe_entries || !told.r#unsafe;
        is_safe && self.holds_person(told.relationship) && !self.left_out.contains(&told.entry)
    }

    /// Whether an entry goes in and lies within the days.
    pub fn holds_entry(&self, entry: &Entry) -> bool {
        let told =
            Told { entry: entry.id, relationship: entry.relationship, r#unsafe: entry.details.r#unsafe };
        self.holds(&told) && (self.stretch.from..=self.stretch.until).contains(&entry.date)
    }

    /// The entries that go in, the oldest first.
    pub fn entries(&self, journal: &mut Journal) -> Result<Vec<Entry>> {
        let mut entries = all_between(journal, self.stretch)?;
        entries.retain(|entry| self.holds_entry(entry));
        Ok(entries)
    }
}

/// All entries of some days, the oldest first.
pub(crate) fn all_between(journal: &mut Journal, stretch: Stretch) -> Result<Vec<Entry>> {
    let filter = EntryFilter { from: Some(stretch.from), to: Some(stretch.until), ..EntryFilter::default() };
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let page = journal.entries().list(&filter, cursor.as_ref(), PAGE)?;
        found.extend(page.entries);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    found.reverse();
    Ok(found)
}

/// Whether a relationship goes in. One in which the person does not feel free to choose counts as unsafe entries do.
fn goes_in(person: &Relationship, choices: &Choices) -> bool {
    let is_chosen = choices.people.as_ref().is_none_or(|people| people.contains(&person.id));
    let client = choices.include.clients || person.role != Some(Role::Client);
    let safe = choices.include.unsafe_entries || !person.r#unsafe;
    is_chosen && client && safe
}

/// Whether an entry is brought to the session. What was raised already is not handed over to be raised.
pub(crate) fn is_to_bring(entry: &Entry) -> bool {
    entry.details.bring_to_session && entry.raised_on.is_none()
}
