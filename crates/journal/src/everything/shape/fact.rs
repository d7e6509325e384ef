//! Facts that are the person's: which of those that the journal keeps by name are carried, and which belong to one journal on
//! one machine.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Met, Noun, REFUSED};
use crate::error::{Error, Result};
use crate::everything::take::Taking;
use crate::made_up::MARK;
use crate::storage::Storage;

/// A fact that is carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactRecord {
    /// Its name.
    pub name: String,
    /// What is kept under it.
    pub value: String,
}

/// Whether a fact is the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is carried.
    Carried,
    /// It is carried to where there is none. The journal writes it anew by itself, so one that is there is no difference that anybody made.
    CarriedIfMissing,
    /// It stays where it is.
    Left,
}

/// Every name, or the beginning of names that end in an id, that a fact is kept under. One that is missing here cannot be kept
/// (`Storage::set_fact` asks while tests run).
const FACTS: &[(&str, Fate)] = &[
    // That the question was asked whether one feels free to say no.
    ("asked_free/", Fate::Carried),
    // Which two answers are shown in a month, and whether they were put away.
    ("then_and_now", Fate::CarriedIfMissing),
    // A journal that was made up says so for ever.
    (MARK, Fate::Carried),
    // What the ids of rows of a spreadsheet are made with: the same sheet is known again wherever the journal goes.
    (crate::spreadsheet::SALT, Fate::Carried),
    // Carried as a list of its own, in the shape of the settings.
    ("settings", Fate::Left),
    // About the recovery key of this vault; another vault has another.
    ("recovery_checked_on", Fate::Left),
    ("recovery_put_off_on", Fate::Left),
    // About files in the inbox folder of this machine.
    ("set_aside_told", Fate::Left),
    // Where this machine puts backups, which of them were verified, and which one this journal came from.
    ("backup_folder", Fate::Left),
    ("backups_verified", Fate::Left),
    ("restored_from", Fate::Left),
    // Which folding made the index in this file.
    ("search_folding", Fate::Left),
];

impl Fate {
    fn is_carried(self) -> bool {
        self != Self::Left
    }
}

fn fate(name: &str) -> Option<Fate> {
    let known = |(known, _): &&(&str, Fate)| match known.strip_suffix('/') {
        None => *known == name,
        Some(_) => name.strip_prefix(known).is_some_and(|id| Uuid::parse_str(id).is_ok()),
    };
    FACTS.iter().find(known).map(|(_, fate)| *fate)
}

/// Whether it is settled if a fact of this name is carried.
pub(crate) fn is_settled(name: &str) -> bool {
    fate(name).is_some()
}

/// A fact's value is short.
const LONGEST: usize = 1_000;

impl Noun for FactRecord {
    const LIST: &'static str = "facts";
    const MOST: u64 = 20_000;
    type Rank = String;

    fn rank(&self) -> Self::Rank {
        self.name.clone()
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("fact")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        let is_carried = |fact: &Self| fate(&fact.name).is_some_and(Fate::is_carried);
        storage.each_fact(&mut |fact| if is_carried(&fact) { give(fact) } else { Ok(()) })
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let fate = fate(&self.name).filter(|fate| fate.is_carried()).ok_or(REFUSED)?;
        if self.value.len() > LONGEST {
            return Err(REFUSED);
        }
        if self.name == MARK {
            taking.file_is_made_up = true;
        }
        let met = match taking.storage.fact(&self.name)? {
            Some(_) if fate == Fate::CarriedIfMissing => Met::Itself,
            there => Met::of(there, &self.value),
        };
        if met == Met::Nothing && taking.takes_in() {
            taking.storage.set_fact(&self.name, &self.value)?;
            taking.mark("fact", self.name.as_bytes())?;
        }
        Ok(met)
    }

    /// Made-up lives are never mixed with one's own.
    fn end(taking: &mut Taking<'_, '_>) -> Result<()> {
        if taking.was_empty || taking.file_is_made_up == taking.was_made_up {
            Ok(())
        } else {
            Err(Error::NotEmpty)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_carried_only_under_a_name_that_is_known() {
        let id = Uuid::now_v7();
        assert_eq!(fate(&format!("asked_free/{id}")), Some(Fate::Carried));
        assert_eq!(fate("asked_free/everybody"), None);
        assert_eq!(fate("asked_free/"), None);
        assert_eq!(
            fate("search_folding"),
            Some(Fate::Left),
            "a file cannot say that the index is up to date"
        );
        assert_eq!(fate("settings/"), None);
    }
}
