//! What the full-text index is told of one entry.

use std::collections::BTreeSet;

use super::tokens::tokens;
use crate::entries::Entry;
use crate::storage::{Key, Stored};
use crate::vocabulary::{Answer, Cost, Decision, Kind, Word};

/// An entry for the index: its words, and the marks by which it is filtered.
pub(crate) struct Document {
    /// Tokens of all that the person wrote, with a space between them.
    pub words: String,
    /// Marks, with a space between them; see [`relationship_mark`] and its neighbours.
    pub marks: String,
}

impl Document {
    /// The document of an entry. Names are not part of it: they are looked up when a question is asked, so that renaming
    /// and merging change no entry.
    pub fn of(stored: &Stored) -> Self {
        Self { words: words(&stored.entry), marks: marks(stored) }
    }

    /// Each of its words once.
    pub fn distinct_words(&self) -> BTreeSet<&str> {
        self.words.split(' ').filter(|word| !word.is_empty()).collect()
    }
}

fn words(entry: &Entry) -> String {
    let details = &entry.details;
    let texts = [&entry.request, &details.note, &details.old_rule, &details.kept_room_for];
    let texts = texts.into_iter().map(String::as_str).chain(details.reframe.lines());
    texts.flat_map(tokens).collect::<Vec<_>>().join(" ")
}

fn marks(stored: &Stored) -> String {
    let mut marks = vec![relationship_mark(stored.written_for), cost_mark(stored.entry.cost)];
    marks.extend(stored.entry.kind.map(kind_mark));
    if let Answer::Received { decision } = stored.entry.answer {
        marks.push(decision_mark(decision));
    }
    marks.join(" ")
}

/// The mark of entries that were written for a relationship. No word of a text begins with an underscore.
pub(super) fn relationship_mark(key: Key) -> String {
    format!("_r{}", key.0)
}

/// The mark of a decision.
pub(super) fn decision_mark(decision: Decision) -> String {
    format!("_d_{}", decision.as_str())
}

/// The mark of a cost.
pub(super) fn cost_mark(cost: Cost) -> String {
    format!("_c_{}", cost.as_str())
}

/// The mark of a kind.
pub(super) fn kind_mark(kind: Kind) -> String {
    format!("_k_{}", kind.as_str())
}
