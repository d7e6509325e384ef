//! Who there is, as readings know them: those who stand for themselves, in the order in which they were added.

use std::collections::HashMap;

use hedgerow_insight::row::{Flags, PersonIndex};

use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::storage::{Key, Person};

/// The people of a journal, merged ones led to whom they stand for.
pub(super) struct People {
    known: Vec<Known>,
    by_key: HashMap<Key, PersonIndex>,
    by_id: HashMap<RelationshipId, PersonIndex>,
}

/// What readings need to know of a relationship. While it stays, so does what was read.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Known {
    key: Key,
    stands_for: Key,
    flags: Flags,
}

impl Known {
    fn of(person: &Person) -> Self {
        Self { key: person.key, stands_for: person.stands_for, flags: person.flags }
    }

    fn stands_for_itself(&self) -> bool {
        self.key == self.stands_for
    }
}

impl People {
    /// The people, from all relationships.
    pub fn of(all: &[Person]) -> Self {
        let known: Vec<Known> = all.iter().map(Known::of).collect();
        let standing = known.iter().filter(|known| known.stands_for_itself());
        let places: HashMap<Key, PersonIndex> = (0..).map(PersonIndex).zip(standing).map(swapped).collect();
        let place = |key: Key| places.get(&key).copied();
        Self {
            by_key: known.iter().filter_map(|one| Some((one.key, place(one.stands_for)?))).collect(),
            by_id: all.iter().filter_map(|person| Some((person.id, place(person.stands_for)?))).collect(),
            known,
        }
    }

    /// The flags of each, by [`PersonIndex`].
    pub fn flags(&self) -> Vec<Flags> {
        self.known.iter().filter(|known| known.stands_for_itself()).map(|known| known.flags).collect()
    }

    /// Whether `self` are the same people as `before` in the same places, with nobody or only new ones behind them.
    pub fn only_grew_from(&self, before: &Self) -> bool {
        self.known.starts_with(&before.known)
    }

    /// As whom a relationship is read.
    pub fn of_key(&self, key: Key) -> Option<PersonIndex> {
        self.by_key.get(&key).copied()
    }

    /// As whom the relationship with this id is read; of a merged one, the one it stands for.
    pub fn of_id(&self, id: RelationshipId) -> Result<PersonIndex> {
        self.by_id.get(&id).copied().ok_or(Error::RelationshipNotFound)
    }
}

fn swapped((place, known): (PersonIndex, &Known)) -> (Key, PersonIndex) {
    (known.key, place)
}
