//! Entries, newest first: those that pass a filter, or those in which words are found.

use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Entry, EntryFilter};
use hedgerow_journal::vocabulary::{Answer, Word};
use hedgerow_locale::plainly;

use super::named;
use crate::arguments::{FilterArguments, PageArguments, Shared};
use crate::door::Door;
use crate::failure::Failure;
use crate::print;

/// How many entries are asked for at once.
const PAGE: u32 = 500;
/// To how many places a column is padded.
const WIDEST: usize = 24;

/// Prints the entries, and says whether there are more.
pub fn run(shared: &Shared, page: &PageArguments, words: String) -> Result<(), Failure> {
    let most = if page.all { u32::MAX } else { page.limit };
    let (entries, has_more) = Door::find(shared)?.open(|journal, _| {
        let filter = filter(journal, &page.filter, words)?;
        gather(journal, &filter, most)
    })?;
    if shared.json {
        print::json(&entries)?;
    } else {
        let rows: Vec<[String; 6]> = entries.iter().map(row).collect();
        print::lines(&print::columns(&rows, WIDEST))?;
    }
    if has_more {
        print::complain(&plainly("cli-more"));
    } else if entries.is_empty() {
        print::complain(&plainly("cli-none"));
    }
    Ok(())
}

fn filter(journal: &mut Journal, said: &FilterArguments, words: String) -> Result<EntryFilter, Failure> {
    let person = said.who.as_deref().map(|name| named(journal, name)).transpose()?;
    Ok(EntryFilter {
        relationship: person.map(|person| person.id),
        decision: said.answer,
        cost: said.cost,
        kind: said.kind,
        from: said.from,
        to: said.to,
        words,
    })
}

/// At most `most` entries, and whether there are more.
fn gather(journal: &mut Journal, filter: &EntryFilter, most: u32) -> Result<(Vec<Entry>, bool), Failure> {
    let mut found = Vec::new();
    let mut cursor = None;
    let mut left = most;
    loop {
        let page = journal.entries().list(filter, cursor.as_ref(), left.min(PAGE))?;
        left = left.saturating_sub(u32::try_from(page.entries.len()).unwrap_or(u32::MAX));
        found.extend(page.entries);
        cursor = page.next;
        if cursor.is_none() || left == 0 {
            return Ok((found, cursor.is_some()));
        }
    }
}

/// When, who, the answer, what it left, the wish, and what was asked: the longest last.
fn row(entry: &Entry) -> [String; 6] {
    let answer = match entry.answer {
        Answer::Received { decision } => said("decision", decision),
        Answer::Asked { .. } => plainly("own-asked"),
        Answer::HeldBack => plainly("own-held_back"),
    };
    let request = print::on_one_line(&entry.request);
    let asked = if request.is_empty() { entry.kind.map(|kind| said("kind", kind)) } else { Some(request) };
    [
        format!("{} {}", entry.date, entry.time.format("%H:%M")),
        print::on_one_line(&entry.name),
        answer,
        said("cost", entry.cost),
        entry.want.map(|want| said("want", want)).unwrap_or_default(),
        asked.unwrap_or_default(),
    ]
}

/// A word of a set as people read it.
fn said(set: &str, word: impl Word) -> String {
    plainly(&format!("{set}-{}", word.as_str()))
}
