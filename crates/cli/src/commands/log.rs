//! Logging an entry.

use std::io::{self, IsTerminal};

use chrono::{NaiveDate, NaiveTime};
use hedgerow_journal::entries::{Details, Entry, EntryDraft, Who};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_locale::plainly;
use serde::Serialize;
use uuid::Uuid;

use crate::arguments::{EntryArguments, Shared};
use crate::door::Door;
use crate::failure::Failure;
use crate::{asking, print};

/// What a program is told of an entry that was logged: none of its words.
#[derive(Serialize)]
struct Kept {
    id: EntryId,
    date: NaiveDate,
    time: NaiveTime,
    /// The name was new, and somebody new is in the journal.
    new_person: bool,
}

/// Logs the entry that was said, after asking for what was not.
pub fn run(shared: &Shared, said: &EntryArguments) -> Result<(), Failure> {
    let door = Door::find(shared)?;
    let draft = draft(complete(said.clone())?)?;
    let person = draft.who.clone();
    let entry = door.open(|journal, now| Ok(journal.entries().log_from_outside(draft, now)?.entry))?;
    let new_person = matches!(person, Who::New { id, .. } if id == entry.relationship);
    tell(shared, &entry, new_person)
}

fn tell(shared: &Shared, entry: &Entry, new_person: bool) -> Result<(), Failure> {
    if shared.json {
        return print::json([Kept { id: entry.id, date: entry.date, time: entry.time, new_person }]);
    }
    let mut lines = vec![plainly("cli-kept")];
    lines.extend(new_person.then(|| plainly("cli-new-person")));
    print::lines(&lines)
}

/// Asks for what is missing. Without anybody to ask, it is refused.
fn complete(mut said: EntryArguments) -> Result<EntryArguments, Failure> {
    let missing = said.missing();
    if missing.is_empty() {
        return Ok(said);
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::Missing { options: missing.join(", ") });
    }
    asking::fill(&mut said, &mut io::stdin().lock(), &mut io::stderr().lock())?;
    Ok(said)
}

fn draft(said: EntryArguments) -> Result<EntryDraft, Failure> {
    let (Some(name), Some(answer), Some(cost)) = (&said.who, said.answered(), said.cost) else {
        return Err(Failure::Missing { options: said.missing().join(", ") });
    };
    let who = Who::New { id: RelationshipId(Uuid::now_v7()), name: name.clone() };
    let (how, pressure, note) = (said.how, said.pressure, said.note.unwrap_or_default());
    Ok(EntryDraft {
        id: EntryId(Uuid::now_v7()),
        who,
        when: said.when,
        request: said.what.unwrap_or_default(),
        kind: said.kind,
        want: said.want,
        answer,
        cost,
        details: Details { how, pressure, note, ..Details::default() },
    })
}
