//! The relationships of page one: who, the hedge and what the answers left, one sentence, the user's own word.

use hedgerow_insight::label::Label;
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::plainly;

use super::{Page, facts, reading};
use crate::document::Block;
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
        page.heading(3, head(person));
        page.plain(sentence(person));
        page.blocks.extend(drawings::relationship(person).map(Block::Drawing));
        if let Some(verdict) = &person.verdict {
            page.note(own_word(verdict, person.reading.label));
        }
    }
    let rest = report.people.len().saturating_sub(MOST);
    if rest > 0 {
        page.note(say("report-relationships-more", [("count", rest.into())]));
    }
    if report.people.iter().take(MOST).any(|person| !person.hedge.cells.is_empty()) {
        page.note([plainly("report-hedge-key"), plainly("report-costs-key")].join(" "));
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
