//! What is done to text on its way in: as little as possible.
//!
//! It is kept as it was written, without normalisation. Only control characters go, because they cannot be seen, and NUL
//! ends a string in half of the world's tools; a line break is one character whatever the system calls it.

use crate::error::{Error, Field, Result};

/// Characters kept of a request, an answer's room, or a limit.
pub const LINE: usize = 2_000;
/// Characters kept of a note.
pub const NOTE: usize = 20_000;
/// Characters kept of a name.
pub const NAME: usize = 120;
/// Characters kept of either half of a plan.
pub const PLAN: usize = 300;
/// Characters kept of a word for a relation.
pub const CALLED: usize = 40;
/// Characters kept of a phrase, and of what is rehearsed: more cannot be said in one breath.
pub const PHRASE: usize = 300;

/// `text` without control characters other than line breaks and tabs.
///
/// More than `limit` characters are refused with [`Error::TextTooLong`].
pub fn kept(text: &str, field: Field, limit: usize) -> Result<String> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    within(visible(&unified), field, limit)
}

/// `text` without control characters other than line breaks and tabs; for questions, which are cut by nobody.
pub fn visible(text: &str) -> String {
    text.chars().filter(|&c| !c.is_control() || c == '\n' || c == '\t').collect()
}

/// A name: on one line, without space around it.
///
/// An empty one is refused with [`Error::NameEmpty`], one of more than 120 characters with [`Error::TextTooLong`].
pub fn name(text: &str) -> Result<String> {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return Err(Error::NameEmpty);
    }
    within(trimmed.to_owned(), Field::Name, NAME)
}

/// A text on one line, without space around it; it may be empty.
///
/// More than `limit` characters are refused with [`Error::TextTooLong`].
pub fn line(text: &str, field: Field, limit: usize) -> Result<String> {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    within(line.trim().to_owned(), field, limit)
}

/// The user's word for a relation: on one line, without space around it; empty for none.
///
/// More than 40 characters are refused with [`Error::TextTooLong`].
pub fn called(text: &str) -> Result<String> {
    line(text, Field::Called, CALLED)
}

/// Words to say: on one line, without space around them.
///
/// None are refused with [`Error::PhraseEmpty`], more than 300 characters with [`Error::TextTooLong`].
pub fn phrase(text: &str) -> Result<String> {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return Err(Error::PhraseEmpty);
    }
    within(trimmed.to_owned(), Field::Phrase, PHRASE)
}

fn within(text: String, field: Field, limit: usize) -> Result<String> {
    let found = text.chars().count();
    if found > limit { Err(Error::TextTooLong { field, limit, found }) } else { Ok(text) }
}
