//! Who is known while a file is read: those of the journal, and those whom the file brings.

use std::collections::{HashMap, HashSet};

use super::shape::REFUSED;
use crate::error::{Error, Result};
use crate::ids::RelationshipId;
use crate::search::same_name;
use crate::storage::{Key, Storage};

/// The people of the journal and of the file together.
pub(crate) struct People {
    /// The row of each; none yet for somebody whom the file brings, while it is only looked at.
    keys: HashMap<RelationshipId, Option<Key>>,
    /// The names in the journal, folded.
    names: HashSet<String>,
    /// Whom the file brings, and into whom each was merged.
    new: HashMap<RelationshipId, Option<RelationshipId>>,
    /// How many of those have a name that somebody in the journal has.
    pub same_names: u32,
}

impl People {
    /// The people of the journal.
    pub fn of(storage: &Storage<'_>) -> Result<Self> {
        let people = storage.people()?;
        Ok(Self {
            names: people.iter().map(|person| same_name(&person.name)).collect(),
            keys: people.iter().map(|person| (person.id, Some(person.key))).collect(),
            new: HashMap::new(),
            same_names: 0,
        })
    }

    /// Somebody whom the file brings.
    pub fn meet(&mut self, id: RelationshipId, name: &str, into: Option<RelationshipId>) -> Result<()> {
        if self.new.insert(id, into).is_some() {
            return Err(REFUSED);
        }
        self.same_names += u32::from(into.is_none() && self.names.contains(&same_name(name)));
        self.keys.entry(id).or_default();
        Ok(())
    }

    /// Somebody whom the file brings has a row now.
    pub fn keep(&mut self, id: RelationshipId, key: Key) {
        self.keys.insert(id, Some(key));
    }

    /// Refuses with [`Error::RelationshipNotFound`] somebody whom neither knows.
    pub fn require(&self, id: RelationshipId) -> Result<()> {
        if self.keys.contains_key(&id) { Ok(()) } else { Err(Error::RelationshipNotFound) }
    }

    /// The row of somebody.
    pub fn key(&self, id: RelationshipId) -> Result<Key> {
        self.keys.get(&id).copied().flatten().ok_or(Error::RelationshipNotFound)
    }

    /// Whom the file brings.
    pub fn added(&self) -> Vec<RelationshipId> {
        self.new.keys().copied().collect()
    }

    /// Refuses merges that lead to nobody, or in a circle. Only those whom the file brings can be in one: nobody in the journal
    /// points at them.
    pub fn check_merges(&self) -> Result<()> {
        let mut ends_well: HashSet<RelationshipId> = HashSet::new();
        for &first in self.new.keys() {
            let mut path = HashSet::new();
            let mut at = first;
            while let Some(&Some(into)) = self.new.get(&at) {
                if !path.insert(at) || self.require(into).is_err() {
                    return Err(REFUSED);
                }
                if ends_well.contains(&into) {
                    break;
                }
                at = into;
            }
            ends_well.extend(path);
        }
        Ok(())
    }

    /// Who was merged into whom, by their rows.
    pub fn merges(&self) -> Result<Vec<(Key, Key)>> {
        let merged = self.new.iter().filter_map(|(from, into)| Some((*from, (*into)?)));
        merged.map(|(from, into)| Ok((self.key(from)?, self.key(into)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> RelationshipId {
        RelationshipId(Uuid::from_u128(number))
    }

    fn people(merges: &[(u128, Option<u128>)]) -> People {
        let journal = crate::Journal::in_memory().unwrap();
        let mut people = People::of(&journal.storage()).unwrap();
        for &(from, into) in merges {
            people.meet(id(from), "somebody", into.map(id)).unwrap();
        }
        people
    }

    #[test]
    fn merges_that_end_somewhere_are_taken_and_circles_and_ways_to_nobody_are_not() {
        assert!(people(&[(1, Some(2)), (2, Some(3)), (3, None), (4, Some(2))]).check_merges().is_ok());
        assert!(people(&[(1, Some(2)), (2, Some(3)), (3, Some(1))]).check_merges().is_err());
        assert!(people(&[(9, Some(1)), (1, Some(2)), (2, Some(1))]).check_merges().is_err());
        assert!(people(&[(1, Some(7))]).check_merges().is_err());
    }

    #[test]
    fn a_long_chain_takes_no_longer_than_it_is() {
        let mut chain: Vec<_> = (0..10_000).map(|number| (number, Some(number + 1))).collect();
        chain.push((10_000, None));
        assert!(people(&chain).check_merges().is_ok());
    }
}
