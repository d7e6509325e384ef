//! The names of the journal, and where they stand in a text.
//!
//! A name is found as whole words, case, accents and width aside, in any script. Of a name of several words each word that
//! begins with a capital is found alone as well, where it begins with one in the text too: whoever is kept as "Rosa Blum" is
//! "Rosa" in a note. A name that was merged into another is found as the other.

mod find;

use std::collections::HashMap;
use std::ops::Range;

use crate::error::Result;
use crate::ids::RelationshipId;
use crate::journal::Journal;
use crate::search::placed_tokens;
use crate::storage::Person;

/// Every name of a journal, ready to be looked for.
pub struct KnownNames {
    /// By the first word, folded; the longest first.
    by_first: HashMap<String, Vec<Known>>,
}

/// One name, or one word of a name.
struct Known {
    /// The words after the first, folded.
    rest: Vec<String>,
    /// Whose; nothing for a word that several people have in their names.
    person: Option<RelationshipId>,
    /// A part of a name: looked for with a capital only.
    is_part: bool,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whose it is; nothing where several people may be meant.
    pub person: Option<RelationshipId>,
}

/// A word of a name with fewer letters is not looked for alone.
const SHORTEST_PART: usize = 3;

/// Words of English names that name nobody.
const TITLES: &[&str] = &[
    "and",
    "the",
    "from",
    "with",
    "for",
    "our",
    "his",
    "her",
    "their",
    "old",
    "new",
    "mrs",
    "miss",
    "mister",
    "doctor",
    "prof",
    "professor",
    "aunt",
    "auntie",
    "uncle",
    "cousin",
    "sister",
    "brother",
    "mother",
    "father",
    "grandma",
    "grandpa",
    "neighbour",
    "neighbor",
    "friend",
    "next",
    "door",
    "upstairs",
    "downstairs",
    "work",
    "client",
    "boss",
];

impl Journal {
    /// Every name in the journal, those of merged and archived people included.
    pub fn known_names(&self) -> Result<KnownNames> {
        Ok(KnownNames::of(&self.storage().people()?))
    }
}

impl KnownNames {
    fn of(people: &[Person]) -> Self {
        let ids: HashMap<_, _> = people.iter().map(|person| (person.key, person.id)).collect();
        let mut names = Self { by_first: HashMap::new() };
        for person in people {
            let id = ids.get(&person.stands_for).copied().unwrap_or(person.id);
            names.add(&person.name, id);
        }
        for known in names.by_first.values_mut() {
            known.sort_by_key(|known| (std::cmp::Reverse(known.rest.len()), known.is_part));
        }
        names
    }

    fn add(&mut self, name: &str, person: RelationshipId) {
        let words = placed_tokens(name);
        let Some((first, rest)) = words.split_first() else { return };
        let rest: Vec<String> = rest.iter().map(|word| word.folded.clone()).collect();
        self.insert(&first.folded, Known { rest, person: Some(person), is_part: false });
        if words.len() < 2 {
            return;
        }
        for word in &words {
            let written = name.get(word.range.clone()).unwrap_or_default();
            if begins_with_capital(written)
                && written.chars().count() >= SHORTEST_PART
                && !TITLES.contains(&word.folded.as_str())
            {
                self.insert(&word.folded, Known { rest: Vec::new(), person: Some(person), is_part: true });
            }
        }
    }

    /// Of the same words twice, the person is only named if it is the same person; a whole name goes before a part.
    fn insert(&mut self, first: &str, new: Known) {
        let known = self.by_first.entry(first.to_owned()).or_default();
        match known.iter_mut().find(|old| old.rest == new.rest && old.is_part == new.is_part) {
            Some(old) if old.person != new.person => old.person = None,
            Some(_) => {}
            None => known.push(new),
        }
    }
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
