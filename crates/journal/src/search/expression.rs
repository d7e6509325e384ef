//! A question to the full-text index.
//!
//! All that is asked for (words, person, decision, cost, kind) becomes one expression, which the index answers newest first
//! without looking at an entry. Every token stands between quotation marks, so that no word is ever taken for syntax.

use super::document::{cost_mark, decision_mark, kind_mark, relationship_mark};
use super::tokens::tokens;
use crate::entries::EntryFilter;
use crate::storage::{Key, Person};
use crate::text::visible;

/// Beginnings up to this long have an index of their own; a longer one is asked for as the words that begin with it.
pub(crate) const INDEXED_BEGINNING: usize = 3;
/// With more words than this behind a beginning, the index merges them itself.
pub(crate) const MOST_BEGINNINGS: usize = 96;
/// Of a longer question the rest is not looked at.
const MOST_RUNS: usize = 32;

/// An expression of FTS5.
pub(crate) struct Expression(String);

impl Expression {
    /// As the database takes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A question taken apart: each run of the words as its tokens.
pub(crate) struct Question {
    runs: Vec<Vec<String>>,
}

impl Question {
    /// Splits `words` at spaces, and each run into tokens that have to follow one another.
    pub fn new(words: &str) -> Self {
        let visible = visible(words);
        let runs = visible.split_whitespace().map(tokens).filter(|run| !run.is_empty());
        Self { runs: runs.take(MOST_RUNS).collect() }
    }

    /// Whether it asks for no word.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }
}

/// The last token of a question, if it is a beginning that has to be looked up as words.
pub(crate) fn last_beginning(question: &Question) -> Option<&str> {
    let [token] = question.runs.last()?.as_slice() else { return None };
    (token.chars().count() > INDEXED_BEGINNING).then_some(token)
}

/// The people of the journal, to find entries by name.
pub(crate) struct Names<'a>(pub &'a [Person]);

impl Names<'_> {
    /// The relationships whose name, or the name they stand under now, holds `run`.
    fn holding(&self, run: &[String], as_beginning: bool) -> Vec<Key> {
        let named: Vec<&Person> =
            self.0.iter().filter(|person| holds(&tokens(&person.name), run, as_beginning)).collect();
        self.0
            .iter()
            .filter(|person| {
                named.iter().any(|found| found.key == person.key || found.key == person.stands_for)
            })
            .map(|person| person.key)
            .collect()
    }

    /// The relationships that stand for the one with this id, itself among them.
    fn behind(&self, filter: &EntryFilter) -> Option<Vec<Key>> {
        let id = filter.relationship?;
        let asked = self.0.iter().find(|person| person.id == id).map(|person| person.stands_for);
        Some(
            self.0
                .iter()
                .filter(|person| Some(person.stands_for) == asked)
                .map(|person| person.key)
                .collect(),
        )
    }
}

fn holds(name: &[String], run: &[String], as_beginning: bool) -> bool {
    name.windows(run.len()).any(|part| {
        let (Some((last, head)), Some((part_last, part_head))) = (run.split_last(), part.split_last()) else {
            return false;
        };
        head == part_head && if as_beginning { part_last.starts_with(last) } else { part_last == last }
    })
}

impl Expression {
    /// The expression of a filter; nothing if it asks for a period alone, or for nothing.
    ///
    /// `beginnings` are the words behind [`last_beginning`], if they could be listed.
    pub fn of(
        filter: &EntryFilter,
        question: &Question,
        names: &Names<'_>,
        beginnings: Option<&[String]>,
    ) -> Option<Self> {
        let mut parts = Vec::new();
        parts.extend(names.behind(filter).map(|keys| marks(keys.into_iter().map(relationship_mark))));
        parts.extend(filter.decision.map(|decision| marks([decision_mark(decision)])));
        parts.extend(filter.cost.map(|cost| marks([cost_mark(cost)])));
        parts.extend(filter.kind.map(|kind| marks([kind_mark(kind)])));
        let last = question.runs.len().saturating_sub(1);
        for (number, run) in question.runs.iter().enumerate() {
            let is_last = number == last;
            parts.push(run_part(run, is_last, names, beginnings.filter(|_| is_last)));
        }
        (!parts.is_empty()).then(|| Self(parts.join(" AND ")))
    }
}

/// A run occurs in the text, or in the name.
fn run_part(run: &[String], is_last: bool, names: &Names<'_>, beginnings: Option<&[String]>) -> String {
    let in_text = match beginnings {
        Some(words) => any_of("words", words.iter().cloned()),
        None if is_last => format!("words : {} *", quoted(&run.join(" "))),
        None => format!("words : {}", quoted(&run.join(" "))),
    };
    let keys = names.holding(run, is_last);
    if keys.is_empty() {
        return in_text;
    }
    format!("({in_text} OR {})", marks(keys.into_iter().map(relationship_mark)))
}

fn marks(marks: impl IntoIterator<Item = String>) -> String {
    any_of("marks", marks)
}

/// One of `tokens` in `column`; with none of them, something that is nowhere.
fn any_of(column: &str, tokens: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = tokens.into_iter().map(|token| quoted(&token)).collect();
    if quoted.is_empty() { NOWHERE.to_owned() } else { format!("{column} : ({})", quoted.join(" OR ")) }
}

/// A mark that no entry has.
const NOWHERE: &str = "marks : \"_nowhere\"";

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
