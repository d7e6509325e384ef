//! What the tests of the report share: a clock that stands still, a journal that is always the same, and all formats at once.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use hedgerow_journal::entries::{Details, Entry, EntryDraft, Who};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Role};
use hedgerow_journal::{Journal, Moment, When};
use hedgerow_report::{Choices, Report, compose, csv, gather, html, json, markdown};
use uuid::Uuid;

/// A Friday in Berlin, half past two in the afternoon.
pub fn now() -> Moment {
    let local: NaiveDateTime = "2026-11-20T14:30:00".parse().expect("a civil time");
    let zone = Tz::Europe__Berlin;
    let at = zone.from_local_datetime(&local).earliest().expect("a time that exists").with_timezone(&Utc);
    Moment { at, zone }
}

pub fn journal() -> Journal {
    Journal::in_memory().expect("a journal in memory")
}

/// Always the same id for the same number.
pub fn person_id(number: u32) -> RelationshipId {
    RelationshipId(Uuid::from_u128(u128::from(number) + (1 << 100)))
}

/// Always the same id for the same number.
pub fn entry_id(number: u32) -> EntryId {
    EntryId(Uuid::from_u128(u128::from(number) * 7 + (2 << 100)))
}

/// Adds somebody.
pub fn person(journal: &mut Journal, number: u32, name: &str, role: Option<Role>) -> RelationshipId {
    let id = person_id(number);
    let draft = RelationshipDraft { role, ..RelationshipDraft::named(id, name) };
    journal.relationships().add(draft).expect("somebody");
    id
}

/// A yes that left one drained.
pub fn draft(number: u32, who: RelationshipId, local: &str, request: &str) -> EntryDraft {
    EntryDraft {
        id: entry_id(number),
        who: Who::Known { id: who },
        when: Some(When::At { local: local.parse().expect("a civil time") }),
        request: request.to_owned(),
        kind: None,
        want: None,
        answer: received(Decision::Yes),
        cost: Cost::Drained,
        details: Details::default(),
    }
}

pub fn received(decision: Decision) -> Answer {
    Answer::Received { decision }
}

pub fn log(journal: &mut Journal, draft: EntryDraft) -> Entry {
    journal.entries().log(draft, now()).expect("an entry").entry
}

pub fn report(journal: &mut Journal, choices: &Choices) -> Report {
    gather(journal, choices, now()).expect("a report")
}

/// A report in every format, by name.
pub fn rendered(report: &Report) -> Vec<(&'static str, String)> {
    let document = compose::document(report);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    vec![
        ("html", html::page(&document)),
        ("md", markdown::text(&document)),
        ("csv", text(csv::log(report).expect("a table"))),
        ("json", text(json::facts(report).expect("facts"))),
        ("document", format!("{document:?}")),
    ]
}
