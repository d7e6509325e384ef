//! What can be chosen: the people with their aliases and counts, and the entries to pick moments from or to leave out.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use hedgerow_journal::aliases::Alias;
use hedgerow_journal::entries::Entry;
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::relationships::Relationship;
use hedgerow_journal::vocabulary::{Answer, Cost, Kind, Role, Want};
use hedgerow_journal::{Journal, Moment, Result};
use serde::Serialize;

use crate::choices::Choices;
use crate::naming::aliases;
use crate::selection::{self, Selection, all_between};

/// What can be chosen of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Offers {
    /// The first civil day that the choices mean.
    pub from: NaiveDate,
    /// The last civil day.
    pub until: NaiveDate,
    /// When something was shared last, today aside; nothing where nothing was.
    pub last_shared: Option<NaiveDate>,
    /// Clients are in it, so that it has codes only.
    pub codes_only: bool,
    /// Everyone in the journal, the most recently used first.
    pub people: Vec<OfferedPerson>,
    /// The entries of the period about people who go in, the oldest first.
    pub entries: Vec<OfferedEntry>,
}

/// Somebody who can be in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OfferedPerson {
    /// Who.
    pub relationship: RelationshipId,
    /// The name.
    pub name: String,
    /// What they are to the user.
    pub role: Option<Role>,
    /// The user's word for the relation; empty where none was said.
    pub called: String,
    /// What they are called unless another word is chosen.
    pub alias: String,
    /// How many entries of the period there are, left out or not.
    pub entries: u32,
    /// The user does not feel free to choose here.
    pub r#unsafe: bool,
    /// Whether they go in by the choices.
    pub goes_in: bool,
}

/// An entry that can be picked or left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OfferedEntry {
    /// The entry.
    pub id: EntryId,
    /// Whom it is about.
    pub relationship: RelationshipId,
    /// Their name.
    pub name: String,
    /// Its civil date.
    pub date: NaiveDate,
    /// Its civil time.
    pub time: NaiveTime,
    /// What was asked.
    pub request: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// It is marked to be brought to the session, and was not raised yet.
    pub bring_to_session: bool,
    /// There is a note, an old rule, what it kept room for, or what was written when it was looked at once more.
    pub has_notes: bool,
    /// Whether it goes in by the choices.
    pub goes_in: bool,
}

/// How many shares are looked at to find the last one of an earlier day.
const SHARES: u32 = 50;

/// What can be chosen, with what the choices so far mean.
pub fn offers(journal: &mut Journal, choices: &Choices, now: Moment) -> Result<Offers> {
    let selection = Selection::of(journal, choices, now)?;
    let shares = journal.shares().list(SHARES)?;
    let entries = all_between(journal, selection.stretch)?;
    let mut counts: HashMap<RelationshipId, u32> = HashMap::new();
    for entry in &entries {
        *counts.entry(entry.relationship).or_default() += 1;
    }
    let given = journal.aliases().all()?;
    let people = people(journal.relationships().list()?, &given, &counts, &selection);
    let is_client_in = |person: &OfferedPerson| {
        selection.is_client(person.relationship) && (person.entries > 0 || choices.people.is_some())
    };
    Ok(Offers {
        from: selection.stretch.from,
        until: selection.stretch.until,
        last_shared: shares.iter().map(|share| share.date).find(|&date| date < now.date()),
        codes_only: people.iter().any(is_client_in),
        people,
        entries: entries
            .into_iter()
            .filter(|entry| selection.holds_person(entry.relationship))
            .map(|entry| offered(entry, &selection))
            .collect(),
    })
}

fn people(
    all: Vec<Relationship>,
    given: &[Alias],
    counts: &HashMap<RelationshipId, u32>,
    selection: &Selection,
) -> Vec<OfferedPerson> {
    let called = aliases(given, false);
    let words: HashMap<_, _> =
        given.iter().map(|alias| (alias.relationship, alias.called.as_str())).collect();
    let offered = |person: Relationship| OfferedPerson {
        relationship: person.id,
        role: person.role,
        called: words.get(&person.id).copied().unwrap_or_default().to_owned(),
        alias: called.get(&person.id).cloned().unwrap_or_default(),
        entries: counts.get(&person.id).copied().unwrap_or(0),
        r#unsafe: person.r#unsafe,
        goes_in: selection.holds_person(person.id),
        name: person.name,
    };
    all.into_iter().map(offered).collect()
}

fn offered(entry: Entry, selection: &Selection) -> OfferedEntry {
    let details = &entry.details;
    let written = [&details.note, &details.old_rule, &details.kept_room_for];
    OfferedEntry {
        id: entry.id,
        relationship: entry.relationship,
        date: entry.date,
        time: entry.time,
        kind: entry.kind,
        want: entry.want,
        answer: entry.answer,
        cost: entry.cost,
        bring_to_session: selection::is_to_bring(&entry),
        has_notes: written.iter().any(|text| !text.trim().is_empty()) || !details.reframe.is_empty(),
        goes_in: selection.holds_entry(&entry),
        name: entry.name,
        request: entry.request,
    }
}
