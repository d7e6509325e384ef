//! A question to the full-text index.
//!
//! All that is asked for (words, person, decision, cost, kind) becomes one expression, which the index answers newest first
//! without looking at an entry. Every token stands between quotation marks, so that no word is ever taken for syntax.

use super::document::{cost_mark, decision_mark, kind_mark, relationship_mark};
use super::tokens::tokens;
use crate::entries::EntryFilter;
use crate::storage::{Key, Person};
use crate::text::visible;

/// Of a longer question the rest is not looked at: so many characters,
const LONGEST: usize = 1_000;
/// and so many runs.
const MOST_RUNS: usize = 32;

/// An expression of FTS5.
pub(crate) struct Expression(String);

impl Expression {
    /// The entries that have this token in their text.
    pub fn word(token: &str) -> Self {
        Self(format!("words : {}", quoted(token)))
    }

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
        let visible: String = visible(words).chars().take(LONGEST).collect();
        let runs = visible.split_whitespace().map(tokens).filter(|run| !run.is_empty());
        Self { runs: runs.take(MOST_RUNS).collect() }
    }

    /// The last token, which may be the beginning of a word.
    pub fn beginning(&self) -> Option<&str> {
        self.runs.last()?.last().map(String::as_str)
    }

    /// Whether it asks for no word.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }
}

/// A way in which the last token of a question can go on.
pub(crate) struct Ending {
    /// A word, or the beginning of one.
    pub text: String,
    /// Whether it is a beginning that any letters may follow.
    pub open: bool,
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
    /// `endings` are the ways in which [`Question::beginning`] goes on in this journal.
    pub fn of(
        filter: &EntryFilter,
        question: &Question,
        names: &Names<'_>,
        endings: &[Ending],
    ) -> Option<Self> {
        let mut parts = Vec::new();
        parts.extend(names.behind(filter).map(|keys| marks(keys.into_iter().map(relationship_mark))));
        parts.extend(filter.decision.map(|decision| marks([decision_mark(decision)])));
        parts.extend(filter.cost.map(|cost| marks([cost_mark(cost)])));
        parts.extend(filter.kind.map(|kind| marks([kind_mark(kind)])));
        if let Some((last, runs)) = question.runs.split_last() {
            parts.extend(runs.iter().map(|run| part_of_text(run, names)));
            parts.push(end_of_text(last, endings, names));
        }
        (!parts.is_empty()).then(|| Self(parts.join(" AND ")))
    }
}

/// A run occurs in the text, or in the name.
fn part_of_text(run: &[String], names: &Names<'_>) -> String {
    or_named(format!("words : {}", quoted(&run.join(" "))), names.holding(run, false))
}

/// The last run occurs, in one of the ways in which it can go on.
fn end_of_text(run: &[String], endings: &[Ending], names: &Names<'_>) -> String {
    let before = run.split_last().map(|(_, before)| before.join(" ")).unwrap_or_default();
    let ways = endings.iter().map(|ending| {
        let phrase = quoted(format!("{before} {}", ending.text).trim_start());
        if ending.open { format!("{phrase} *") } else { phrase }
    });
    or_named(any_of("words", ways.collect()), names.holding(run, true))
}

fn or_named(in_text: String, named: Vec<Key>) -> String {
    if named.is_empty() {
        return in_text;
    }
    format!("({in_text} OR {})", marks(named.into_iter().map(relationship_mark)))
}

fn marks(marks: impl IntoIterator<Item = String>) -> String {
    any_of("marks", marks.into_iter().map(|mark| quoted(&mark)).collect())
}

/// One of `phrases` in `column`; with none of them, something that is nowhere.
fn any_of(column: &str, phrases: Vec<String>) -> String {
    if phrases.is_empty() { NOWHERE.to_owned() } else { format!("{column} : ({})", phrases.join(" OR ")) }
}

/// A mark that no entry has.
const NOWHERE: &str = "marks : \"_nowhere\"";

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
