//! The relationships of page one: who, the hedge and what the answers left, one sentence, the user's own word.

use hedgerow_insight::label::Label;
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::plainly;

use super::{Page, facts, reading};
use crate::document::{Block, Split};
use crate::drawings;
use crate::report::{Person, Report, Verdict};
use crate::words::say;

/// How many relationships page one holds.
pub(super) const MOST: usize = 5;

pub(super) fn compose(report: &Report, page: &mut Page) {
    page.section("report-relationships");
    if report.people.is_empty() {
        page.plain(plainly("report-relationships-none"));
        return;
    }
    for person in report.people.iter().take(MOST) {
        let (mut left, mut right) = (Page::default(), Page::default());
        left.heading(3, head(person));
        let own_word = person.verdict.as_ref().map(|verdict| own_word(verdict, person.reading.label));
        left.plain([Some(sentence(person)), own_word].into_iter().flatten().collect::<Vec<_>>().join(" "));
        right.blocks.extend(drawings::relationship(person).map(Block::Drawing));
        page.beside(Split::Half, left, right);
    }
    if report.people.iter().take(MOST).any(|person| !person.hedge.cells.is_empty()) {
        page.blocks.push(Block::Drawing(drawings::key()));
    }
}

/// "sister (family)"; a code that says its role already stands alone.
fn head(person: &Person) -> String {
    let Some(role) = person.role else { return person.who.clone() };
    let role_word = plainly(&format!("report-role-{}", role.as_str()));
    if person.who.to_lowercase().starts_with(&role_word) {
        return person.who.clone();
    }
    say("report-who-and-role", [("who", person.who.as_str().into()), ("role", role_word.into())])
}

/// What is read, where it is earned; else plain facts.
fn sentence(person: &Person) -> String {
    if person.reading.label == Label::NotRead {
        return plainly("report-not-read");
    }
    if let Some(read) = reading::sentence(&person.reading) {
        return read;
    }
    if person.entries == 0 {
        return plainly("report-person-no-entries");
    }
    let facts = person.facts.as_ref().map(|told| facts::sentences(told, &person.who)).unwrap_or_default();
    let mut said = vec![plainly("report-too-little")];
    said.extend(facts);
    said.join(" ")
}

/// The user's own word on the reading, and of which reading it was said if that was another.
fn own_word(verdict: &Verdict, now: Label) -> String {
    let said = plainly(&format!("report-verdict-{}", verdict.fit.as_str()));
    if verdict.label == now {
        return said;
    }
    let title = reading::title(verdict.label);
    [said, say("report-verdict-then", [("title", title.into())])].join(" ")
}
