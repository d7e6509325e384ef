//! Who may be meant by a name that was typed while nobody was known.

use strsim::damerau_levenshtein;

use super::Meant;
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::search::same_name;
use crate::storage::{Person, Storage};

/// How many people are suggested.
const SUGGESTED: usize = 3;
/// A name longer than this is compared as a whole only: nobody mistypes one of that length in two letters.
const MOST_COMPARED: usize = 40;

/// Everybody's names, folded.
pub(super) struct Names {
    people: Vec<Named>,
}

struct Named {
    folded: String,
    archived: bool,
    relationship: RelationshipId,
    name: String,
}

impl Names {
    /// The names of all people, those of merged ones standing for whom they were merged into.
    pub(super) fn all(storage: &Storage<'_>) -> Result<Self> {
        let people = storage.people()?;
        let named = people.iter().filter_map(|person| {
            let stands_for = people.iter().find(|other| other.key == person.stands_for)?;
            Some(Named::of(person, stands_for))
        });
        Ok(Self { people: named.collect() })
    }

    /// Whether somebody has this name, case and accents aside.
    pub(super) fn has(&self, name: &str) -> bool {
        let name = same_name(name);
        self.people.iter().any(|person| person.folded == name)
    }

    /// Who may be meant, the likeliest first. Somebody of exactly that name is the only one.
    pub(super) fn meant_by(&self, name: &str) -> Vec<Meant> {
        let folded = same_name(name);
        if let Some(same) = self.people.iter().find(|person| person.folded == folded) {
            return vec![same.meant(true)];
        }
        let mut similar: Vec<(usize, &Named)> = self
            .people
            .iter()
            .filter(|person| !person.archived)
            .filter_map(|person| Some((distance(&folded, &person.folded)?, person)))
            .collect();
        similar.sort_by_key(|(distance, _)| *distance);
        let mut meant: Vec<Meant> = Vec::new();
        for (_, person) in similar {
            if meant.iter().all(|other| other.relationship != person.relationship) {
                meant.push(person.meant(false));
            }
        }
        meant.truncate(SUGGESTED);
        meant
    }
}

impl Named {
    fn of(person: &Person, stands_for: &Person) -> Self {
        Self {
            folded: same_name(&person.name),
            archived: stands_for.archived,
            relationship: stands_for.id,
            name: stands_for.name.clone(),
        }
    }

    fn meant(&self, is_same: bool) -> Meant {
        Meant { relationship: self.relationship, name: self.name.clone(), is_same }
    }
}

/// How far two folded names are apart, if they are near: a slip of the finger or two, or one is the other's beginning or one
/// of its words.
fn distance(one: &str, other: &str) -> Option<usize> {
    let (one_length, other_length) = (one.chars().count(), other.chars().count());
    let (shorter, longer) = (one_length.min(other_length), one_length.max(other_length));
    if shorter == 0 || longer > MOST_COMPARED {
        return None;
    }
    let slips = damerau_levenshtein(one, other);
    if slips <= allowed(longer) {
        return Some(slips);
    }
    let is_word = |part: &str, whole: &str| whole.split(' ').any(|word| word == part);
    let is_part = is_word(one, other) || is_word(other, one);
    let begins = shorter >= 3 && (one.starts_with(other) || other.starts_with(one));
    (is_part || begins).then_some(slips)
}

/// How many slips a name of this many letters allows.
fn allowed(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_near_and_another_name_is_not() {
        for (one, other) in [("sarah", "srah"), ("michael", "micheal"), ("jon", "jan"), ("sophie", "sofie")] {
            assert!(distance(one, other).is_some(), "{one} and {other}");
        }
        for (one, other) in [("mum", "dad"), ("al", "bo"), ("sarah", "simon"), ("", "mum")] {
            assert!(distance(one, other).is_none(), "{one} and {other}");
        }
    }

    #[test]
    fn a_part_of_a_name_is_near() {
        assert!(distance("sarah", "sarah miller").is_some());
        assert!(distance("miller", "sarah miller").is_some());
        assert!(distance("chris", "christopher").is_some());
        assert!(distance("c", "christopher").is_none(), "one letter begins too many names");
    }
}
