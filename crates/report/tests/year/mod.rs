//! A made-up year of 1,500 entries, and the page that somebody takes from it into a session. Nobody in it exists.
#![allow(dead_code, reason = "each test and each benchmark uses its own part")]
#![allow(clippy::expect_used, reason = "a test or a benchmark that cannot go on fails")]

use chrono::DateTime;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::made_up::{self, Options};
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::{Journal, Moment};
use hedgerow_report::choices::{Include, Picked};
use hedgerow_report::document::Document;
use hedgerow_report::{Choices, compose, gather, offers};

/// Of people who write a lot.
pub const YEAR: Options = Options { entries: 1_500, weeks: 52, people: 12, long_notes: true };

/// What else can be chosen beside the page, clients and what was not safe aside.
pub const LOG_AND_NOTES: Include = Include {
    log: true,
    request_words: true,
    notes: true,
    exact_times: true,
    names: false,
    unsafe_entries: false,
    clients: false,
    bring_to_session: true,
    therapist_lines: true,
    reflections: true,
};

/// The moment at which it ends.
pub fn now() -> Moment {
    let at = DateTime::from_timestamp(1_795_000_000, 0).expect("an instant");
    Moment { at, zone: chrono_tz::Tz::Europe__Berlin }
}

/// Fills a journal with it.
pub fn fill(journal: &mut Journal) {
    made_up::fill(journal, 1, now(), YEAR).expect("made-up lives");
    let people = journal.relationships().list().expect("people");
    for (person, fit) in people.iter().zip([Fit::Yes, Fit::Partly, Fit::No]) {
        journal.verdicts().set(person.id, Some(fit), now()).expect("a word of one's own");
    }
    if let Some(mum) = people.iter().find(|person| person.name == "Mum") {
        journal.aliases().call(mum.id, "mother").expect("a word for the relation");
    }
}

/// The whole year in memory.
pub fn journal() -> Journal {
    let mut journal = Journal::in_memory().expect("a journal in memory");
    fill(&mut journal);
    journal
}

/// Who writes some words of their own and picks three moments: the page as it is meant to be, of the last twelve weeks.
pub fn usual(journal: &mut Journal) -> Choices {
    let talk_about = "Every time Mum rings after nine I say yes before she has finished the sentence. Last Sunday I heard myself do \
                      it and could not stop. What am I afraid of in that half second?";
    Choices { moments: moments(journal), talk_about: talk_about.to_owned(), ..Choices::default() }
}

/// The same of the whole year.
pub fn whole(journal: &mut Journal) -> Choices {
    Choices { from: "2025-11-19".parse().ok(), ..usual(journal) }
}

/// The newest entries of which as much is known as can be of a moment, each about somebody else.
fn moments(journal: &mut Journal) -> Vec<Picked> {
    let offered = offers(journal, &Choices::default(), now()).expect("offers").entries;
    let goes_in = |entry: &Entry| offered.iter().any(|one| one.id == entry.id && one.goes_in);
    let page = journal.entries().list(&EntryFilter::default(), None, 500).expect("entries").entries;
    let mut picked: Vec<Entry> = Vec::new();
    for entry in page {
        let is_full = entry.look_back.is_some()
            && entry.want.is_some()
            && entry.details.how.is_some()
            && !entry.request.is_empty();
        let is_new = picked.iter().all(|other| other.relationship != entry.relationship);
        if is_full && is_new && goes_in(&entry) && picked.len() < 3 {
            picked.push(entry);
        }
    }
    picked.iter().map(|entry| Picked { entry: entry.id, words: None }).collect()
}

/// The page of these choices.
pub fn document(journal: &mut Journal, choices: &Choices) -> Document {
    compose::document(&gather(journal, choices, now()).expect("a report"))
}
