//! Checking a vault: it opens, both integrity checks find nothing, and its entries are counted.

use fluent_bundle::FluentArgs;
use hedgerow_locale::say;
use serde::Serialize;

use crate::arguments::Shared;
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// What was found.
#[derive(Serialize)]
struct Verified {
    /// Entries that are not deleted.
    entries: u64,
    /// People, archived ones included.
    people: usize,
    /// How often the vault was opened, this time included.
    generation: u64,
}

/// Checks, and says what was counted. Damage is a failure.
pub fn run(shared: &Shared) -> Result<(), Failure> {
    let verified = Door::find(shared)?.open(|journal, _| {
        // Before anything is counted: wherever the damage is, it is this that finds it.
        let generation = match journal.vault() {
            None => 0,
            Some(vault) => {
                vault.check_database()?;
                vault.generation()
            }
        };
        let people = journal.relationships().list()?;
        let entries = people.iter().map(|person| u64::from(person.entries)).sum();
        Ok(Verified { entries, people: people.len(), generation })
    })?;
    if shared.json {
        return print::json([verified]);
    }
    let mut counts = FluentArgs::new();
    counts.set("entries", verified.entries);
    counts.set("people", verified.people);
    print::lines(&[say("cli-verified", &counts)])
}
